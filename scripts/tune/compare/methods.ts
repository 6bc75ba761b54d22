import { pairCount } from '../../../src/chain/index.ts';
import { createRng, type Link, type Rng } from '../../../src/links/index.ts';
import type { Job } from '../../../src/pool/index.ts';
import { shareInterval } from '../../../src/tune/entry.ts';
import { createSearch, nextJobs, ranking, takeResults, tuneJobs } from '../../../src/tune/index.ts';
import { nativePairs, neighbours, randomSet, setName } from '../../../src/tune/space.ts';
import type { Trial } from './folds.ts';
import { type Measured, PART } from './measured.ts';

/** What a search recommends once it has spent so many runs. */
export interface Advice {
  readonly spent: number;
  readonly links: readonly Link[];
}

export interface Contest {
  readonly trial: Trial;
  readonly seed: number;
  readonly measured: Measured;
  /** Runs that may be spent; the tuner says how many it took. */
  readonly budget: number;
}

/** Runs that a set gets from a search which measures each but once, and at most from any. */
const RUNS_EACH = 16;
const MOST_RUNS = 32;

/** A search's purse and memory: what it measures it pays for once, and what it recommends is the surest of all. */
function createPurse({ trial, seed, measured, budget }: Contest) {
  const known = new Map<string, { links: readonly Link[]; folded: number; runs: number }>();
  const advice: Advice[] = [];
  let spent = 0;
  const sure = ({ folded, runs }: { folded: number; runs: number }) => shareInterval(folded, runs)[0];
  return {
    advice,
    isEmpty: () => spent + PART > budget,
    /** The share of runs that fold when the set has been brought to `runs` of them, as far as the purse goes. */
    async share(links: readonly Link[], runs: number): Promise<number> {
      const had = known.get(setName(links))?.runs ?? 0;
      const most = Math.min(runs, had + PART * Math.floor((budget - spent) / PART));
      if (most > had) {
        const q = await measured.runs(trial, seed, links, most);
        spent += most - had;
        known.set(setName(links), {
          links,
          folded: q.filter((value) => value >= trial.task.goals.fold).length,
          runs: most,
        });
        const best = [...known.values()].reduce((a, b) => (sure(b) > sure(a) ? b : a));
        advice.push({ spent, links: best.links });
      }
      const now = known.get(setName(links));
      return now === undefined ? 0 : now.folded / now.runs;
    },
  };
}

/** A random set of native pairs, as many as the budget of links allows: the others know what is native as well as the tuner does. */
const drawn = ({ trial: { task } }: Contest, rng: Rng) =>
  randomSet(task.rules, nativePairs(task), task.rules.budget, rng);

/** Sets drawn at random, each measured alike. */
async function random(contest: Contest): Promise<Advice[]> {
  const purse = createPurse(contest);
  const rng = createRng(contest.seed).fork(101);
  for (let tries = 0; tries < 10_000 && !purse.isEmpty(); tries += 1) await purse.share(drawn(contest, rng), RUNS_EACH);
  return purse.advice;
}

const HOT = 0.3;
const COLD = 0.03;

/** Simulated annealing (Kirkpatrick et al. 1983) on the share of runs that fold; a step is one link more, less or other. */
async function annealing(contest: Contest): Promise<Advice[]> {
  const purse = createPurse(contest);
  const { task } = contest.trial;
  const rng = createRng(contest.seed).fork(102);
  const native = new Set(nativePairs(task).map(([i, j]) => `${i}-${j}`));
  const steps = Math.ceil(contest.budget / RUNS_EACH);
  let links: readonly Link[] = drawn(contest, rng);
  let share = await purse.share(links, RUNS_EACH);
  // Steps to sets that are known cost nothing, and do not cool.
  for (let tries = 0; tries < 50 * steps && !purse.isEmpty(); tries += 1) {
    const near = neighbours(task.rules, links, nativePairs(task)).filter((set) =>
      set.every(([i, j]) => native.has(`${i}-${j}`)),
    );
    const next = near[rng.int(near.length)];
    const done = Math.min(1, (purse.advice.at(-1)?.spent ?? 0) / contest.budget);
    const temperature = HOT * (COLD / HOT) ** done;
    const other = await purse.share(next, RUNS_EACH);
    if (other >= share || rng.uniform() < Math.exp((other - share) / temperature)) [links, share] = [next, other];
  }
  return purse.advice;
}

/** Successive halving (Jamieson and Talwalkar 2016): as many sets as the purse can bring through, the better half going on with twice the runs. */
async function halving(contest: Contest): Promise<Advice[]> {
  const purse = createPurse(contest);
  const rng = createRng(contest.seed).fork(103);
  const levels = Math.log2(MOST_RUNS / PART);
  const count = Math.floor(contest.budget / (PART * (1 + levels / 2)));
  const sets = new Map<string, Link[]>();
  for (let tries = 0; tries < 1000 && sets.size < count; tries += 1) {
    const links = drawn(contest, rng);
    sets.set(setName(links), links);
  }
  let left: readonly Link[][] = [...sets.values()];
  for (let runs = PART; runs <= MOST_RUNS; runs *= 2) {
    const found: { links: Link[]; share: number }[] = [];
    for (const links of left) found.push({ links, share: await purse.share(links, runs) });
    found.sort((a, b) => b.share - a.share);
    left = found.slice(0, Math.ceil(found.length / 2)).map(({ links }) => links);
  }
  return purse.advice;
}

/** A job's result as the tuner takes it: of a run only Q is known; every network learns. */
async function answered({ trial, seed, measured }: Contest, { kind, data }: Job): Promise<unknown> {
  if (kind === 'round') return tuneJobs.round(data, () => {});
  if (kind === 'learn') {
    return { accuracy: 1, dropped: null, shortcut: null, logGradient: Float64Array.of(0), fault: null, record: {} };
  }
  const { model, first, count } = data as { model: { n: number; links: Link[] }; first: number; count: number };
  const q = (await measured.runs(trial, seed, model.links, first + count)).slice(first);
  const [pairs, looks] = [pairCount(model.n), 60_000];
  const contacts = new Uint16Array(count * pairs);
  q.forEach((value, run) => void contacts.fill(Math.round(looks * value), run * pairs, (run + 1) * pairs));
  return { contacts, looks, faults: q.map(() => null), frames: new Float32Array(0) };
}

const TUNER_EFFORT = 0.4;

/** The tuner, by its own core. */
async function tuner(contest: Contest): Promise<Advice[]> {
  const advice: Advice[] = [];
  let state = createSearch(contest.trial.task, {
    seed: contest.seed,
    replicas: MOST_RUNS,
    effort: TUNER_EFFORT,
  });
  for (let jobs = nextJobs(state); jobs.length > 0; jobs = nextJobs(state)) {
    state = takeResults(state, await Promise.all(jobs.map((job) => answered(contest, job))));
    const [best] = ranking(state).rows;
    const spent = state.entries.reduce((sum, { q }) => sum + q.length, 0);
    if (best !== undefined && spent > (advice.at(-1)?.spent ?? 0)) advice.push({ spent, links: best.links });
  }
  return advice;
}

export const METHODS = { tuner, halving, annealing, random } as const;
export type MethodName = keyof typeof METHODS;
