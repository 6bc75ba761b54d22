import { describe, expect, it } from 'vitest';
import { growthColour } from '../../src/lab/exhibits/damping/picture-plane.ts';
import { heatColour } from '../../src/lab/exhibits/heat/picture-colours.ts';
import { phaseChannels } from '../../src/lab/exhibits/schrodinger/phase.ts';
import { channels, THEMES } from '../../src/render/stage/theme.ts';
import { lightness } from '../render/colour-vision.ts';

/** How far a colour's lightness is from the ground's, 0 to 100. */
const away = (colour: readonly number[], ground: string) => Math.abs(lightness(colour) - lightness(channels(ground)));

describe.each(Object.values(THEMES))('scales of the exhibits in the $name theme are read without hue', (theme) => {
  it('Damping: from the strongest shrinking to the strongest growth ever farther from the ground', () => {
    const seen = Array.from({ length: 41 }, (_, k) => away(channels(growthColour(theme, 2.5 * (k - 20))), theme.panel));
    for (let k = 1; k < seen.length; k++) expect(seen[k]).toBeGreaterThanOrEqual(seen[k - 1]);
    expect(seen[40] - seen[0]).toBeGreaterThan(35);
    // What shrinks and what grows are told apart at once, however little it is.
    expect(seen[21] - seen[19]).toBeGreaterThan(4);
  });

  it('Heat: the more there is, the farther from the ground', () => {
    const distances = Array.from({ length: 21 }, (_, k) => k - 10).map((k) =>
      k === 0 ? 0 : Math.sign(k) * 10 ** (0.4 * (Math.abs(k) - 10)),
    );
    const seen = distances.map((distance) => away(channels(heatColour(theme, distance)), theme.ground));
    for (let k = 1; k < seen.length; k++) expect(seen[k]).toBeGreaterThanOrEqual(seen[k - 1]);
    expect(seen[20] - seen[10]).toBeGreaterThan(10);
    expect(seen[10] - seen[0]).toBeGreaterThan(10);
  });

  it('Schrödinger: a wave of phase is a wave of lightness, one crest and one trough a turn', () => {
    const seen = Array.from({ length: 48 }, (_, k) => {
      const phase = (2 * Math.PI * (k + 0.5)) / 48;
      return away(phaseChannels(theme, Math.cos(phase), Math.sin(phase)), theme.ground);
    });
    for (let k = 1; k <= 24; k++) expect(seen[k]).toBeLessThanOrEqual(seen[k - 1] + 0.5);
    for (let k = 25; k < 48; k++) expect(seen[k]).toBeGreaterThanOrEqual(seen[k - 1] - 0.5);
    expect(seen[0] - seen[24]).toBeGreaterThan(30);
  });
});
