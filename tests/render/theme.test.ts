import { describe, expect, it } from 'vitest';
import { beadColour, blend, channels, fade, THEMES, type Theme, tint } from '../../src/render/stage/theme.ts';
import { contrast as contrastOf } from './colour-vision.ts';

/** Contrast of two `#rrggbb` colours, WCAG 2.2. */
function contrast(a: string, b: string): number {
  return contrastOf(channels(a), channels(b));
}

describe.each(Object.values(THEMES))('the $name theme', (theme: Theme) => {
  const grounds = [theme.ground, theme.groundWarm, theme.groundCool, theme.panel];

  it.each([
    ['text', 7],
    ['quiet', 4.5],
    ['linkText', 4.5],
    ['refused', 4.5],
    ['made', 4.5],
    ['wrong', 4.5],
    ['heat', 3],
    ['chain', 3],
    ['network', 3],
    ['focus', 3],
    ['unmade', 3],
  ] as const)('shows %s on every ground at %d : 1', (name, least) => {
    for (const ground of grounds) expect(contrast(theme[name], ground)).toBeGreaterThanOrEqual(least);
  });

  it('shows a link by itself or by its rim', () => {
    for (const ground of grounds)
      expect(Math.max(contrast(theme.link, ground), contrast(theme.linkRim, ground))).toBeGreaterThanOrEqual(3);
  });

  it('writes numbers on every bead at 4.5 : 1, and words on pills', () => {
    for (let i = 0; i < 24; i++) expect(contrast(theme.ink, beadColour(theme, i, 24))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.linkText, theme.linkPill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.refused, theme.refusedPill)).toBeGreaterThanOrEqual(4.5);
  });
});

it('the theme for high contrast says all of it in words at 7 : 1 and draws every line at 3 : 1', () => {
  const { ground, text, quiet, linkText, refused, made, wrong, line, ghost, chain, network } = THEMES.contrast;
  for (const colour of [text, quiet, linkText, refused, made, wrong])
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(7);
  for (const colour of [line, ghost, chain, network]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
});

describe('colours', () => {
  it('blend, fade and tint', () => {
    expect(blend('#000000', '#ff8000', 0.5)).toBe('#804000');
    expect(fade('#ff8000', 0.25)).toBe('rgb(255 128 0 / 0.25)');
    expect(tint('#0102ff')).toBe(0x0102ff);
  });
});
