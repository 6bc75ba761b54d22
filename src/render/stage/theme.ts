/** The themes there are: dark for a screen, light for a projector, contrast for whoever sees little of either. */
export type ThemeName = 'dark' | 'light' | 'contrast';

/** Colours of a picture, all `#rrggbb`. Sulphur means a link and nothing else; magnitude has its own scale (colour-scale.ts). */
export interface Theme {
  readonly name: ThemeName;
  readonly ground: string;
  /** The middle of the chain's and of the tower's pane. */
  readonly groundWarm: string;
  readonly groundCool: string;
  /** Ground of small panels within a picture. */
  readonly panel: string;
  readonly line: string;
  readonly text: string;
  readonly quiet: string;
  /** Rim of beads, and the numbers on them. */
  readonly ink: string;
  readonly link: string;
  /** Thin rim of a link, so that sulphur stands out on a light ground too. */
  readonly linkRim: string;
  /** A link that is pointed at. */
  readonly linkHot: string;
  /** Words about a link, and what they stand on. */
  readonly linkText: string;
  readonly linkPill: string;
  readonly refused: string;
  readonly refusedPill: string;
  /** A contact that is made; folded, learned. */
  readonly made: string;
  /** A contact that is not made yet. */
  readonly unmade: string;
  /** The wrong fold: its outline, its contacts, and whatever sits in it; misfolded, misled. */
  readonly wrong: string;
  /** The target's outline behind a chain. */
  readonly outline: string;
  readonly ghost: string;
  readonly ghostBead: string;
  readonly focus: string;
  readonly heat: string;
  /** The chain's and the network's own colour, in curves and names. */
  readonly chain: string;
  readonly network: string;
  /** Beads: the first, the last, and the light on them. */
  readonly beadFirst: string;
  readonly beadLast: string;
  readonly beadShine: string;
}

const DARK: Theme = {
  name: 'dark',
  ground: '#0b0f1a',
  groundWarm: '#2a1519',
  groundCool: '#0d2037',
  panel: '#121829',
  line: '#26314f',
  text: '#e8ecf6',
  quiet: '#9aa4bd',
  ink: '#120a0c',
  link: '#ffd23f',
  linkRim: '#3a2c08',
  linkHot: '#fff0b8',
  linkText: '#ffd23f',
  linkPill: '#1d1a12',
  refused: '#ff9d9d',
  refusedPill: '#241318',
  made: '#8bdab2',
  unmade: '#d8cfd6',
  wrong: '#d9a0ff',
  outline: '#1c2742',
  ghost: '#3a323e',
  ghostBead: '#453b48',
  focus: '#ffffff',
  heat: '#ff8a5b',
  chain: '#ff8a5b',
  network: '#5bc0ff',
  beadFirst: '#b36c53',
  beadLast: '#ffc0a0',
  beadShine: '#fff1e6',
};

export const THEMES: { readonly [name in ThemeName]: Theme } = {
  dark: DARK,
  /** Black ground, white words, and every line strong enough to be seen alone. */
  contrast: {
    ...DARK,
    name: 'contrast',
    ground: '#000000',
    groundWarm: '#000000',
    groundCool: '#000000',
    panel: '#000000',
    line: '#8d97b3',
    text: '#ffffff',
    quiet: '#dfe4f0',
    ink: '#000000',
    linkPill: '#000000',
    refused: '#ffb3b3',
    refusedPill: '#000000',
    made: '#a6f5cc',
    unmade: '#ffffff',
    wrong: '#e6c0ff',
    outline: '#39456b',
    ghost: '#7d7485',
    ghostBead: '#8f8696',
    heat: '#ffa27d',
    chain: '#ffa27d',
    network: '#8ad3ff',
    beadFirst: '#c98468',
    beadLast: '#ffd3bd',
    beadShine: '#ffffff',
  },
  light: {
    name: 'light',
    ground: '#f7f8fc',
    groundWarm: '#fdf0e8',
    groundCool: '#e6f0fb',
    panel: '#ffffff',
    line: '#b9c2d6',
    text: '#121828',
    quiet: '#4a546b',
    ink: '#2a1210',
    link: '#ffd23f',
    linkRim: '#5f4700',
    linkHot: '#ffe896',
    linkText: '#6a5000',
    linkPill: '#fff7d9',
    refused: '#a8201a',
    refusedPill: '#fdeceb',
    made: '#0c7a4c',
    unmade: '#6a5a64',
    wrong: '#7a2bbd',
    outline: '#d5ddee',
    ghost: '#cfc6cd',
    ghostBead: '#c0b5be',
    focus: '#121828',
    heat: '#d1430b',
    chain: '#b93a0c',
    network: '#0a66a6',
    beadFirst: '#d07a58',
    beadLast: '#ffd3ba',
    beadShine: '#ffffff',
  },
};

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** Red, green and blue of a `#rrggbb` colour, each 0–255. */
export function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour a fraction `t` of the way from `a` to `b`, as `#rrggbb`. */
export function blend(a: string, b: string, t: number): string {
  const from = channels(a);
  const to = channels(b);
  return `#${from
    .map((value, k) =>
      Math.round(value + (to[k] - value) * t)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** A colour with some transparency, as CSS. */
export function fade(hex: string, alpha: number): string {
  const [red, green, blue] = channels(hex);
  return `rgb(${red} ${green} ${blue} / ${alpha})`;
}

/** A colour as the number that Pixi tints with. */
export function tint(hex: string): number {
  return Number.parseInt(hex.slice(1), 16);
}

/** A node's colour by its place along the chain: the first is darkest, the last lightest. */
export function beadColour(theme: Theme, index: number, n: number): string {
  return blend(theme.beadFirst, theme.beadLast, n > 1 ? index / (n - 1) : 1);
}
