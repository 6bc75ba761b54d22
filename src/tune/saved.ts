import { hashFloats, normalizeLink, validateLinks } from '../links/index.ts';
import { DIAL_NAMES, fitDials, RUN_STEPS, sameDials, type Task, z } from '../task/index.ts';
import { createSearch, MOST_REPLICAS, type SearchState, type Shard, TuneError } from './search.ts';
import { placementName } from './space.ts';

const count = z.int().check(z.minimum(0), z.maximum(1e9));
const share = z.number().check(z.minimum(0), z.maximum(1));
const yes = z.union([z.literal(0), z.literal(1)], 'must be 0 or 1');

/** A search as it is kept: plain JSON, all but the task itself, of which there is a fingerprint. */
const savedSchema = z.strictObject({
  version: z.literal(1),
  task: z.string().check(z.regex(/^[0-9a-f]{16}$/, 'must be a fingerprint of 16 hexadecimal digits')),
  seed: count.check(z.maximum(2 ** 31)),
  replicas: count,
  effort: z.number(),
  shard: z.nullable(z.strictObject({ index: count, count })),
  round: count,
  entries: z.array(
    z.strictObject({
      links: z.array(z.tuple([count, count])).check(z.maxLength(64)),
      dials: z._default(z.partialRecord(z.enum(DIAL_NAMES), z.number()), {}),
      q: z.array(share).check(z.maxLength(MOST_REPLICAS)),
      folded: z.array(yes).check(z.maxLength(MOST_REPLICAS)),
      starts: z
        .array(z.strictObject({ accuracy: share, learned: yes, logGradient: z.number() }))
        .check(z.maxLength(MOST_REPLICAS)),
    }),
  ),
  racers: z.nullable(z.array(z.strictObject({ entry: count, runs: count, starts: count }))),
});

export type SavedSearch = z.infer<typeof savedSchema>;

/** Fingerprint of a task: two searches of one task have the same. */
export function taskKey(task: Task): string {
  const text = JSON.stringify(task, (_, value) => (value instanceof Float64Array ? [...value] : value));
  return hashFloats(Uint32Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
}

/** What of a search has to be kept to go on with it later, elsewhere. */
export function saveSearch({ task, seed, replicas, effort, shard, round, entries, racers }: SearchState): SavedSearch {
  const copy = entries.map(({ links, dials, q, folded, starts }) => ({
    links: links.map(([i, j]): [number, number] => [i, j]),
    dials: { ...dials },
    q: [...q],
    folded: folded.map((value) => (value === 0 ? 0 : 1)),
    starts: starts.map((start) => ({ ...start, learned: start.learned === 0 ? 0 : 1 }) as const),
  })) satisfies SavedSearch['entries'];
  return {
    version: 1,
    task: taskKey(task),
    seed,
    replicas,
    effort,
    shard,
    round,
    entries: copy,
    racers: racers === null ? null : [...racers],
  };
}

/** Chain steps times runs, and starts, that entries have cost. */
export function spentOn(entries: SearchState['entries']): Pick<SearchState, 'replicaSteps' | 'trainings'> {
  const sum = (of: (entry: SearchState['entries'][number]) => number) => entries.reduce((all, one) => all + of(one), 0);
  return { replicaSteps: RUN_STEPS * sum(({ q }) => q.length), trainings: sum(({ starts }) => starts.length) };
}

/** What parts of a saved search cannot be true together, each checked against the task. */
function checkSaved(task: Task, { entries, racers }: SavedSearch): void {
  const names = new Set<string>();
  entries.forEach(({ links, dials, q, folded }, k) => {
    const refuse = (part: string, reason: string): never => {
      throw new TuneError(`entries.${k}.${part}`, reason);
    };
    const [problem] = validateLinks(task.rules, links);
    if (problem !== undefined) refuse('links', problem.message);
    const inOrder = links.every(([i, j], at) => normalizeLink(i, j)[0] === i && (at === 0 || links[at - 1][0] < i));
    if (!inOrder) refuse('links', 'must be in order, each with its lower end first');
    if (!sameDials(fitDials(task, dials), dials))
      refuse('dials', 'must give each dial of the task, and no other, a value on its raster');
    const name = placementName({ links, dials });
    if (names.has(name)) refuse('links', 'is a set that came before');
    names.add(name);
    if (q.length !== folded.length) refuse('folded', `must be ${q.length}, one for each run, are ${folded.length}`);
  });
  racers?.forEach(({ entry, runs, starts }, k) => {
    if (entry >= entries.length) throw new TuneError(`racers.${k}.entry`, `is ${entry}, of ${entries.length} entries`);
    if (runs > MOST_REPLICAS || starts > MOST_REPLICAS)
      throw new TuneError(`racers.${k}`, `asks for more than ${MOST_REPLICAS} runs or starts`);
  });
}

/**
 * The search that was saved, ready to go on.
 *
 * @param json what `saveSearch` gave, from outside: anything at all
 * @throws TuneError naming the field and the reason when it is no saved search, or one of another task
 */
export function restoreSearch(task: Task, json: unknown): SearchState {
  const parsed = savedSchema.safeParse(json);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new TuneError(path.join('.') || '(search)', message);
  }
  const { seed, replicas, effort, round, entries, racers } = parsed.data;
  const shard: Shard | null = parsed.data.shard;
  const key = taskKey(task);
  if (parsed.data.task !== key) throw new TuneError('task', `is another one: ${parsed.data.task}, not ${key}`);
  checkSaved(task, parsed.data);
  const fresh = createSearch(task, { seed, replicas, effort, shard });
  return { ...fresh, round, entries, racers, ...spentOn(entries) };
}
