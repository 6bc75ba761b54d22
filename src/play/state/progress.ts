import { say } from '../../language/index.ts';
import { isSamePlacement, z } from '../../task/index.ts';
import { type DailyResult, dailySchema, endlessSchema, joinResults } from './daily/record.ts';

const linksSchema = z.array(z.tuple([z.int().check(z.minimum(0)), z.int().check(z.minimum(0))])).check(z.maxLength(64));
const dialsSchema = z.record(z.string(), z.number());
const starsSchema = z.int().check(z.minimum(0), z.maximum(3));
const seedSchema = z.int().check(z.minimum(1), z.maximum(9999));
const count = z.int().check(z.minimum(0));
const share = z.number().check(z.minimum(0), z.maximum(1));
const byLevel = <Value extends z.ZodMiniType>(value: Value) => z.record(z.string(), value);

/** Attempts kept of each level. */
export const MOST_ATTEMPTS = 30;

/** A placement that was judged, and how it did. */
const attemptSchema = z.strictObject({
  links: linksSchema,
  dials: dialsSchema,
  seed: seedSchema,
  stars: starsSchema,
  pass: z.boolean(),
  foldedRuns: count,
  runs: count,
  learnedStarts: count,
  starts: count,
  fold: share,
  accuracy: share,
});
export type Attempt = z.infer<typeof attemptSchema>;

const bestSchema = z.strictObject({ links: linksSchema, dials: dialsSchema, seed: seedSchema, stars: starsSchema });
export type Best = z.infer<typeof bestSchema>;

/** The version that is written. */
const NEWEST = 5;

const progressSchema = z.strictObject({
  version: z.literal(NEWEST),
  /** Id of the level last open. */
  level: z.string(),
  seed: seedSchema,
  /** Best stars by level id. */
  stars: byLevel(starsSchema),
  /** Links now placed, and where the dials stand, by level id. */
  links: byLevel(linksSchema),
  dials: byLevel(dialsSchema),
  /** What earned the best stars, by level id. */
  best: byLevel(bestSchema),
  /** What was judged, oldest first, by level id. */
  attempts: byLevel(z.array(attemptSchema).check(z.maxLength(MOST_ATTEMPTS))),
  /** Levels on which a hint was asked for before they were solved, and those solved at the first try without one. */
  hinted: byLevel(z.literal(true)),
  firstTry: byLevel(z.literal(true)),
  /** Levels that were left unsolved to go on; what is solved later is solved. */
  passedOver: byLevel(z.literal(true)),
  /** Puzzles of the day, and of endless mode, that were won. */
  daily: dailySchema,
  endless: endlessSchema,
});

/** What is kept between visits. */
export type Progress = z.infer<typeof progressSchema>;

/** Version 4: no puzzle of the day, no endless mode. */
const fourthSchema = z.extend(z.omit(progressSchema, { daily: true, endless: true }), { version: z.literal(4) });

/** Version 3: no level could be passed over. */
const thirdSchema = z.extend(z.omit(fourthSchema, { passedOver: true }), { version: z.literal(3) });

/** Version 2: no traces of hints and first tries. */
const secondSchema = z.extend(z.omit(thirdSchema, { hinted: true, firstTry: true }), { version: z.literal(2) });

/** Version 1: no dials, no attempts, and of the best only its links. */
const firstSchema = z.strictObject({
  version: z.literal(1),
  level: z.string(),
  seed: seedSchema,
  stars: byLevel(starsSchema),
  links: byLevel(linksSchema),
  best: byLevel(linksSchema),
});

export function freshProgress(): Progress {
  return {
    version: NEWEST,
    level: '',
    seed: 1,
    stars: {},
    links: {},
    dials: {},
    best: {},
    attempts: {},
    hinted: {},
    firstTry: {},
    passedOver: {},
    daily: {},
    endless: {},
  };
}

function migrate({ seed, best, ...first }: z.infer<typeof firstSchema>): Progress {
  const bests = Object.entries(best).map(
    ([id, links]) => [id, { links, dials: {}, seed, stars: first.stars[id] ?? 0 }] as const,
  );
  return { ...freshProgress(), ...first, version: NEWEST, seed, best: Object.fromEntries(bests) };
}

