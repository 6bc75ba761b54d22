// Whether a placement passes the game's verdict, found out in parts: what can no longer change the answer is not run.
import { type Link, removeLink } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import {
  alsoTask,
  type Dials,
  type FoldPart,
  fitDials,
  foldJob,
  type LearnPart,
  type Level,
  learnJob,
  outcomeOf,
  type Placement,
  RUNS,
  runsAsked,
  runsOf,
  STARTS,
  startsAsked,
  type Task,
  withDials,
} from '../../src/task/index.ts';
import { setName } from '../../src/tune/index.ts';

/** Runs and starts that are looked at together. A run or a start depends on the seed and its number, not on those beside it. */
const RUNS_AT_ONCE = 8;
const STARTS_AT_ONCE = 2;

/** Whether `asked` of `all` are good, counted a few at a time until that is certain. */
async function reaches(
  asked: number,
  all: number,
  atOnce: number,
  countGood: (first: number, count: number) => Promise<number>,
): Promise<boolean> {
  let good = 0;
  for (let done = 0; good < asked && good + all - done >= asked; done += atOnce) {
    good += await countGood(done, Math.min(atOnce, all - done));
  }
  return good >= asked;
}

/** Whether all conditions of a task pass, one after the other; two that share a world are asked once. */
async function under(task: Task, world: 'chain' | 'network', passes: (condition: Task) => Promise<boolean>) {
  if (!(await passes(task))) return false;
  const second = alsoTask(task);
  return second === null || second[world] === task[world] || passes(second);
}

/** Whether the chain passes under one condition. */
function foldsHereSurely(pool: Pool, task: Task, links: readonly Link[], seed: number): Promise<boolean> {
  return reaches(runsAsked(task, RUNS), RUNS, RUNS_AT_ONCE, async (first, count) => {
    const [part] = await pool.run<FoldPart>([foldJob(task, links, first, count, { seed })]);
    return outcomeOf(task, { links, seed, runs: runsOf(task, part), starts: [] }).folded;
  });
}

/** Whether the network passes under one condition. */
function learnsHereSurely(pool: Pool, task: Task, links: readonly Link[], seed: number): Promise<boolean> {
  return reaches(startsAsked(STARTS), STARTS, STARTS_AT_ONCE, async (first, count) => {
    const jobs = Array.from({ length: count }, (_, k) => learnJob(task, links, first + k, { seed }));
    return outcomeOf(task, { links, seed, runs: [], starts: await pool.run<LearnPart>(jobs) }).learned;
  });
}

/** Whether the chain passes the game's verdict; the task has its dials set. */
const foldsSurely = (pool: Pool, task: Task, links: readonly Link[], seed: number): Promise<boolean> =>
  under(task, 'chain', (condition) => foldsHereSurely(pool, condition, links, seed));

/** Whether the network passes the game's verdict; the task has its dials set. */
const learnsSurely = (pool: Pool, task: Task, links: readonly Link[], seed: number): Promise<boolean> =>
  under(task, 'network', (condition) => learnsHereSurely(pool, condition, links, seed));

/** The sets of links that a verdict looks at: those placed and, where any link may be cut, those without each of them. */
const setsAsked = ({ goals }: Task, links: readonly Link[]): (readonly Link[])[] => [
  links,
  ...(goals.spare ? links.map((link) => removeLink(links, link)) : []),
];

/** Whether each set of links passes in one world. */
async function eachPasses(sets: readonly (readonly Link[])[], passes: (links: readonly Link[]) => Promise<boolean>) {
  for (const set of sets) if (!(await passes(set))) return false;
  return true;
}

/** Whether each world alone passes the game's verdict on a placement, where any link may be cut with each of them cut as well. */
export async function worldsSurely(
  pool: Pool,
  level: Level,
  { links, dials }: Placement,
  seed: number,
): Promise<{ fold: boolean; learn: boolean }> {
  const task = withDials(level.task, fitDials(level.task, dials));
  const sets = setsAsked(task, links);
  return {
    fold: await eachPasses(sets, (set) => foldsSurely(pool, task, set, seed)),
    learn: await eachPasses(sets, (set) => learnsSurely(pool, task, set, seed)),
  };
}

/** Whether a placement wins a level, as the game would say with this seed; where any link may be cut, with each of them cut as well. */
export async function winsSurely(
  pool: Pool,
  level: Level,
  { links, dials }: Placement,
  seed: number,
): Promise<boolean> {
  const task = withDials(level.task, fitDials(level.task, dials));
  return eachPasses(
    setsAsked(task, links),
    async (set) => (await foldsSurely(pool, task, set, seed)) && learnsSurely(pool, task, set, seed),
  );
}

/** The same for one place of the dials, remembering sets: two rules that choose the same links are judged once. */
export function winsRemembered(pool: Pool, level: Level, dials: Dials, seed: number) {
  const seen = new Map<string, Promise<boolean>>();
  return (links: readonly Link[]): Promise<boolean> => {
    const name = setName(links);
    const pass = seen.get(name) ?? winsSurely(pool, level, { links, dials }, seed);
    seen.set(name, pass);
    return pass;
  };
}
