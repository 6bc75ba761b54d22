import fc from 'fast-check';
import { forStudents, type Lesson, type Question, type Step } from '../../src/classroom/model/lesson.ts';
import { addressOf, SHOWABLE, type Shown } from '../../src/classroom/model/places.ts';
import type { Report, Work } from '../../src/classroom/model/report.ts';
import { isThird, type Settings } from '../../src/classroom/model/settings.ts';

// Lessons and reports that the tests of the classroom share.

export const small: Lesson = {
  lesson: 1,
  id: 'small',
  title: 'A small lesson',
  language: 'en',
  aims: ['To see it'],
  steps: [
    {
      title: 'Hairpin',
      show: '#/play/hairpin?seed=1',
      task: 'Win it.',
      note: 'Link 1–10.',
      question: { kind: 'choice', ask: 'Does it fold?', options: ['yes', 'no'], answer: 1, before: true },
    },
    {
      title: 'Heat',
      show: '#/lab/heat',
      task: '',
      question: { kind: 'number', ask: 'The largest r?', answer: { value: 0.5, within: 0.01 } },
    },
    { title: 'Why?', task: '', question: { kind: 'text', ask: 'Why?', answer: 'Because.' } },
  ],
};

/** Text as people and machines write it, without control characters, no script in it. */
const words = (most: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: most })
    .filter((text) => text.length <= most && !/[\p{Cc}]/u.test(text) && !/script/i.test(text));
const line = (most: number) => words(most).map((text) => (text.trim() === '' ? 'x' : text));
const missing = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const without = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const question: fc.Arbitrary<Question> = fc
  .oneof(
    fc.record({
      kind: fc.constant('choice' as const),
      ask: words(80),
      options: fc.array(words(30), { minLength: 2, maxLength: 8 }),
      answer: missing(fc.constantFrom(0, 1)),
      before: missing(fc.boolean()),
    }),
    fc.record({
      kind: fc.constant('number' as const),
      ask: words(80),
      unit: missing(words(10)),
      answer: missing(
        fc.record({
          // JSON has no −0.
          value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
          within: fc.double({ min: 0, max: 10, noNaN: true }).map((value) => value + 0),
        }),
      ),
    }),
    fc.record({ kind: fc.constant('text' as const), ask: words(80), answer: missing(words(80)) }),
  )
  .map(without);

const all = fc.constantFrom('fixed' as const, 'hidden' as const);
const held = (names: string[]) =>
  fc.record({ fixed: fc.subarray(names.slice(0, 2)), hidden: fc.subarray(names.slice(2)) });

/** Settings that say something of what is shown. */
const settingsOf = ({ kind }: Shown): fc.Arbitrary<Settings> =>
  kind === 'level'
    ? fc.record({
        controls: missing(fc.oneof(all, held(['links', 'seed', 'bench', 'cage']))),
        world: missing(fc.constantFrom('chain' as const, 'network' as const)),
      })
    : kind === 'exhibit'
      ? fc.record({
          controls: missing(fc.oneof(all, held(['weight', 'seed', 'depth', 'a1']))),
          view: missing(fc.constant('short' as const)),
        })
      : fc.constant({});

const shown = missing(
  fc
    .constantFrom(...SHOWABLE)
    .chain((one) => settingsOf(one).map((settings) => without({ ...settings, show: addressOf(one) }))),
);

const step: fc.Arbitrary<Step> = fc
  .record({
    title: words(40),
    shows: shown,
    minutes: missing(fc.integer({ min: 1, max: 120 })),
    task: words(200),
    note: missing(words(100)),
    question: missing(question),
  })
  .map(({ shows, ...rest }) => without({ ...rest, ...shows }));

export const anyLesson: fc.Arbitrary<Lesson> = fc
  .record({
    id: fc.constantFrom('a', 'a-lesson', 'x9'),
    title: words(60),
    language: fc.constantFrom('en', 'de', 'pt-BR'),
    audience: missing(words(60)),
    aims: missing(fc.array(line(60), { maxLength: 4 })),
    before: missing(words(60)),
    misconceptions: missing(fc.array(fc.record({ idea: line(60), reply: line(60) }), { maxLength: 3 })),
    limits: missing(fc.array(line(60), { maxLength: 3 })),
    steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  })
  .map((made) => without({ ...made, lesson: made.steps.some(isThird) ? (3 as const) : (1 as const) }));

const nothing: Work = { isSeen: false, answer: null, attempts: [], tries: 0, claims: [], at: null };

/** A report of the small lesson. */
export function reportOf(name: string, answers: readonly Work['answer'][], stars: number | null = null): Report {
  const works = answers.map((answer): Work => ({ ...nothing, isSeen: true, answer }));
  if (stars !== null) {
    const attempt = { links: [[1, 10]] as [number, number][], dials: {}, seed: 1, won: true, stars, final: true };
    works[0] = { ...works[0], tries: 1, attempts: [{ ...attempt, folded: 30, runs: 32, learned: 8, starts: 8 }] };
  }
  return { name, day: '2026-03-01', lesson: forStudents(small), works };
}