/** The schema that reads progress of a version; its output is of the newest. */
function schemaOf(version: unknown) {
  switch (version) {
    case 1:
      return z.pipe(firstSchema, z.transform(migrate));
    case 2:
      return z.pipe(
        secondSchema,
        z.transform((second): Progress => ({ ...freshProgress(), ...second, version: NEWEST })),
      );
    case 3:
      return z.pipe(
        thirdSchema,
        z.transform((third): Progress => ({ ...freshProgress(), ...third, version: NEWEST })),
      );
    case 4:
      return z.pipe(
        fourthSchema,
        z.transform((fourth): Progress => ({ ...freshProgress(), ...fourth, version: NEWEST })),
      );
    default:
      return progressSchema;
  }
}

/** Reads progress of any version from parsed JSON; a problem names the field and the reason. */
export function readProgress(json: unknown): { ok: true; progress: Progress } | { ok: false; problem: string } {
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
  if (typeof version === 'number' && version > NEWEST) {
    return {
      ok: false,
      problem: say`version: was saved by a newer Skipfold (version ${version}, this one reads ${NEWEST})`,
    };
  }
  const parsed = schemaOf(version).safeParse(json);
  if (parsed.success) return { ok: true, progress: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, problem: `${issue.path.join('.') || 'entry'}: ${issue.message}` };
}

/** Keeps the newest attempts; those that passed stay longest. */
export function capAttempts(attempts: readonly Attempt[], most: number): Attempt[] {
  const kept = [...attempts];
  while (kept.length > most) {
    const failed = kept.findIndex(({ pass }) => !pass);
    kept.splice(Math.max(failed, 0), 1);
  }
  return kept;
}

const better = (mine: Best, theirs: Best) =>
  theirs.stars > mine.stars || (theirs.stars === mine.stars && theirs.links.length < mine.links.length) ? theirs : mine;

function mergeBy<Value>(
  mine: Record<string, Value>,
  theirs: Record<string, Value>,
  join: (mine: Value, theirs: Value) => Value,
): Record<string, Value> {
  const merged = new Map(Object.entries(theirs));
  for (const [id, value] of Object.entries(mine)) {
    const other = merged.get(id);
    merged.set(id, other === undefined ? value : join(value, other));
  }
  return Object.fromEntries(merged);
}

/** What was won on one day, of any size. */
function joinDays(mine: Progress['daily'][string], theirs: Progress['daily'][string]): Progress['daily'][string] {
  return mergeBy(mine as Record<string, DailyResult>, theirs as Record<string, DailyResult>, joinResults);
}

/** Whether two attempts are of one placement under one seed, and so the same runs. */
export const isSameAttempt = (a: Attempt, b: Attempt): boolean => a.seed === b.seed && isSamePlacement(a, b);

/** What is the same attempt is kept once, as it was when most of its stars were known. */
function mergeAttempts(mine: Attempt[], theirs: Attempt[]): Attempt[] {
  const others = theirs.filter((their) => !mine.some((own) => isSameAttempt(own, their)));
  const own = mine.map(
    (attempt) => theirs.find((their) => isSameAttempt(attempt, their) && their.stars > attempt.stars) ?? attempt,
  );
  return capAttempts([...others, ...own], MOST_ATTEMPTS);
}

/**
 * Joins two states of progress, as two tabs or a file and a browser have them: no star, best or attempt is lost (attempts up to their
 * cap). What is now open and placed is mine.
 */
export function mergeProgress(mine: Progress, theirs: Progress): Progress {
  const keepMine = <Value>(value: Value) => value;
  return {
    version: NEWEST,
    level: mine.level,
    seed: mine.seed,
    stars: mergeBy(mine.stars, theirs.stars, Math.max),
    links: mergeBy(mine.links, theirs.links, keepMine),
    dials: mergeBy(mine.dials, theirs.dials, keepMine),
    best: mergeBy(mine.best, theirs.best, better),
    attempts: mergeBy(mine.attempts, theirs.attempts, mergeAttempts),
    hinted: mergeBy(mine.hinted, theirs.hinted, keepMine),
    firstTry: mergeBy(mine.firstTry, theirs.firstTry, keepMine),
    passedOver: mergeBy(mine.passedOver, theirs.passedOver, keepMine),
    daily: mergeBy(mine.daily, theirs.daily, joinDays),
    endless: mergeBy(mine.endless, theirs.endless, Math.max),
  };
}
