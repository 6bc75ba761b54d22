import { readAddress, shortened } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { hashFloats } from '../../links/index.ts';
import { z } from '../../task/index.ts';
import { LONGEST_STEP_ID, numbered } from './mentions.ts';
import { nameOf } from './places.ts';
import { isThird, settingsProblem, settingsShape } from './settings.ts';

// The format of a lesson, the same in files, in addresses and in storage. Unknown keys are errors; docs/classroom.md is the list.

/**
 * The latest that this program reads. A change of meaning raises it: 2 has steps that texts refer to, or whose answers are shown again; 3
 * holds controls by name and those of levels, and has `world` and `view`.
 */
const FORMAT = 3;
/** How long a lesson is, unless it says otherwise. */
export const USUAL_MINUTES = 45;
/** Most steps a lesson has: more is not one lesson. */
export const MOST_STEPS = 40;
/** Largest file that is read as a lesson, in bytes. */
export const LARGEST_LESSON = 200_000;
/** Longest address of a step. */
const LONGEST_SHOW = 4000;

/** Control characters but for the line's end: nobody types them. */
const isPlain = (text: string) => !/\p{Cc}/u.test(text.replaceAll('\n', ''));
const holdsScript = (text: string) => /<\s*\/?\s*script|javascript:/i.test(text);

const plain = (most: number) =>
  z.string().check(
    z.maxLength(most, { error: ({ input }) => say`has ${(input as string).length} characters, at most ${most}` }),
    z.refine(isPlain, say`holds control characters`),
    z.refine((text) => !holdsScript(text), say`holds script text, and a lesson is plain text`),
  );
const named = (most: number) => plain(most).check(z.refine((text) => text.trim() !== '', say`is empty`));

const question = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('choice'),
      ask: plain(500),
      options: z
        .array(plain(200))
        .check(z.minLength(2, say`has fewer than 2 entries`), z.maxLength(8, say`has more than 8 entries`)),
      /** Which option is right, from 0. Like every `answer`, kept from the students' address. */
      answer: z.optional(z.int().check(z.minimum(0))),
      before: z.optional(z.boolean()),
    })
    .check(
      z.refine(({ options, answer }) => answer === undefined || answer < options.length, {
        path: ['answer'],
        error: say`names no option`,
      }),
    ),
  z.strictObject({
    kind: z.literal('number'),
    ask: plain(500),
    unit: z.optional(plain(20)),
    /** The right value, and how far from it still counts. */
    answer: z.optional(z.strictObject({ value: z.number(), within: z.number().check(z.minimum(0)) })),
    before: z.optional(z.boolean()),
  }),
  z.strictObject({
    kind: z.literal('text'),
    ask: plain(500),
    /** A good answer, for whoever reads the reports. */
    answer: z.optional(plain(1000)),
    before: z.optional(z.boolean()),
  }),
]);

/** The address of a level, an exhibit or a design, as the browser's bar shows it. */
const show = z.string().check(
  z.maxLength(LONGEST_SHOW, {
    error: ({ input }) => say`has ${(input as string).length} characters, at most ${LONGEST_SHOW}`,
  }),
  z.superRefine((text, context) => {
    const problem = addressProblem(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  }),
);

const hyphened = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, say`is not made of small letters, digits and single hyphens`));

const step = z.strictObject({
  /** What texts refer to it by; see `mentions.ts`. */
  id: z.optional(hyphened.check(z.maxLength(LONGEST_STEP_ID))),
  /** Without a title it goes by what it shows. */
  title: plain(80),
  /** What is shown in the frame; without it the step is words alone. */
  show: z.optional(show),
  ...settingsShape,
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(120))),
  /** What students are to do. */
  task: plain(2000),
  /** The id of an earlier step: the answer given there stands beside this task. */
  recall: z.optional(hyphened.check(z.maxLength(LONGEST_STEP_ID))),
  /** For the teacher alone. */
  note: z.optional(plain(3000)),
  question: z.optional(question),
});

