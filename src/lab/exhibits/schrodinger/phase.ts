import { blend, type Theme } from '../../../render/index.ts';

type Channels = readonly number[];

const channels = (hex: string): Channels => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));

/**
 * Colours once round the circle, by phase: warm, violet, blue, green; yellow is kept for links. The first is farthest from the ground's
 * lightness, the opposite one nearest to it, so that waves are seen without hue.
 */
function wheelOf({ chain, wrong, network, made, text, ground }: Theme, steps: number): Channels[] {
  const posts = [
    blend(chain, text, 0.6),
    blend(wrong, ground, 0.25),
    blend(network, ground, 0.62),
    blend(made, ground, 0.3),
  ].map(channels);
  return Array.from({ length: steps }, (_, k) => {
    const at = (4 * k) / steps;
    const [from, to] = [posts[Math.floor(at)], posts[(Math.floor(at) + 1) % 4]];
    return from.map((value, c) => Math.round(value + (to[c] - value) * (at % 1)));
  });
}

const STEPS = 48;
const wheels = new Map<string, Channels[]>();

/** The colour of a complex number's phase: red, green and blue, 0 to 255. */
export function phaseChannels(theme: Theme, re: number, im: number): Channels {
  const wheel = wheels.get(theme.name) ?? wheelOf(theme, STEPS);
  wheels.set(theme.name, wheel);
  const turn = Math.atan2(im, re) / (2 * Math.PI);
  return wheel[Math.floor((turn - Math.floor(turn)) * STEPS) % STEPS];
}

/** The same as a CSS colour, with so much of it seen, 0 to 1. */
export function phaseColour(theme: Theme, re: number, im: number, seen: number): string {
  return `rgb(${phaseChannels(theme, re, im).join(' ')} / ${seen.toFixed(3)})`;
}
