import { describe, expect, it, test } from 'vitest';
import { magnitudeText, powerText } from '../../src/language/index.ts';
import { isSoftwareRenderer } from '../../src/render/stage/renderer-choice.ts';

describe('magnitudes as text', () => {
  it.each([
    [1, '1.0'],
    [0.24, '0.24'],
    [0.0183, '0.018'],
    [0.0049, '0.005'],
    [0.00043, '0.0004'],
    [9.6e-5, '0.0001'],
    [4.2e-5, '4·10⁻⁵'],
    [9.9e-7, '1·10⁻⁶'],
    [12.4, '12'],
    [234, '200'],
    [949, '900'],
    [951, '1·10³'],
    [2345, '2·10³'],
    [0, '0'],
    [Number.NaN, '0'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%f is %s', (value, text) => expect(magnitudeText(value)).toBe(text));
});

test.each([
  [-5, '10⁻⁵'],
  [-4, '10⁻⁴'],
  [-3, '0.001'],
  [-1, '0.1'],
  [0, '1'],
  [2, '100'],
  [3, '10³'],
])('an axis names the power %d of ten %s, in figures wherever a reading beside it has two digits', (exponent, text) =>
  expect(powerText(exponent)).toBe(text),
);

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
