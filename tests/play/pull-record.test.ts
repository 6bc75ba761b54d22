import { expect, test } from 'vitest';
import { createPullRecord } from '../../src/play/state/pull-record.ts';

const beat = (force: number, extension = 10) => ({ force, extension, steps: 1000 });
const AT = { apart: 12, closed: 0 };

/** So many beats of a force that swings by 0.5 about its mean from block to block. */
function rest(record: ReturnType<typeof createPullRecord>, beats: number, place = AT): void {
  for (let k = 0; k < beats; k++) record.observe(beat(2 + (Math.floor(k / 4) % 2 === 0 ? 0.5 : -0.5)), place, true);
}

test('a point comes after the chain has settled and three blocks, and goes on getting better', () => {
  const record = createPullRecord();
  rest(record, 4 + 11);
  expect(record.points).toEqual([]);
  rest(record, 1);
  expect(record.points).toHaveLength(1);
  expect(record.points[0]).toMatchObject({ apart: 12, closed: 0, blocks: 3 });
  const { error } = record.points[0].force;
  rest(record, 40);
  expect(record.points).toHaveLength(1);
  expect(record.points[0].blocks).toBe(13);
  expect(record.points[0].force.mean).toBeCloseTo(2, 1);
  expect(record.points[0].force.error).toBeLessThan(error);
  expect(record.points[0].extension).toMatchObject({ mean: 10, error: 0 });
});

test('what moves, or closes a link, begins anew; the points stay', () => {
  const record = createPullRecord();
  rest(record, 16);
  record.observe(beat(9), AT, false);
  expect(record.blocks).toBe(0);
  expect(record.points).toHaveLength(1);
  rest(record, 15, { apart: 12, closed: 1 });
  expect(record.points).toHaveLength(1);
  rest(record, 1, { apart: 12, closed: 1 });
  expect(record.points.map(({ closed }) => closed)).toEqual([0, 1]);
  rest(record, 16, { apart: 14, closed: 1 });
  expect(record.points.map(({ apart }) => apart)).toEqual([12, 12, 14]);
  record.clear();
  expect(record.points).toEqual([]);
});

test('the reading of the moment follows within a thousand steps, and goes when the tweezers let go', () => {
  const record = createPullRecord();
  expect(record.now).toBeNull();
  record.observe({ force: 1, extension: 5, steps: 100 }, AT, true);
  expect(record.now).toEqual({ force: 1, extension: 5 });
  record.observe({ force: 3, extension: 7, steps: 500 }, AT, true);
  expect(record.now).toEqual({ force: 2, extension: 6 });
  record.observe({ force: 4, extension: 8, steps: 0 }, AT, true);
  expect(record.now).toEqual({ force: 2, extension: 6 });
  record.release();
  expect(record.now).toBeNull();
});
