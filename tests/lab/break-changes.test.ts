import { describe, expect, test } from 'vitest';
import type { State } from '../../src/lab/exhibit/controls.ts';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import type { PageState } from '../../src/lab/page/address.ts';
import { isPlayedAnew, keepBefore, memoryOf } from '../../src/lab/page/break-changes.ts';
import { folderOf } from './exhibits.ts';

const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });
const EACH = Object.entries(EXHIBITS).map(([path, exhibit]) => [folderOf(path), exhibit] as const);

const pageAt = (values: State): PageState => ({
  values,
  seed: 1,
  at: 7,
  answer: null,
  sweep: null,
  doing: [],
  plot: 'before',
});

const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

describe('what a break has changed is told, and can be put back', () => {
  test.each(EACH)(
    '%s: each break, from the question’s own state and after each other break',
    (_, { model, predict, breaks }) => {
      const start = { ...model.defaults, ...predict.asked, ...predict.shows } as State;
      for (const first of breaks) {
        const middle = { ...start, ...first.set } as State;
        const kept = keepBefore(null, pageAt(start), middle);
        for (const second of breaks) {
          const end = { ...middle, ...second.set } as State;
          const memory = memoryOf(model, keepBefore(kept, pageAt(middle), end), end)!;
          const wanted = Object.keys(model.controls).filter((name) => !alike(start[name], end[name]));
          expect(memory.changes.map(({ name }) => name)).toEqual(wanted);
          for (const { label, from, to } of memory.changes) {
            expect(label).not.toBe('');
            expect(from, `${second.label}: ${label}`).not.toBe(to);
            expect(`${from}${to}`).not.toMatch(/undefined|NaN|true|false/);
          }
          expect(memory.back).toEqual({ values: start, at: 7, doing: [], plot: 'before' });
        }
      }
    },
  );

  test('“too cold” says that it takes the link away, and how cold it is', () => {
    const { model, breaks } = EXHIBITS['../../src/lab/exhibits/protein/index.ts'];
    const before = { ...model.defaults, links: [1, 20], temperature: 0.3 };
    const after = { ...before, ...breaks[0].set } as State;
    const { changes } = memoryOf(model, keepBefore(null, pageAt(before), after), after)!;
    expect(changes).toEqual([
      { name: 'temperature', label: 'temperature kT', from: '0.3 ε', to: '0.08 ε' },
      { name: 'links', label: 'links', from: '1–20', to: 'none' },
    ]);
  });

  test('a break that only does something to what has played does not play it anew', () => {
    const { model, breaks, predict } = EXHIBITS['../../src/lab/exhibits/ensemble/index.ts'];
    const shown = { ...model.defaults, ...predict.asked } as State;
    const anew = breaks.map(({ set }) => isPlayedAnew(model, shown, { ...shown, ...set } as State));
    expect(anew).toEqual([false, false, true]);
    const time = EXHIBITS['../../src/lab/exhibits/time/index.ts'];
    expect(isPlayedAnew(time.model, time.model.defaults, time.model.defaults)).toBe(true);
  });

  test('the wrong link of the protein sets no wrong fold', () => {
    const { model, breaks } = EXHIBITS['../../src/lab/exhibits/protein/index.ts'];
    const wrong = breaks.find(({ label }) => label === 'The wrong link')!;
    const after = { ...model.defaults, ...wrong.set } as State;
    const { changes } = memoryOf(model, keepBefore(null, pageAt(model.defaults), after), after)!;
    expect(changes.map(({ name }) => name)).toEqual(['links']);
  });

  test('what the visitor moved since is theirs: it is kept on the way back, and where a break had set it nothing is told any more', () => {
    const { model, breaks } = EXHIBITS['../../src/lab/exhibits/protein/index.ts'];
    const before = model.defaults as State;
    const after = { ...before, ...breaks[0].set } as State;
    const kept = keepBefore(null, pageAt(before), after);
    expect(memoryOf(model, kept, { ...after, loop: 12 })!.back.values).toEqual({ ...before, loop: 12 });
    expect(memoryOf(model, kept, { ...after, temperature: 0.2 })).toBeNull();
    const moved = { ...after, temperature: 0.2 };
    expect(keepBefore(kept, pageAt(moved), after).before.values).toEqual(moved);
  });
});
