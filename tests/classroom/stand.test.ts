import { expect, test } from 'vitest';
import type { Step } from '../../src/classroom/model/lesson.ts';
import { noWorks, type Work } from '../../src/classroom/model/report.ts';
import { standOf } from '../../src/classroom/page/run/step-list.tsx';

const level = { title: 'A', task: '', show: '#/play/hairpin?seed=1' } as Step;
const lost = { links: [], dials: {}, seed: 1, folded: 1, runs: 32, learned: 0, starts: 8, won: false, stars: 0 };
const [nothing] = noWorks({ steps: [level] } as unknown as Parameters<typeof noWorks>[0]);
const tried = { ...nothing, isSeen: true, tries: 1, attempts: [lost] } as unknown as Work;

test('a level is done when it is won; what was only tried says so', () => {
  expect(standOf(level, { ...nothing, isSeen: true })).toBeNull();
  expect(standOf(level, tried)).toBe('tried');
  expect(standOf(level, { ...tried, attempts: [{ ...tried.attempts[0], won: true }] })).toBe('done');
});
