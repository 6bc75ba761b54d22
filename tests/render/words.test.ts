import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { aimAt, createAim, followPending } from '../../src/render/link-aim.ts';
import { magnitudeText } from '../../src/render/magnitude-text.ts';
import { isSoftwareRenderer } from '../../src/render/renderer-choice.ts';
import { createRest } from '../../src/render/rest.ts';
import { shippedLevel } from '../game/fakes.ts';

const situation = (links: Link[]) => ({ level: shippedLevel('meander'), links, dials: {} });

describe('the link that is being made', () => {
  it('has no words while nothing is aimed at', () => {
    const aim = createAim();
    aim.kind = 'link';
    aim.from = 0;
    aimAt(aim, 11, situation([]));
    expect(aim.words).toMatch(/^0–11 saves 10/);
    aimAt(aim, null, situation([]));
    expect(aim.words).toBe('');
  });

  it('follows the keyboard: a chosen end and the node that is pointed at', () => {
    const aim = createAim();
    const now = situation([[0, 11]]);
    expect(followPending(aim, 6, 17, now)).toMatchObject({ kind: 'link', from: 6, to: 17, refused: false });
    expect(followPending(aim, 6, 11, now)).toMatchObject({ to: 11, refused: true });
    expect(followPending(aim, 6, 6, now).kind).toBe('none');
    expect(followPending(aim, null, 6, now).kind).toBe('none');
  });
});

describe('magnitudes as text', () => {
  it.each([
    [1, '1.0'],
    [0.24, '0.24'],
    [0.0183, '0.018'],
    [0.0049, '0.005'],
    [4.2e-5, '4·10⁻⁵'],
    [9.9e-7, '1·10⁻⁶'],
    [12.4, '12'],
    [2345, '2·10³'],
    [0, '0'],
    [Number.NaN, '0'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%f is %s', (value, text) => expect(magnitudeText(value)).toBe(text));
});

describe('the choice of a renderer', () => {
  it('tells drivers that compute on the processor', () => {
    expect(isSoftwareRenderer('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)')).toBe(
      true,
    );
    expect(isSoftwareRenderer('llvmpipe (LLVM 15.0.6, 256 bits)')).toBe(true);
    expect(isSoftwareRenderer('Microsoft Basic Render Driver')).toBe(true);
    expect(isSoftwareRenderer('ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)')).toBe(false);
    expect(isSoftwareRenderer('Apple M2')).toBe(false);
  });
});

describe('a picture at rest', () => {
  it('is not drawn again until something changes', () => {
    const rest = createRest();
    const frame = { step: 0 };
    const state = {};
    expect(rest.isResting(frame, state, false, 0)).toBe(false);
    expect(rest.isResting(frame, state, false, 1000)).toBe(false);
    expect(rest.isResting(frame, state, false, 9000)).toBe(true);
    frame.step = 1;
    expect(rest.isResting(frame, state, false, 9016)).toBe(false);
    expect(rest.isResting(frame, {}, false, 20_000)).toBe(false);
    expect(rest.isResting(frame, {}, true, 40_000)).toBe(false);
  });
});
