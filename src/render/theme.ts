/** Colours of the two worlds. Sulphur means a link and nothing else; magnitude has its own scale (colour-scale.ts). */
export const THEME = {
  ground: '#0b0f1a',
  groundWarm: '#2a1519',
  groundCool: '#0d2037',
  ink: '#120a0c',
  text: '#e8ecf6',
  quiet: '#9aa4bd',
  line: '#26314f',
  link: '#ffd23f',
  made: '#8bdab2',
  refused: '#ff9d9d',
  focus: '#ffffff',
  ghost: '#3a323e',
  ghostBead: '#453b48',
  coralDark: '#a8624b',
  coralLight: '#ffc0a0',
} as const;

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** Red, green and blue of a `#rrggbb` colour, each 0–255. */
export function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour a fraction `t` of the way from `a` to `b`, as CSS. */
export function mix(a: string, b: string, t: number, alpha = 1): string {
  const from = channels(a);
  const to = channels(b);
  const [red, green, blue] = from.map((value, k) => Math.round(value + (to[k] - value) * t));
  return alpha === 1 ? `rgb(${red} ${green} ${blue})` : `rgb(${red} ${green} ${blue} / ${alpha})`;
}

/** A colour with some transparency, as CSS. */
export function fade(hex: string, alpha: number): string {
  return mix(hex, hex, 0, alpha);
}

/** Coral by place along the chain: residue 0 is darkest, the last one lightest. */
export function residueColour(index: number, n: number): string {
  return mix(THEME.coralDark, THEME.coralLight, n > 1 ? index / (n - 1) : 1);
}
