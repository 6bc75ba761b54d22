import { describe, expect, it } from 'vitest';
import { forStudents, type Lesson, lessonKey, readLesson } from '../../src/classroom/model/lesson.ts';
import { mentionsIn, numbered, withReferences } from '../../src/classroom/model/mentions.ts';
import { readyLesson, readyLessons } from '../../src/classroom/model/ready.ts';
import { slugOf } from '../../src/classroom/model/slug.ts';
import { edited, startBuilding } from '../../src/classroom/state/building.ts';
import { small } from './lessons.ts';

const named: Lesson = {
  ...small,
  limits: ['See Step 2, and steps 3 and more.', 'A loop of 5 bonds takes one step 2.5 times.'],
  steps: small.steps.with(0, { ...small.steps[0], task: 'Come back after step 9.' }),
};

describe('a text that names a step', () => {
  it('follows the step in a ready lesson when steps are moved and taken out', () => {
    let building = startBuilding(readyLesson('biology')!);
    const reply = () => numbered(building.sheets.now).misconceptions![0].reply;
    expect(reply()).toContain('Step 3 shows');
    building = edited(building, { kind: 'move', from: 2, to: 5 });
    expect(reply()).toContain('Step 6 shows');
    building = edited(building, { kind: 'remove', at: 0 });
    expect(reply()).toContain('Step 5 shows');
    building = edited(building, { kind: 'remove', at: 4 });
    expect(reply()).toContain('Step ? shows');
    expect(mentionsIn(building.sheets.now)).toContainEqual(
      expect.objectContaining({ kind: 'gone', name: '{step:loop}', step: null }),
    );
  });

  it('by a number that is typed is found with its words, and one beyond the last step is wrong', () => {
    expect(mentionsIn(named).map(({ step, name, kind }) => [step, name, kind])).toEqual([
      [null, 'Step 2', 'typed'],
      [null, 'steps 3', 'typed'],
      [0, 'step 9', 'gone'],
    ]);
    expect(mentionsIn(named)[2].words).toBe('Come back after step 9.');
  });

  it('refers to the step once the numbers are let follow, and reads the same', () => {
    const following = edited(startBuilding(named), { kind: 'follow' }).sheets.now;
    expect(following.limits![0]).toBe('See Step {step:heat}, and steps {step:why} and more.');
    expect(numbered(following).limits).toEqual(named.limits);
    expect(readLesson(following)).toEqual({ ok: true, value: following });
    expect(mentionsIn(following).map(({ kind }) => kind)).toEqual(['gone']);
  });

  it('stays as it is where the reference would make it longer than a lesson takes', () => {
    const aims = [`${'x'.repeat(392)} step 2`];
    expect(withReferences({ ...small, aims }).aims).toEqual(aims);
  });

  it('has the number for students, whose lesson is of the first format and known as the same', () => {
    const steps = small.steps.with(0, { ...small.steps[0], task: 'Then see step 2.' });
    const following = withReferences({ ...small, steps });
    const open = forStudents(following);
    expect(open).toEqual(forStudents({ ...small, steps }));
    expect(lessonKey(following)).toBe(lessonKey({ ...small, steps }));
  });

  it('is a reference in every lesson that comes with the program, to a step that is there', () => {
    for (const lesson of readyLessons()) expect(mentionsIn(lesson), lesson.title).toEqual([]);
  });
});

it('a title in safe letters', () => {
  expect(slugOf('What holds a protein in shape?', 60)).toBe('what-holds-a-protein-in-shape');
  expect(slugOf('Größe & Höhe / „Brücken“', 60)).toBe('groesse-hoehe-bruecken');
  expect(slugOf('Élan vital, vital', 11)).toBe('elan-vital');
  expect(slugOf('蛋白质', 60)).toBe('');
});