const lesson = z
  .strictObject({
    lesson: z.literal([1, 2, FORMAT]),
    id: hyphened.check(z.maxLength(64)),
    title: plain(120),
    language: z.string().check(z.refine(isLanguage, say`is no language tag such as en or de`)),
    /** For whom, in a line. */
    audience: z.optional(plain(200)),
    /** Minutes that the lesson has, where they are not `USUAL_MINUTES`. */
    planned: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
    /** What follows is the guide's, and the teacher's alone. */
    aims: z.optional(z.array(named(400)).check(z.maxLength(12))),
    before: z.optional(plain(1000)),
    misconceptions: z.optional(
      z.array(z.strictObject({ idea: named(400), reply: named(1000) })).check(z.maxLength(12)),
    ),
    limits: z.optional(z.array(named(1000)).check(z.maxLength(12))),
    steps: z.array(step).check(
      z.maxLength(MOST_STEPS, {
        error: ({ input }) => say`has ${(input as unknown[]).length} entries, at most ${MOST_STEPS}`,
      }),
      z.refine((all) => {
        const ids = all.flatMap(({ id }) => id ?? []);
        return new Set(ids).size === ids.length;
      }, say`has two with the same id`),
    ),
  })
  .check(
    z.superRefine(({ lesson: version, steps }, context) => {
      for (const [k, one] of steps.entries()) {
        const problem = settingsProblem(one, version);
        if (problem !== null)
          context.addIssue({ code: 'custom', path: ['steps', k, problem.field], message: problem.reason });
      }
    }),
  );

export type Lesson = z.infer<typeof lesson>;
export type Step = Lesson['steps'][number];
export type Question = NonNullable<Step['question']>;

/** Whether a text is a language tag such as en or de-CH. */
export function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text);
}

/** What was read, or why it is none: the field and the reason in one sentence. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

/** Why a text is no address that a step may show; null if it is one. */
export function addressProblem(text: string): string | null {
  const read = readAddress(text);
  if (!text.startsWith('#')) return say`is “${shortened(text)}”, no address that begins with “#/”`;
  if (!read.ok) return say`is no address here: ${read.problem}`;
  return nameOf(text) === null
    ? say`leads to “${shortened(read.address.path.join('/'))}”, which is no level, exhibit or design`
    : null;
}

/** `steps, 2, task` → `step 3: task`. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, at, ...rest] = path;
  if (first === undefined) return say`the file`;
  const names = (parts: readonly PropertyKey[]) =>
    parts.map((part) => (typeof part === 'number' ? String(part + 1) : String(part))).join(' ');
  if (first === 'steps' && typeof at === 'number')
    return say`step ${at + 1}${rest.length === 0 ? '' : `: ${names(rest)}`}`;
  return names(path);
}

/** The first things that are wrong, in a sentence. */
export function problemOf({ issues }: z.core.$ZodError): string {
  const told = issues.slice(0, 3).map(({ path, message }) => `${fieldOf(path)} ${message}`);
  return `${told.join('; ')}${issues.length > 3 ? say`; and ${issues.length - 3} more` : ''}.`;
}

/** Whether parsed JSON is an object with this key: the mark of a lesson or report. */
export function holds(json: unknown, mark: 'lesson' | 'report'): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, mark);
}

/** Whether a file says that a later version made it: of which number. */
export function laterVersion(json: unknown, mark: 'lesson' | 'report', known: number): number | null {
  const version = holds(json, mark) ? (json as Record<string, unknown>)[mark] : undefined;
  return typeof version === 'number' && version > known ? version : null;
}

/** Reads a lesson from parsed JSON. Never throws, whatever is in it. */
export function readLesson(json: unknown): Read<Lesson> {
  const read = readDraft(json);
  return read.ok && read.value.steps.length === 0 ? { ok: false, problem: say`steps is empty.` } : read;
}

