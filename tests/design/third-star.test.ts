import { expect, test } from 'vitest';
import { draftOf, levelOf } from '../../src/design/model/draft.ts';
import { SHOCK, shockFor, thirdStarOf } from '../../src/design/model/third-star.ts';
import { prove } from '../../src/design/state/prove.ts';
import { createInlinePool } from '../../src/pool/index.ts';
import { fakeJobs } from '../tune/hand-made.ts';

const hairpin = draftOf('UUUUURDDDDD');
const with3 = {
  ...hairpin,
  solution: [
    [0, 11],
    [2, 9],
    [3, 8],
  ] as [number, number][],
};
const with1 = { ...hairpin, par: 1, solution: [[0, 11]] as [number, number][] };

async function proofOf(draft: typeof with3, chance: Parameters<typeof fakeJobs>[0]) {
  const checked = levelOf(draft);
  if (!checked.ok) throw new Error('no level');
  const shares: number[] = [];
  const proof = await prove(checked.level, {
    pool: createInlinePool(fakeJobs(chance)),
    signal: new AbortController().signal,
    onProgress: (done, total) => shares.push(done / total),
  });
  // A bar that ends at its end, but for a third star that is not asked for any more.
  expect(Math.max(...shares)).toBe(proof.isSolved ? 1 : 0.4);
  return proof;
}

test('a par of one link has the shock for its third star, more links what the draft says', () => {
  expect([thirdStarOf(with1), thirdStarOf(with3)]).toEqual(['shock', 'cuts']);
  expect(shockFor(with1, 'shock')).toEqual(SHOCK);
  const own = { temperature: 0.8, noise: 1 };
  expect(shockFor({ ...with3, shock: own }, 'shock')).toBe(own);
  expect(shockFor({ ...with3, shock: own }, 'cuts')).toBeNull();
});

test('the proof says whether the own links earn the third star, and which link they cannot spare', async () => {
  expect((await proofOf(with3, () => 1)).third).toEqual({ kind: 'cuts', isEarned: true, needed: [] });
  const lone = await proofOf(with3, (links) => (links.some(([i]) => i === 0) ? 1 : 0));
  expect(lone).toMatchObject({ isSolved: true, third: { kind: 'cuts', isEarned: false, needed: [[0, 11]] } });
  expect((await proofOf(with3, () => 0)).third).toBeNull();
  expect((await proofOf({ ...with1, shock: SHOCK }, () => 1)).third).toEqual({
    kind: 'shock',
    isEarned: true,
    needed: [],
  });
});
