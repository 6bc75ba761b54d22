import { describe, expect, it } from 'vitest';
import { cellAt, isNumbered, mapLayout } from '../../src/render/map/map-layout.ts';
import { fillMap } from '../../src/render/map/map-pixels.ts';
import { pressCell, touchedCell } from '../../src/render/map/map-press.ts';
import { LEVELS, levelOf, packedScale } from '../../src/render/stage/colour-scale.ts';
import type { LinkState } from '../../src/render/stage/picture.ts';

const pane = (width: number, height: number) => ({ x: 3, y: 5, width, height });
const SIZES = [
  [212, 212],
  [212, 268],
  [358, 200],
  [104, 104],
  [390, 300],
] as const;

describe('the layout of the map', () => {
  it.each(SIZES)('lies on whole device pixels inside %d × %d, legend and numbers too', (width, height) => {
    for (const ratio of [1, 1.5, 2])
      for (const n of [12, 24, 64]) {
        const { cell, x, y, side, legend } = mapLayout(pane(width, height), ratio, n);
        for (const value of [side, x, y]) expect(Number.isInteger(value)).toBe(true);
        expect(side).toBe(Math.round(cell * n));
        expect(x + side).toBeLessThanOrEqual(Math.ceil((3 + width) * ratio));
        expect(y + side).toBeLessThanOrEqual(Math.ceil((5 + height) * ratio));
        if (legend === null) continue;
        expect(legend.box.x + legend.box.width).toBeLessThanOrEqual((3 + width) * ratio + 1);
        expect(legend.box.y + legend.box.height).toBeLessThanOrEqual((5 + height) * ratio + 1);
        const isApart = legend.way === 'below' ? legend.box.y > y + side : legend.box.x > x + side;
        expect(isApart).toBe(true);
      }
  });

  it('has cells of whole device pixels, unless more than 15 % of the room would be lost', () => {
    expect(mapLayout(pane(212, 268), 1, 24).cell).toBe(7);
    const many = mapLayout(pane(358, 200), 1, 64);
    expect(many.cell).toBeCloseTo((200 - 17) / 64);
    expect(many.side).toBe(183);
  });

  it('puts the legend beside a low map, below a high one, and leaves it out where the map would suffer', () => {
    expect(mapLayout(pane(358, 200), 1, 24).legend?.way).toBe('beside');
    expect(mapLayout(pane(212, 268), 1, 24).legend?.way).toBe('below');
    expect(mapLayout(pane(104, 104), 1, 24)).toMatchObject({ legend: null, numbering: 0 });
    expect(mapLayout(pane(212, 212), 1, 24)).toMatchObject({ legend: null, side: 168 });
  });

  it.each([12, 24, 50, 64])('numbers the first and the last of %i rows, never two nearer than 15 px', (n) => {
    const layout = mapLayout(pane(240, 300), 1, n);
    const numbered = Array.from({ length: n }, (_, k) => k).filter((k) => isNumbered(layout, k));
    expect(numbered.at(0)).toBe(0);
    expect(numbered.at(-1)).toBe(n - 1);
    for (let k = 1; k < numbered.length; k++)
      expect((numbered[k] - numbered[k - 1]) * layout.cell).toBeGreaterThanOrEqual(15);
  });

  it('finds each cell under its own middle, and nothing outside', () => {
    const layout = mapLayout(pane(212, 268), 2, 24);
    for (let row = 0; row < 24; row += 5)
      for (let column = 0; column < 24; column += 7) {
        const x = layout.x + (column + 0.5) * layout.cell;
        const y = layout.y + (row + 0.5) * layout.cell;
        expect(cellAt(layout, x, y)).toEqual([column, row]);
      }
    expect(cellAt(layout, layout.x - 1, layout.y + 5)).toBeNull();
    expect(cellAt(layout, layout.x + layout.side, layout.y + 5)).toBeNull();
  });
});

describe('the cells of the map', () => {
  const scale = packedScale('dark');
  const fill = (contacts: number[], sensitivity: number[]) => {
    const out = new Uint32Array(9);
    fillMap(3, contacts, sensitivity, scale, out);
    return out;
  };
  const one = scale[levelOf(1)];

  it('show contacts above the diagonal and sensitivities below, on one scale', () => {
    const out = fill([0, 0, 1, 0, 0, 0, 1, 0, 0], [0, 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(out[2]).toBe(one);
    expect(out[6]).toBe(scale[0]);
    expect(out[3]).toBe(one);
    expect(out[1]).toBe(scale[0]);
    expect([out[0], out[4], out[8]]).toEqual([one, one, one]);
  });

  it('show a sensitivity that explodes, or is no number any more, at the far end; a contact never', () => {
    const out = fill([0, 7, 7, 7, 0, 7, 7, 7, 0], [0, 0, 0, 1e9, 0, 0, Number.NaN, Number.POSITIVE_INFINITY, 0]);
    for (const at of [3, 6, 7]) expect(out[at]).toBe(scale[LEVELS - 1]);
    for (const at of [1, 2, 5]) expect(out[at]).toBe(one);
  });
});

describe('a press on the map', () => {
  const state = (change: Partial<LinkState> = {}): LinkState => ({
    links: [
      [0, 11],
      [6, 17],
    ],
    hover: { node: null, link: null },
    chosen: null,
    canLink: true,
    ...change,
  });

  function press(now: LinkState, column: number, row: number): string[] {
    const told: string[] = [];
    pressCell(now, column, row, {
      link: (a, b) => told.push(`link ${a}-${b}`),
      cut: ([a, b]) => told.push(`cut ${a}-${b}`),
      choose: (node) => told.push(`choose ${node}`),
    });
    return told;
  }

  it('on a link cuts it, in either half', () => {
    expect(press(state(), 11, 0)).toEqual(['cut 0-11']);
    expect(press(state(), 6, 17)).toEqual(['cut 6-17']);
  });

  it('on an empty cell wants that link, whatever its row and column have already', () => {
    expect(press(state(), 17, 0)).toEqual(['link 0-17']);
    expect(press(state(), 12, 23)).toEqual(['link 12-23']);
  });

  it('on the diagonal holds a bead, lets go of it, or links it to the one that is held', () => {
    expect(press(state(), 4, 4)).toEqual(['choose 4']);
    expect(press(state({ chosen: 4 }), 4, 4)).toEqual(['choose null']);
    expect(press(state({ chosen: 4 }), 9, 9)).toEqual(['choose null', 'link 4-9']);
  });

  it('does nothing while links may not be changed', () => {
    for (const [column, row] of [
      [11, 0],
      [12, 23],
      [4, 4],
    ])
      expect(press(state({ canLink: false }), column, row)).toEqual([]);
  });
});

describe('a finger on the map', () => {
  const pairs = [
    [2, 9],
    [3, 8],
  ] as const;

  it('means the nearest dot within its reach, on the side of the diagonal that it pressed', () => {
    expect(touchedCell(2.9, 9.9, pairs, 2)).toEqual([2, 9]);
    expect(touchedCell(9.4, 3.4, pairs, 2)).toEqual([9, 2]);
    expect(touchedCell(3.6, 8.1, pairs, 2)).toEqual([3, 8]);
  });

  it('means nothing where there is no dot', () => {
    expect(touchedCell(15, 4, pairs, 2)).toBeNull();
    expect(touchedCell(2.5, 9.5, [], 2)).toBeNull();
  });
});
