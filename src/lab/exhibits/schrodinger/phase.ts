import type { Theme } from '../../../render/index.ts';

const channels = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));

/** Colours once round the circle, by phase: warm, violet, blue, green. Yellow is kept for links. */
function wheelOf({ chain, wrong, network, made }: Theme, steps: number): string[] {
  const posts = [chain, wrong, network, made].map(channels);
  return Array.from({ length: steps }, (_, k) => {
    const at = (4 * k) / steps;
    const [from, to] = [posts[Math.floor(at)], posts[(Math.floor(at) + 1) % 4]];
    const mixed = from.map((value, c) => Math.round(value + (to[c] - value) * (at % 1)));
    return `rgb(${mixed.join(' ')}`;
  });
}

const STEPS = 48;
const wheels = new Map<string, string[]>();

/** The colour of a complex number's phase, with so much of it seen, 0 to 1. */
export function phaseColour(theme: Theme, re: number, im: number, seen: number): string {
  const wheel = wheels.get(theme.name) ?? wheelOf(theme, STEPS);
  wheels.set(theme.name, wheel);
  const turn = Math.atan2(im, re) / (2 * Math.PI);
  const place = Math.floor((turn - Math.floor(turn)) * STEPS) % STEPS;
  return `${wheel[place]} / ${seen.toFixed(3)})`;
}
