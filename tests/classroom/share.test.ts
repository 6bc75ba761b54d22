import { expect, it } from 'vitest';
import { LESSON_TABLE } from '../../src/classroom/model/address.ts';
import { forStudents } from '../../src/classroom/model/lesson.ts';
import { packLesson } from '../../src/classroom/model/packed.ts';
import { codeOf, WALL_CELLS } from '../../src/classroom/model/qr.ts';
import { READY_IDS, readyIdOf, readyLesson } from '../../src/classroom/model/ready.ts';
import { small } from './lessons.ts';

const HOST = 'https://somebody.example/skipfold/?lang=de';

it('a ready lesson’s code is read from the wall, a copy’s is not: its cells are too many', async () => {
  for (const ready of READY_IDS) {
    const short = LESSON_TABLE.write({ ...LESSON_TABLE.defaults, ready });
    expect(codeOf(`${HOST}#/lesson?${short}`)!.size, ready).toBeLessThanOrEqual(WALL_CELLS);
  }
  const l = await packLesson(forStudents({ ...readyLesson('biology')!, title: 'Mine' }));
  const code = codeOf(`${HOST}#/lesson?l=${l}`);
  expect(code === null || code.size > WALL_CELLS).toBe(true);
});

it('a copy of a ready lesson goes by its short address until a word is changed', () => {
  for (const id of READY_IDS) {
    const copy = { ...readyLesson(id)!, id: 'mine-2' };
    expect(readyIdOf(copy)).toBe(id);
    expect(readyIdOf({ ...copy, before: 'Nothing.' })).toBeNull();
  }
  expect(readyIdOf(small)).toBeNull();
});
