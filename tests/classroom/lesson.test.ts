import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forStudents,
  type Lesson,
  lessonKey,
  minutesOf,
  readDraft,
  readLesson,
  readLessonText,
  recalledBy,
} from '../../src/classroom/model/lesson.ts';
import { missingIn } from '../../src/classroom/model/missing.ts';
import { packLesson, unpackLesson } from '../../src/classroom/model/packed.ts';
import { seedIn, withSeed } from '../../src/classroom/model/places.ts';
import { READY_IDS, readyLesson, readyLessons } from '../../src/classroom/model/ready.ts';
import { anyLesson, small } from './lessons.ts';

const problemOf = (json: unknown) => {
  const read = readLesson(json);
  return read.ok ? null : read.problem;
};

describe('a lesson', () => {
  it('comes back from an address as it went in, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyLesson, async (lesson) => {
        const packed = await packLesson(lesson);
        expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(await unpackLesson(packed)).toEqual({ ok: true, value: lesson });
      }),
      { numRuns: 30 },
    );
  });

  it('opens from an address that was packed before, by deflate alone', async () => {
    const packed = deflateSync(JSON.stringify(small)).toString('base64url');
    expect(await unpackLesson(packed)).toEqual({ ok: true, value: small });
  });

  it('is never a crash when its address is altered or cut: the same lesson, or a reason', async () => {
    const packed = await packLesson(small);
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.constantFrom('A', '_', ' ', ''), async (at, letter) => {
        const read = await unpackLesson(packed.slice(0, at) + letter + packed.slice(at + 1));
        if (!read.ok) expect(read.problem.length).toBeGreaterThan(10);
        else expect(read.value).toEqual(small);
      }),
      { numRuns: 60 },
    );
    for (const text of ['', 'A', 'nothing', '%', packed.slice(0, 20)]) {
      expect((await unpackLesson(text)).ok, text).toBe(false);
    }
  });

  it('does not unfold a bomb', async () => {
    const refused = { ok: false, problem: 'l unfolds to more than 200000 bytes.' };
    const bomb = deflateSync(JSON.stringify({ ...small, title: 'a'.repeat(3_000_000) })).toString('base64url');
    expect(bomb.length).toBeLessThan(8000);
    expect(await unpackLesson(bomb)).toEqual(refused);
    const squeezed = await packLesson({ ...small, title: 'a'.repeat(250_000) });
    expect(squeezed.length).toBeLessThan(8000);
    expect(await unpackLesson(squeezed)).toEqual(refused);
  });

  it.each([
    ['no object', 7, /^the file holds no lesson/],
    ['an empty object', {}, /^the file holds no lesson/],
    ['words for a version', { ...small, lesson: 'x' }, /^lesson /],
    ['a newer version', { ...small, lesson: 4 }, /^lesson is 4: a later version/],
    [
      'controls of no known kind',
      { ...small, lesson: 3, steps: [{ ...small.steps[0], controls: 'locked' }] },
      /^step 1: controls is neither “fixed” nor “hidden”/,
    ],
    [
      'a control that no level has',
      { ...small, lesson: 3, steps: [{ ...small.steps[0], controls: { fixed: ['weight'] } }] },
      /^step 1: controls names weight, which no level has: there are links, step/,
    ],
    [
      'hidden links',
      { ...small, lesson: 3, steps: [{ ...small.steps[0], controls: { hidden: ['links'] } }] },
      /^step 1: controls hides links/,
    ],
    [
      'a control that is named twice',
      { ...small, lesson: 3, steps: [{ ...small.steps[1], controls: { fixed: ['r'], hidden: ['r'] } }] },
      /^step 1: controls names r twice/,
    ],
    [
      'controls of a step of words',
      { ...small, lesson: 3, steps: [{ ...small.steps[2], controls: 'fixed' }] },
      /^step 1: controls is for a step that shows an exhibit or a level/,
    ],
    [
      'one world of an exhibit',
      { ...small, lesson: 3, steps: [{ ...small.steps[1], world: 'chain' }] },
      /^step 1: world is for a step that shows a level/,
    ],
    [
      'a world that there is not',
      { ...small, lesson: 3, steps: [{ ...small.steps[0], world: 'both' }] },
      /^step 1: world is neither “chain” nor “network”/,
    ],
    [
      'a level in short',
      { ...small, lesson: 3, steps: [{ ...small.steps[0], view: 'short' }] },
      /^step 1: view is for a step that shows an exhibit/,
    ],
    [
      'one world in an earlier format',
      { ...small, lesson: 2, steps: [{ ...small.steps[0], world: 'chain' }] },
      /^step 1: world is of the third format/,
    ],
    [
      'two steps of one id',
      { ...small, lesson: 2, steps: small.steps.map((step) => ({ ...step, id: 'same' })) },
      /^steps has two with the same id/,
    ],
    ['a number for a title', { ...small, title: 7 }, /^title /],
    ['an unknown key', { ...small, script: 'x' }, /script/],
    ['script text', { ...small, title: '<script>alert(1)</script>' }, /^title holds script text/],
    ['control characters', { ...small, title: 'a\u0000b' }, /^title holds control characters/],
    ['no step', { ...small, steps: [] }, /^steps is empty/],
    ['a thousand steps', { ...small, steps: Array(1000).fill(small.steps[0]) }, /^steps has 1000 entries, at most 40/],
    [
      'an endless task',
      { ...small, steps: [{ title: 'x', task: 'x'.repeat(3000) }] },
      /^step 1: task has 3000 characters/,
    ],
    [
      'an address elsewhere',
      { ...small, steps: [{ title: 'x', task: '', show: 'https://evil.example' }] },
      /^step 1: show /,
    ],
    [
      'a script address',
      { ...small, steps: [{ title: 'x', task: '', show: 'javascript:alert(1)' }] },
      /^step 1: show /,
    ],
    [
      'a lesson in a lesson',
      { ...small, steps: [{ title: 'x', task: '', show: '#/lesson' }] },
      /^step 1: show leads to “lesson”/,
    ],
    [
      'an exhibit that is not',
      { ...small, steps: [{ title: 'x', task: '', show: '#/lab/gold' }] },
      /leads to “lab\/gold”/,
    ],
    [
      'an answer beyond the options',
      {
        ...small,
        steps: [{ title: 'x', task: '', question: { kind: 'choice', ask: 'x', options: ['a', 'b'], answer: 2 } }],
      },
      /^step 1: question answer names no option/,
    ],
  ])('with %s is refused with the field and the reason', (_, json, problem) => {
    expect(problemOf(json)).toMatch(problem);
    expect(problemOf(json)!.length).toBeLessThan(400);
  });

  it('of an earlier format says nothing of a level’s controls, whatever stands there', () => {
    const before = {
      ...small,
      steps: [
        { ...small.steps[0], controls: 'fixed' },
        { ...small.steps[1], controls: 'hidden' },
      ],
    };
    expect(readLesson(before)).toEqual({
      ok: true,
      value: { ...small, steps: [small.steps[0], { ...small.steps[1], controls: 'hidden' }] },
    });
    const now = { ...before, lesson: 3 };
    expect(readLesson(now)).toEqual({ ok: true, value: now });
  });

  it('of a megabyte is refused, and so is no JSON', () => {
    expect(readLessonText('x'.repeat(1_000_000))).toMatchObject({ ok: false, problem: /1000000 characters/ });
    expect(readLessonText('{')).toEqual({ ok: false, problem: 'the file is no JSON.' });
  });

  it('for students has no answers, notes or guide, and is known as the same lesson', () => {
    fc.assert(
      fc.property(anyLesson, (lesson) => {
        const open = forStudents(lesson);
        expect(JSON.stringify(open)).not.toMatch(/"(answer|note|aims|limits|misconceptions|before":"|audience)"/);
        expect(readDraft(open).ok).toBe(true);
        expect(lessonKey(open)).toBe(lessonKey(lesson));
      }),
      { numRuns: 60 },
    );
    expect(lessonKey({ ...small, title: 'Other' })).not.toBe(lessonKey(small));
  });

  it('may show an earlier answer again: of the step that it names, wherever that is now, and also as students get it', () => {
    const [hairpin, heat, why] = small.steps;
    const steps = [{ ...hairpin, id: 'first' }, heat, { ...why, recall: 'first' }];
    const open = forStudents({ ...small, lesson: 2, steps });
    expect(readLesson(open)).toEqual({ ok: true, value: open });
    expect(lessonKey(open)).toBe(lessonKey({ ...small, lesson: 2, steps }));
    expect([0, 1, 2].map((at) => recalledBy(open, at))).toEqual([null, null, 0]);
    const moved = { ...small, steps: [steps[1], steps[0], steps[2]] };
    expect(recalledBy(moved, 2)).toBe(1);
    // Gone, later, or asking nothing: there is no answer to show.
    expect(recalledBy({ ...small, steps: [steps[1], steps[2]] }, 1)).toBeNull();
    expect(recalledBy({ ...small, steps: [steps[2], steps[0]] }, 0)).toBeNull();
    expect(recalledBy({ ...small, steps: [{ id: 'first', title: 'x', task: 'x' }, steps[2]] }, 1)).toBeNull();
  });

  it('says what is missing before it is handed out', () => {
    const draft: Lesson = {
      ...small,
      title: ' ',
      steps: [
        { title: '', task: '' },
        { title: '', task: '', show: '#/lab/heat', question: { kind: 'choice', ask: '', options: ['a', ''] } },
      ],
    };
    expect(missingIn(draft)).toEqual([
      { step: null, what: 'title' },
      { step: 0, what: 'title' },
      { step: 0, what: 'content' },
      { step: 1, what: 'ask' },
      { step: 1, what: 'option' },
    ]);
    expect(missingIn(small)).toEqual([]);
  });

  it('keeps a step’s address but for its seed', () => {
    const show = '#/play/hairpin?links=1-10&seed=7';
    expect(seedIn(show)).toBe(7);
    expect(withSeed(show, 9)).toBe('#/play/hairpin?links=1-10&seed=9');
    expect(seedIn(withSeed(show, null))).toBeNull();
    expect(withSeed('#/lab/heat', 2)).toBe('#/lab/heat?seed=2');
  });
});

