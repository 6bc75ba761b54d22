import { useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../language/index.ts';
import {
  type Claim,
  type Measured,
  measureClaim,
  measuredFrom,
  type Outside,
  type Samples,
  seedsOf,
} from '../exhibit/claim.ts';
import type { State } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { SampleJob } from '../worker/jobs.ts';
import { claimPriority, type LabPool, runPolitely, Stale } from '../worker/lab-pool.ts';
import type { WorkState } from './use-works.ts';

/** A claim as it stands now. `measured` is of this very state, or null while it is being measured. */
export interface Reading {
  readonly expected: number;
  readonly measured: Measured | null;
  readonly outside: Outside<State> | null;
  readonly problem: string | null;
}

interface Known {
  readonly key: string;
  readonly measured: Measured | null;
  readonly problem: string | null;
}

/** Measurements of dragged controls begin when the hand rests. */
const REST_MS = 150;
/** Samples of one measurement are asked for in at most so many jobs. */
const JOBS = 8;

function keyOf(claim: Claim, state: State, seed: number): string {
  return JSON.stringify([seed, (claim.of ?? Object.keys(state)).map((name) => state[name])]);
}

/** Measures what is quick, now. */
function measureNow(claim: Claim, state: State, seed: number, key: string): Known {
  try {
    return { key, measured: measureClaim(claim, state, seed), problem: null };
  } catch (error) {
    return { key, measured: null, problem: reasonOf(error) };
  }
}

async function measureInPool(
  pool: LabPool,
  priority: number,
  exhibit: string,
  name: string,
  claim: Claim,
  state: State,
  seed: number,
  isStale: () => boolean,
): Promise<Measured> {
  const seeds = seedsOf(seed, claim.seeds ?? 1);
  const size = Math.ceil(seeds.length / JOBS);
  const jobs = Array.from({ length: Math.ceil(seeds.length / size) }, (_, k) => {
    const data: SampleJob = { exhibit, claim: name, state, seeds: seeds.slice(k * size, (k + 1) * size) };
    return { kind: 'sample', data };
  });
  const samples = await runPolitely<Samples>(pool, jobs, priority, isStale);
  return measuredFrom(claim, state, samples.flat());
}

/** What a work that finds a claim's samples on its way says of it so far; null where no such work is wanted. */
function readOff(claim: Claim, state: State, works: Readonly<Record<string, WorkState>>): Omit<Known, 'key'> | null {
  if (claim.from === undefined) return null;
  const { isWanted, finding, problem } = works[claim.from.work];
  if (!isWanted) return null;
  const isDone = finding?.share === 1;
  return { measured: isDone ? measuredFrom(claim, state, claim.from.samples(finding.found, state)) : null, problem };
}

/**
 * All claims of an exhibit, measured whenever a control that they depend on has changed: quick ones at once, slow ones in the pool, and
 * those that a work finds on its way by that work.
 */
export function useClaims(
  { words, model }: Exhibit,
  state: State,
  seed: number,
  pool: LabPool,
  works: Readonly<Record<string, WorkState>>,
): Readonly<Record<string, Reading>> {
  const known = useRef(new Map<string, Known>());
  const [, setCount] = useState(0);
  const names = Object.keys(model.claims);

  const readings = names.map((name): [string, Reading] => {
    const claim = model.claims[name];
    const outside = claim.outside?.(state) ?? null;
    if (outside !== null) return [name, { expected: Number.NaN, measured: null, outside, problem: null }];
    const found = readOff(claim, state, works);
    if (found === null && claim.from?.waits !== undefined) {
      const waiting = { why: claim.from.waits, set: {} };
      return [name, { expected: Number.NaN, measured: null, outside: waiting, problem: null }];
    }
    if (found !== null) return [name, { expected: claim.expected(state), outside, ...found }];
    const key = keyOf(claim, state, seed);
    if (!claim.isSlow && known.current.get(name)?.key !== key)
      known.current.set(name, measureNow(claim, state, seed, key));
    const own = known.current.get(name);
    const isFresh = own?.key === key;
    const measured = isFresh ? own.measured : null;
    return [name, { expected: claim.expected(state), measured, outside, problem: isFresh ? own.problem : null }];
  });

  const waiting = names
    .filter((name) => model.claims[name].isSlow && (model.claims[name].outside?.(state) ?? null) === null)
    .filter(
      (name) => readOff(model.claims[name], state, works) === null && model.claims[name].from?.waits === undefined,
    )
    .map((name) => [name, keyOf(model.claims[name], state, seed)] as const)
    .filter(([name, key]) => known.current.get(name)?.key !== key);
  const wanted = JSON.stringify(waiting);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` says which claims of which state
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      for (const [name, key] of waiting) {
        const keep = (found: Omit<Known, 'key'>) => {
          if (isStale) return;
          known.current.set(name, { key, ...found });
          setCount((count) => count + 1);
        };
        measureInPool(
          pool,
          claimPriority(names.indexOf(name)),
          words.id,
          name,
          model.claims[name],
          state,
          seed,
          () => isStale,
        ).then(
          (measured) => keep({ measured, problem: null }),
          (error) => error instanceof Stale || keep({ measured: null, problem: reasonOf(error) }),
        );
      }
    }, REST_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [wanted, pool]);

  return Object.fromEntries(readings);
}
