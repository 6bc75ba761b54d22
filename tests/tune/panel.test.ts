import { describe, expect, test } from 'vitest';
import { walkTask } from '../../science/walk-task.ts';
import { createRng, type Link, meanEffectiveResistance, validateLinks } from '../../src/links/index.ts';
import { middleDials, PANEL, RULES } from '../../src/tune/index.ts';
import { nativePairs } from '../../src/tune/space.ts';

const MEANDER = walkTask('UUUUURDDDDDRUUUUURDDDDD', 3);
const GREEK_KEY = walkTask('UUUURDDDDRUUUUULLLDDDDD', 2);
const spans = (links: readonly Link[]) => links.map(([i, j]) => j - i).sort((a, b) => a - b);

test.each(RULES)('%s: as many valid links as the budget allows, the same every time', (rule) => {
  for (const task of [MEANDER, GREEK_KEY, walkTask('UUUUURDDDDDRUUUUURDDDDD', 3, [0, 3, 8, 11, 14, 17])]) {
    const links = PANEL[rule].links(task, createRng(7));
    expect(validateLinks(task.rules, links)).toEqual([]);
    expect(PANEL[rule].links(task, createRng(7))).toEqual(links);
    expect(links.length).toBe(rule === 'random' || task.rules.cysteines === 'all' ? task.rules.budget : 2);
  }
});

describe('on the meander, whose strands lie side by side', () => {
  const links = (rule: (typeof RULES)[number]) => PANEL[rule].links(MEANDER, createRng(1));

  test('longest first ties the ends of the strands, shortest first the turns', () => {
    expect(links('longest')).toEqual([
      [0, 11],
      [6, 17],
      [12, 23],
    ]);
    expect(spans(links('shortest'))).toEqual([3, 3, 3]);
  });

  test('the middle of the chain lies between the second and the third strand', () => {
    expect(links('middle').every(([i, j]) => i + j === 23)).toBe(true);
  });

  test('the pairs of the two inner strands are nearest to its centre', () => {
    expect(links('centre').every(([i, j]) => i + j === 23)).toBe(true);
  });
});

test('highest contact order is the best sum, where longest first may block itself', () => {
  // 0–7 is the longest and takes bead 0; beads 0–3 and 4–7 together span less.
  const sum = (set: readonly Link[]) => spans(set).reduce((a, b) => a + b, 0);
  for (const lattice of ['UUUURDDDDRUUUUULLLDDDDD', 'RUULLLDDDDRRRULLUUR', 'LLURRRDRUUUULDDLLURULLDD']) {
    const task = walkTask(lattice, 3);
    const order = sum(PANEL.order.links(task, createRng(1)));
    expect(order).toBeGreaterThanOrEqual(sum(PANEL.longest.links(task, createRng(1))));
    const rng = createRng(3);
    for (let k = 0; k < 200; k += 1) expect(order).toBeGreaterThanOrEqual(sum(PANEL.native.links(task, rng)));
  }
});

test('least effective resistance: no single native pair does better as the first', () => {
  const task = walkTask('LLURRRDRUUUULDDLLURULLDD', 1);
  const of = (links: readonly Link[]) => meanEffectiveResistance(task.rules.n, links);
  const found = of(PANEL.resistance.links(task, createRng(1)));
  for (const pair of nativePairs(task)) expect(found).toBeLessThanOrEqual(of([pair]) + 1e-12);
});

test('who is guided by the preview takes the pair that saves the most steps first', () => {
  const one = walkTask('LLURRRDRUUUULDDLLURULLDD', 1);
  expect(spans(PANEL.preview.links(one, createRng(1)))).toEqual(spans(PANEL.longest.links(one, createRng(1))));
  // Beside the first, others save less than they span, so that it chooses otherwise than by length.
  const three = walkTask('LLURRRDRUUUULDDLLURULLDD', 3);
  expect(PANEL.preview.links(three, createRng(1))).not.toEqual(PANEL.longest.links(three, createRng(1)));
});

test('who spreads links goes elsewhere for the second, though one beside the first saves more', () => {
  const task = walkTask('UUUURDDDDRUUUURDDDD', 2, [0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 13, 16, 18, 19]);
  expect(PANEL.preview.links(task, createRng(1))).toEqual([
    [0, 9],
    [10, 19],
  ]);
  const [first, second] = PANEL.spread.links(task, createRng(1));
  expect(first).toEqual([0, 9]);
  const { points } = task.fold;
  const off = (axis: number) =>
    (points[axis] + points[18 + axis] - points[2 * second[0] + axis] - points[2 * second[1] + axis]) / 2;
  expect(Math.hypot(off(0), off(1))).toBeGreaterThanOrEqual(3);
  const ends = PANEL.apart
    .links(walkTask('UUUUURDDRUURDDRUURDDDDD', 3), createRng(1))
    .flat()
    .sort((a, b) => a - b);
  for (const [at, end] of ends.slice(1).entries()) expect(end - ends[at]).toBeGreaterThan(1);
});

test('a glance is drawn: near to the rule, and not the same each time', () => {
  const rng = createRng(5);
  const task = walkTask('UUUUURDDRUURDDRUURDDDDD', 3);
  const drawn = Array.from({ length: 24 }, () => PANEL.glance.links(task, rng));
  expect(new Set(drawn.map(String)).size).toBeGreaterThan(3);
  const sum = (links: readonly Link[]) => spans(links).reduce((a, b) => a + b, 0);
  const mean = (sets: readonly Link[][]) => sets.reduce((total, links) => total + sum(links), 0) / sets.length;
  const blind = Array.from({ length: 24 }, () => PANEL.native.links(task, rng));
  expect(mean(drawn)).toBeGreaterThan(mean(blind));
});

test('dials in the middle lie on their raster', () => {
  expect(middleDials({ dials: { scale: { least: 0.2, most: 1, step: 0.05, start: 0.2 } } })).toEqual({ scale: 0.6 });
});