describe('the lessons that come with the program', () => {
  it('are three in each language, whole, of 45 minutes, with everything a guide needs', () => {
    for (const tag of ['en', 'de']) expect(readyLessons().filter(({ language }) => language === tag)).toHaveLength(3);
    for (const lesson of readyLessons()) {
      expect(minutesOf(lesson), lesson.id).toBe(45);
      expect(missingIn(lesson), lesson.id).toEqual([]);
      expect(lesson.aims!.length, lesson.id).toBeGreaterThanOrEqual(3);
      expect(lesson.misconceptions!.length, lesson.id).toBeGreaterThanOrEqual(4);
      expect(lesson.limits!.length, lesson.id).toBeGreaterThanOrEqual(3);
      for (const step of lesson.steps) {
        expect(step.note, `${lesson.id}: ${step.title}`).toBeTruthy();
        expect(step.question?.answer, `${lesson.id}: ${step.title}`).toBeDefined();
      }
    }
  });

  it('show and ask the same in each language, with the same right answers', () => {
    const told = (lesson: Lesson) =>
      lesson.steps.map(({ show, controls, world, view, minutes, question }) => ({
        show,
        controls,
        world,
        view,
        minutes,
        kind: question?.kind,
        before: question?.before,
        options: question?.kind === 'choice' ? question.options.length : null,
        answer: question?.kind === 'text' ? null : question?.answer,
      }));
    const others = READY_IDS.filter((id) => id.includes('-'));
    expect(others.length).toBeGreaterThan(0);
    for (const id of others) expect(told(readyLesson(id)!), id).toEqual(told(readyLesson(id.split('-')[0])!));
  });
});
