import { expect, test } from 'vitest';
import type { Step } from '../../src/classroom/model/lesson.ts';
import { noWorks, type Work } from '../../src/classroom/model/report.ts';
import { standsOf } from '../../src/classroom/page/run/step-list.tsx';
import { hasBegun } from '../../src/classroom/state/keeping.ts';

const level = { title: 'A', task: '', show: '#/play/hairpin?seed=1' } as Step;
const lost = { links: [], dials: {}, seed: 1, folded: 1, runs: 32, learned: 0, starts: 8, won: false, stars: 0 };
const [nothing] = noWorks({ steps: [level] } as unknown as Parameters<typeof noWorks>[0]);
const tried = { ...nothing, isSeen: true, tries: 1, attempts: [lost] } as unknown as Work;

const won = { ...tried, attempts: [{ ...tried.attempts[0], won: true }] };
const stand = (work: Work, at: number | null = null) =>
  standsOf({ steps: [level] } as unknown as Parameters<typeof standsOf>[0], [work], at)[0];

test('a level is done when it is won; what was only tried says so', () => {
  expect(stand({ ...nothing, isSeen: true })).toBeNull();
  expect(stand(tried)).toBe('tried');
  expect(stand(won)).toBe('done');
});

test('a step that is open has no tick yet, for its task may have more parts', () => {
  expect(stand(won, 0)).toBeNull();
  expect(stand(tried, 0)).toBe('tried');
});

test('a lesson that was only looked at was not begun', () => {
  expect(hasBegun({ name: '', works: [{ ...nothing, isSeen: true, at: '#/play/hairpin?seed=1' }] })).toBe(false);
  expect(hasBegun({ name: 'Ada', works: [nothing] })).toBe(true);
  expect(hasBegun({ name: '', works: [tried] })).toBe(true);
  expect(hasBegun({ name: '', works: [{ ...nothing, at: '#/design?walk=UURDD' }] })).toBe(true);
});
