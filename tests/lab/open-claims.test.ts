import { describe, expect, test } from 'vitest';
import type { State } from '../../src/lab/exhibit/controls.ts';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import { openClaims } from '../../src/lab/page/open-claims.ts';
import { folderOf } from './exhibits.ts';

const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });
const EACH = Object.entries(EXHIBITS).map(([path, exhibit]) => [folderOf(path), exhibit] as const);

/** What is open and what is folded in a state, as far as that hangs on the claims' own reasons, and on the one that fails. */
function opened({ model }: Exhibit, change: State, told?: string, failing?: string) {
  const state = { ...model.defaults, ...change } as State;
  const readings = Object.fromEntries(
    Object.entries(model.claims).map(([name, claim]) => [
      name,
      {
        outside: claim.outside?.(state) ?? null,
        expected: 0,
        measured: { value: name === failing ? 1 : 0, standardError: 0, error: 0.1 },
        problem: null,
      },
    ]),
  );
  return { ...openClaims(model, readings, state, told), readings };
}

describe('which claims stand open', () => {
  test.each(EACH)('%s: at most five, all of which speak but one left over, and each claim once', (_, exhibit) => {
    const { predict, model } = exhibit;
    const { open, more, readings } = opened(exhibit, { ...predict.asked, ...predict.shows } as State);
    expect(open.length).toBeLessThanOrEqual(5);
    expect(open.filter((name) => readings[name].outside !== null).length).toBeLessThanOrEqual(more.length > 0 ? 0 : 1);
    expect([...open, ...more].sort()).toEqual(Object.keys(model.claims).sort());
  });

  test.each(EACH)('%s: the claim that the note of a break shows is not in the list as well', (_, exhibit) => {
    for (const one of exhibit.breaks) {
      const told = one.fails ?? one.law;
      const { open, more } = opened(exhibit, one.set as State, told);
      expect([...open, ...more].sort()).toEqual(
        Object.keys(exhibit.model.claims)
          .filter((name) => name !== told)
          .sort(),
      );
    }
  });

  test.each(EACH)('%s: a claim that fails is never folded', (_, exhibit) => {
    const { asked, shows } = exhibit.predict;
    for (const set of [{ ...asked, ...shows } as State, ...exhibit.breaks.map((one) => one.set as State)]) {
      for (const name of Object.keys(exhibit.model.claims)) {
        const { open, readings } = opened(exhibit, set, undefined, name);
        if (readings[name].outside === null) expect(open).toContain(name);
      }
    }
  });

  test('of the two things that Implicit layers can show, the claims of the one that is shown stand open', () => {
    const implicit = EXHIBITS['../../src/lab/exhibits/implicit/index.ts'];
    expect(opened(implicit, { view: 'step' }).open).toEqual(['divided', 'overflow', 'chain']);
    expect(opened(implicit, { view: 'layer' }).open).toEqual(['gradient', 'memory', 'constant', 'agree']);
  });

  test('where no claim speaks, the one that would after the fewest changes stands open with its reason', () => {
    const tyranny = EXHIBITS['../../src/lab/exhibits/tyranny/index.ts'];
    expect(opened(tyranny, { tower: 'tanh', gain: 1, layers: 1000 }).open).toEqual(['tanh']);
    expect(opened(tyranny, { tower: 'relu', width: 8 }).open).toEqual(['relu']);
    expect(opened(tyranny, { tower: 'orthogonal', gain: 0.3, layers: 1000 }).open).toEqual(['isometry']);
  });
});
