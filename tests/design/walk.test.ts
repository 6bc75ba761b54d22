import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldFromLattice } from '../../src/chain/index.ts';
import { draftOf } from '../../src/design/model/draft.ts';
import { compactWalk, TEMPLATES } from '../../src/design/model/templates.ts';
import {
  cellsOf,
  type Drawing,
  drawTo,
  extend,
  gripAt,
  MOST_BEADS,
  mirrored,
  turned,
} from '../../src/design/model/walk.ts';
import { createDesign } from '../../src/design/state/store.ts';

describe('a walk on the grid', () => {
  it('never crosses itself, whatever is dragged where', () => {
    const cell = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 25 }), (stroke) => {
        let drawing: Drawing = { start: null, walk: '' };
        for (const to of stroke) drawing = drawTo(drawing, to).drawing;
        const cells = cellsOf(drawing).map(String);
        expect(new Set(cells).size).toBe(cells.length);
      }),
    );
  });

  it('refuses a step that crosses, and says on which bead it would fall', () => {
    expect(extend({ start: [0, 0], walk: 'URD' }, 'L')).toMatchObject({ reason: expect.stringContaining('on bead 0') });
    expect(extend({ start: [0, 0], walk: 'U' }, 'D')).toMatchObject({ reason: expect.stringContaining('Backspace') });
    expect(extend({ start: [0, 0], walk: 'U'.repeat(MOST_BEADS - 1) }, 'U').ok).toBe(false);
  });

  it('is taken hold of at a bead, or beside its end; elsewhere not', () => {
    const drawing = { start: [0, 0], walk: 'UUR' } as const;
    expect(gripAt(drawing, [0, 1])).toEqual({ bead: 1, isOn: true });
    expect(gripAt(drawing, [2, 2])).toEqual({ bead: 3, isOn: false });
    expect(gripAt(drawing, [0, -1])).toBeNull();
    expect(gripAt({ start: null, walk: '' }, [0, 0])).toBeNull();
    const { store, actions } = createDesign(draftOf('UUR'));
    actions.beginStroke([2, 2]);
    actions.strokeTo([2, 1]);
    actions.endStroke();
    expect(store.getState().sheets.now.draft.target).toEqual({ lattice: 'UURRD' });
    actions.undo();
    expect(store.getState().sheets.now.draft.target).toEqual({ lattice: 'UUR' });
  });

  it('goes back over the bead before the last, and is itself again turned four times', () => {
    expect(drawTo({ start: [0, 0], walk: 'UUR' }, [0, 2]).drawing.walk).toBe('UU');
    const walk = 'UURDDRUU';
    expect(mirrored(mirrored(walk))).toBe(walk);
    expect(turned(turned(turned(turned(walk))))).toBe(walk);
  });
});

describe('templates', () => {
  it.each(TEMPLATES)('$name is a fold with contacts', ({ walk }) => {
    expect(foldFromLattice(walk).contacts.length).toBeGreaterThan(1);
  });

  it('a compact walk fills its rectangle, the same for a seed, another for another', () => {
    const side = fc.integer({ min: 2, max: 7 });
    fc.assert(
      fc.property(side, side, fc.nat(9999), (columns, rows, seed) => {
        const walk = compactWalk(columns, rows, seed);
        const cells = cellsOf({ start: [0, 0], walk });
        const width = (axis: 0 | 1) => new Set(cells.map((cell) => cell[axis])).size;
        expect(new Set(cells.map(String)).size).toBe(columns * rows);
        expect([width(0), width(1)]).toEqual([columns, rows]);
        expect(compactWalk(columns, rows, seed)).toBe(walk);
      }),
      { numRuns: 30 },
    );
    expect(compactWalk(5, 5, 1)).not.toBe(compactWalk(5, 5, 2));
  });
});
