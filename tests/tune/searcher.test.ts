import { describe, expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { type Link, sameLinks, validateLinks } from '../../src/links/index.ts';
import type { Placement } from '../../src/task/index.ts';
import { nextTries, type Tried } from '../../src/tune/index.ts';

const MEANDER = walkTask('UUUUURDDDDDRUUUUURDDDDD', 2);

/** A verdict on a placement of which so much of the chain folds; the network always learns. */
const seen = ({ links, dials }: Placement, q: number): Tried => ({
  entry: {
    links,
    dials: {},
    q: [q, q, q, q],
    folded: [q, q, q, q].map((value) => (value >= 0.7 ? 1 : 0)),
    starts: [{ accuracy: 1, learned: 1, logGradient: 0 }],
  },
  dials,
});

/** What the searcher tries, where a rule says what each placement is worth. */
function played(task: typeof MEANDER, worth: (placement: Placement) => number, tries: number, seed = 1): Placement[] {
  const tried: Tried[] = [];
  const placements: Placement[] = [];
  while (placements.length < tries) {
    const next = nextTries(task, tried, seed);
    if (next.length === 0) break;
    placements.push(...next);
    tried.push(...next.map((placement) => seen(placement, worth(placement))));
  }
  return placements;
}

describe('a searcher', () => {
  test('tries valid links, none twice, the same under the same seed', () => {
    const placements = played(MEANDER, () => 0.2, 9);
    expect(placements).toHaveLength(9);
    placements.forEach(({ links }, k) => {
      expect(validateLinks(MEANDER.rules, links)).toEqual([]);
      expect(placements.slice(0, k).some((other) => sameLinks(other.links, links))).toBe(false);
    });
    expect(played(MEANDER, () => 0.2, 9)).toEqual(placements);
  });

  test('learns: where one link decides, it comes to be in nearly all it tries', () => {
    const key: Link = [14, 21];
    const has = ({ links }: Placement) => links.some(([i, j]) => i === key[0] && j === key[1]);
    const placements = played(MEANDER, (placement) => (has(placement) ? 0.9 : 0.1), 30);
    const later = placements.slice(placements.findIndex(has) + 3);
    expect(placements.findIndex(has)).toBeGreaterThanOrEqual(0);
    expect(later.length).toBeGreaterThan(5);
    expect(later.filter(has).length).toBeGreaterThan(later.length / 2);
  });

  test('ends where there is nothing left to try', () => {
    const tiny = walkTask('UUURDDD', 1, [0, 7]);
    expect(played(tiny, () => 0, 9).length).toBeLessThanOrEqual(2);
  });

  test('turns dials at the best links so far, and goes on from the best place', () => {
    const task = { ...MEANDER, dials: { scale: { least: 0, most: 1, step: 0.05, start: 0 } } };
    const placements = played(task, ({ dials }) => 0.6 * (1 - Math.abs((dials.scale ?? 0) - 0.8)), 24);
    expect(placements[0].dials).toEqual({ scale: 0.5 });
    expect(Math.abs((placements[21].dials.scale ?? 0) - 0.8)).toBeLessThan(0.15);
  });
});
