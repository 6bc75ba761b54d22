import type { Lesson, Question, Step } from './lesson.ts';
import { slugOf } from './slug.ts';

// Texts that name another step. `{step:ID}` stands for the number of the step with that id and follows it; a number that is typed does not.

/** Longest id of a step. */
export const LONGEST_STEP_ID = 32;
/** What an id made here takes of its step's title. */
const LONGEST_MADE = 12;
const REFERENCE = /\{step:([a-z0-9-]+)\}/g;
/** “step 3”, in the languages that the program speaks. */
const TYPED = /(?<![\p{L}\d])((?:steps?|schritt(?:e|en|s)?)\s+)(\d{1,2})(?![\d.,]\d)(?!\d)/giu;
/** Shown for a step that is gone. */
const GONE = '?';

/** Where a text stands: in a step, from 0, or in the guide, and how long it may be. */
interface Place {
  readonly step: number | null;
  readonly most: number;
}

type Change = (text: string, place: Place) => string;

function changedQuestion(asked: Question, at: number, change: Change): Question {
  const ask = change(asked.ask, { step: at, most: 500 });
  if (asked.kind === 'choice')
    return { ...asked, ask, options: asked.options.map((one) => change(one, { step: at, most: 200 })) };
  if (asked.kind === 'number' || asked.answer === undefined) return { ...asked, ask };
  return { ...asked, ask, answer: change(asked.answer, { step: at, most: 1000 }) };
}

function changedStep(step: Step, at: number, change: Change): Step {
  return {
    ...step,
    task: change(step.task, { step: at, most: 2000 }),
    ...(step.note === undefined ? {} : { note: change(step.note, { step: at, most: 3000 }) }),
    ...(step.question === undefined ? {} : { question: changedQuestion(step.question, at, change) }),
  };
}

/** The lesson with each text changed in which a step may be named. */
function withTexts(lesson: Lesson, change: Change): Lesson {
  const inGuide = (most: number) => (text: string) => change(text, { step: null, most });
  const { aims, before, misconceptions, limits, steps } = lesson;
  return {
    ...lesson,
    ...(aims === undefined ? {} : { aims: aims.map(inGuide(400)) }),
    ...(before === undefined ? {} : { before: inGuide(1000)(before) }),
    ...(misconceptions === undefined
      ? {}
      : {
          misconceptions: misconceptions.map(({ idea, reply }) => ({
            idea: inGuide(400)(idea),
            reply: inGuide(1000)(reply),
          })),
        }),
    ...(limits === undefined ? {} : { limits: limits.map(inGuide(1000)) }),
    steps: steps.map((step, k) => changedStep(step, k, change)),
  };
}

/** The lesson as it is read: each reference is the number that its step has now. */
export function numbered(lesson: Lesson): Lesson {
  const at = new Map(lesson.steps.flatMap(({ id }, k) => (id === undefined ? [] : [[id, k + 1] as const])));
  return withTexts(lesson, (text) => text.replace(REFERENCE, (_, id: string) => String(at.get(id) ?? GONE)));
}

/** A text that names a step in a way that is wrong, or may become so. */
export interface Mention {
  /** The step that the text is part of, from 0; null in the guide. */
  readonly step: number | null;
  /** The words around, to tell it by. */
  readonly words: string;
  /** What names the step, as it is typed. */
  readonly name: string;
  readonly text: string;
  /** `gone`: the step is not there. `typed`: it is, and its number will not follow. */
  readonly kind: 'gone' | 'typed';
}

const AROUND = 40;

function wordsAround(text: string, from: number, length: number): string {
  const first = Math.max(0, from - AROUND);
  const last = Math.min(text.length, from + length + AROUND);
  return `${first > 0 ? '…' : ''}${text.slice(first, last)}${last < text.length ? '…' : ''}`;
}

/** All of them, in the order of the lesson. */
export function mentionsIn(lesson: Lesson): Mention[] {
  const ids = new Set(lesson.steps.map(({ id }) => id));
  const found: Mention[] = [];
  withTexts(lesson, (text, { step }) => {
    const add = (name: string, at: number, kind: Mention['kind']) =>
      found.push({ step, words: wordsAround(text, at, name.length), name, text, kind });
    for (const { 0: name, 1: id, index } of text.matchAll(REFERENCE)) if (!ids.has(id)) add(name, index, 'gone');
    for (const { 0: name, 2: digits, index } of text.matchAll(TYPED))
      add(name, index, lesson.steps[Number(digits) - 1] === undefined ? 'gone' : 'typed');
    return text;
  });
  return found;
}

/** An id for a step that has none, made of its title, which no other has. */
export function freeStepId({ title }: Step, taken: readonly (string | undefined)[]): string {
  const stem = slugOf(title, LONGEST_MADE) || 'step';
  for (let k = 1; ; k += 1) {
    const id = k === 1 ? stem : `${stem}-${k}`;
    if (!taken.includes(id)) return id;
  }
}

/** The lesson with a reference for each typed number of a step that is there. */
export function withReferences(lesson: Lesson): Lesson {
  const ids = lesson.steps.map(({ id }) => id);
  function idOf(at: number): string {
    ids[at] ??= freeStepId(lesson.steps[at], ids);
    return ids[at];
  }
  const texts = withTexts(lesson, (text, { most }) => {
    const next = text.replace(TYPED, (typed, word: string, digits: string) => {
      const at = Number(digits) - 1;
      return lesson.steps[at] === undefined ? typed : `${word}{step:${idOf(at)}}`;
    });
    return next.length > most ? text : next;
  });
  const steps = texts.steps.map((step, k) => (ids[k] === undefined ? step : { ...step, id: ids[k] }));
  return { ...texts, lesson: texts.lesson === 3 ? 3 : 2, steps };
}
