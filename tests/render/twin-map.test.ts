import { describe, expect, it } from 'vitest';
import { LEVELS, packedScale } from '../../src/render/colour-scale.ts';
import { cellAt, mapLayout } from '../../src/render/twin-map-layout.ts';
import { fillMap } from '../../src/render/twin-map-pixels.ts';

describe('the twin map', () => {
  it('has cells of whole device pixels, centred, at any ratio', () => {
    for (const side of [208, 416, 333, 50]) {
      const { cell, margin } = mapLayout(side, 24);
      expect(Number.isInteger(cell)).toBe(true);
      expect(cell * 24 + 2 * margin).toBeLessThanOrEqual(side);
    }
  });

  it('finds each cell under its own middle, and nothing outside', () => {
    const layout = mapLayout(333, 24);
    for (let row = 0; row < 24; row += 5)
      for (let column = 0; column < 24; column += 7) {
        const x = layout.margin + (column + 0.5) * layout.cell;
        const y = layout.margin + (row + 0.5) * layout.cell;
        expect(cellAt(layout, x, y)).toEqual([column, row]);
      }
    expect(cellAt(layout, layout.margin - 1, 50)).toBeNull();
    expect(cellAt(layout, 332, 50)).toBeNull();
  });

  it('shows contacts above the diagonal and sensitivities below, on one scale', () => {
    const scale = packedScale();
    const contacts = new Float64Array(9);
    const sensitivity = new Float64Array(9);
    contacts[0 * 3 + 2] = contacts[2 * 3 + 0] = 1;
    sensitivity[1 * 3 + 0] = 1;
    const out = new Uint32Array(9);
    fillMap(3, contacts, sensitivity, scale, out);
    expect(out[0 * 3 + 2]).toBe(scale[LEVELS - 1]);
    expect(out[2 * 3 + 0]).toBe(scale[0]);
    expect(out[1 * 3 + 0]).toBe(scale[LEVELS - 1]);
    expect(out[0 * 3 + 1]).toBe(scale[0]);
  });
});
