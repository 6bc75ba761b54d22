import { claimOutcome, type FrameResult, levelOutcome } from '../../embed/index.ts';
import { say } from '../../language/index.ts';
import { z } from '../../task/index.ts';
import {
  forStudents,
  holds,
  type Lesson,
  laterVersion,
  parsedJson,
  problemOf,
  type Question,
  type Read,
  readLesson,
} from './lesson.ts';
import { isSamePlace, nameOf } from './places.ts';

// What a student made of a lesson, and the file it is handed in as. Nothing of it is sent anywhere.

/** The latest that this program reads, and what it writes: 2 tells of help, and the time of day. */
const FORMAT = 2;
/** Largest file that is read as a report, in bytes. */
export const LARGEST_REPORT = 500_000;
/** Attempts of a step that are kept: the last ones. All are counted. */
const MOST_ATTEMPTS = 40;
const MOST_CLAIMS = 20;

const count = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** Help was not told of by the first format. */
const attempt = z.partial(levelOutcome, { helped: true });

const work = z.strictObject({
  isSeen: z.boolean(),
  /** The number of a choice from 0, a number, or words. */
  answer: z.nullable(z.union([z.number(), z.string().check(z.maxLength(4000))])),
  attempts: z.array(attempt).check(z.maxLength(MOST_ATTEMPTS)),
  tries: count,
  claims: z.array(claimOutcome).check(z.maxLength(MOST_CLAIMS)),
  /** The address of what stood there last. */
  at: z.nullable(z.string().check(z.maxLength(8000))),
});

const NAME = z.string().check(z.maxLength(120, say`is longer than 120 characters`));

const report = z.strictObject({
  report: z.literal([1, FORMAT]),
  name: NAME,
  /** Year, month and day on which it was written. */
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, say`is no day such as 2026-03-01`)),
  /** The time of that day. */
  time: z.optional(z.string().check(z.regex(/^\d\d:\d\d:\d\d$/, say`is no time such as 09:05:00`))),
  lesson: z.unknown(),
  works: z.array(work),
});

export type Attempt = z.infer<typeof attempt>;
export type Claimed = z.infer<typeof claimOutcome>;
/** What came of one step. */
export type Work = z.infer<typeof work>;
/** A report as it is handed in. */
export interface Report {
  readonly name: string;
  readonly day: string;
  readonly time?: string;
  readonly lesson: Lesson;
  readonly works: readonly Work[];
}

const NOTHING: Work = { isSeen: false, answer: null, attempts: [], tries: 0, claims: [], at: null };

/** The works of a lesson that nobody has begun. */
export function noWorks({ steps }: Lesson): Work[] {
  return steps.map(() => NOTHING);
}

/** Whether an answer is one that the question allows. */
function fits(question: Question | undefined, answer: Work['answer']): boolean {
  if (answer === null) return true;
  if (question === undefined) return false;
  if (question.kind === 'text') return typeof answer === 'string';
  if (typeof answer !== 'number') return false;
  return question.kind === 'number' || (Number.isInteger(answer) && answer >= 0 && answer < question.options.length);
}

function worksProblem({ steps }: Lesson, works: readonly Work[]): string | null {
  if (works.length !== steps.length)
    return say`works has ${works.length} entries, and its lesson ${steps.length} steps.`;
  const odd = works.findIndex(({ answer }, k) => !fits(steps[k].question, answer));
  return odd < 0 ? null : say`step ${odd + 1}: answer is none that its question allows.`;
}

/** Reads works that were kept for this lesson; null if they are not of it. */
export function readWorks(json: unknown, lesson: Lesson): Work[] | null {
  const read = z.array(work).safeParse(json);
  return read.success && worksProblem(lesson, read.data) === null ? read.data : null;
}

/** Reads a report from the text of a file. Never throws, whatever is in it. */
export function readReportText(text: string): Read<Report> {
  const no = (problem: string): Read<Report> => ({ ok: false, problem });
  if (text.length > LARGEST_REPORT)
    return no(say`the file has ${text.length} characters; a report has at most ${LARGEST_REPORT}.`);
  const json = parsedJson(text);
  if (json === undefined) return no(say`the file is no JSON.`);
  if (!holds(json, 'report')) return no(say`the file holds no report.`);
  const later = laterVersion(json, 'report', FORMAT);
  if (later !== null)
    return no(say`report is ${later}: a later version of Skipfold made it, this one reads ${FORMAT}.`);
  const read = report.safeParse(json);
  if (!read.success) return no(problemOf(read.error));
  const lesson = readLesson(read.data.lesson);
  if (!lesson.ok) return no(say`lesson: ${lesson.problem}`);
  const { name, day, time, works } = read.data;
  const problem = worksProblem(lesson.value, works);
  return problem === null
    ? {
        ok: true,
        value: { name, day, ...(time === undefined ? {} : { time }), lesson: forStudents(lesson.value), works },
      }
    : no(problem);
}

/** The text of the file that `readReportText` reads back. */
export function reportText({ name, day, time, lesson, works }: Report): string {
  return `${JSON.stringify({ report: FORMAT, name, day, time, lesson: forStudents(lesson), works }, null, 1)}\n`;
}

/** The same placement under the same seed: what is told again is the same attempt, its stars known better. */
function isSame(one: Attempt, other: Attempt): boolean {
  const key = ({ links, dials, seed }: Attempt) => JSON.stringify([links, dials, seed]);
  return key(one) === key(other);
}

/** A step's work with one more result of its frame. What came from another place than the step's is no work of it. */
export function withResult(before: Work, show: string, address: string, result: FrameResult): Work {
  if (!isSamePlace(show, address)) return before;
  const shown = nameOf(show);
  if (result.kind === 'claim') {
    const { kind: _, exhibit, ...next } = result;
    if (shown?.id !== exhibit) return before;
    const at = before.claims.findIndex(({ claim }) => claim === next.claim);
    const claims = at < 0 ? [...before.claims, next].slice(0, MOST_CLAIMS) : before.claims.with(at, next);
    return { ...before, claims };
  }
  const { kind: _, level: __, ...told } = result;
  const last = before.attempts.at(-1);
  if (last !== undefined && !last.final && isSame(last, told)) {
    return { ...before, attempts: [...before.attempts.slice(0, -1), told] };
  }
  return { ...before, attempts: [...before.attempts, told].slice(-MOST_ATTEMPTS), tries: before.tries + 1 };
}

/** The best that came of a level: the most stars, or a win without. */
export function bestOf({ attempts }: Work): Attempt | null {
  const rank = ({ won, stars }: Attempt) => (won ? 1 : 0) + stars;
  return attempts.reduce<Attempt | null>((best, one) => (best === null || rank(one) > rank(best) ? one : best), null);
}