/** The same for one that is still being made, which may have no step yet. */
export function readDraft(json: unknown): Read<Lesson> {
  if (!holds(json, 'lesson')) return { ok: false, problem: say`the file holds no lesson.` };
  const later = laterVersion(json, 'lesson', FORMAT);
  if (later !== null) {
    return {
      ok: false,
      problem: say`lesson is ${later}: a later version of Skipfold made it, this one reads ${FORMAT}.`,
    };
  }
  const read = lesson.safeParse(json);
  return read.success ? { ok: true, value: asMeant(read.data) } : { ok: false, problem: problemOf(read.error) };
}

/** Before the third format controls were an exhibit's alone: elsewhere they said nothing. */
function asMeant(read: Lesson): Lesson {
  const isOdd = ({ controls, show: shown }: Step) => controls !== undefined && nameOf(shown ?? '')?.kind !== 'exhibit';
  if (read.lesson > 2 || !read.steps.some(isOdd)) return read;
  return { ...read, steps: read.steps.map((one) => (isOdd(one) ? withoutControls(one) : one)) };
}

const withoutControls = ({ controls: _, ...rest }: Step): Step => rest;

/** Reads a lesson from the text of a file. */
export function readLessonText(text: string): Read<Lesson> {
  if (text.length > LARGEST_LESSON) {
    return { ok: false, problem: say`the file has ${text.length} characters; a lesson has at most ${LARGEST_LESSON}.` };
  }
  const json = parsedJson(text);
  return json === undefined ? { ok: false, problem: say`the file is no JSON.` } : readLesson(json);
}

/** JSON, or undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first format that has all that these steps say. */
export function formatOf(steps: readonly Step[]): Lesson['lesson'] {
  if (steps.some(isThird)) return 3;
  return steps.some(({ id, recall }) => id !== undefined || recall !== undefined) ? 2 : 1;
}

/**
 * The lesson as students get it: without right answers, notes and the guide, and with numbers for references, which makes it the first
 * format, unless a step shows the answer of an earlier one, or its page otherwise than the first did.
 */
export function forStudents(lesson: Lesson): Lesson {
  const { id, title, language, steps } = numbered(lesson);
  const recalled = new Set(steps.flatMap(({ recall }) => recall ?? []));
  const open = steps.map(({ id: name, note: _, question: asked, ...others }): Step => {
    const rest = name !== undefined && recalled.has(name) ? { id: name, ...others } : others;
    if (asked === undefined) return rest;
    const { answer: __, ...question } = asked;
    return { ...rest, question: question as Question };
  });
  return { lesson: formatOf(open), id, title, language, steps: open };
}

/** Whether a lesson holds anything that its students are not to have. */
export function isForTeacher(of: Lesson): boolean {
  return JSON.stringify(sorted(of)) !== JSON.stringify(sorted(forStudents(of)));
}

/** The same for a lesson with answers and without: what students see of it. */
export function lessonKey(of: Lesson): string {
  return hashFloats(Float64Array.from(JSON.stringify(sorted(forStudents(of))), (letter) => letter.charCodeAt(0)));
}

/** With the keys of every object in order, so that a text does not depend on it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}

/** The number, from 0, of the earlier step whose answer a step shows again; null where there is none, or it asks nothing. */
export function recalledBy({ steps }: Lesson, at: number): number | null {
  const { recall } = steps[at];
  const found = recall === undefined ? -1 : steps.slice(0, at).findIndex(({ id }) => id === recall);
  return found < 0 || steps[found].question === undefined ? null : found;
}

/** Minutes of all steps that say theirs. */
export function minutesOf({ steps }: Lesson): number {
  return steps.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

/** What a step is called. */
export function stepTitle({ title, show: shown }: Step): string {
  if (title.trim() !== '') return title;
  return shown === undefined ? '' : (nameOf(shown)?.title.replace(/^\d+\. /, '') ?? '');
}
