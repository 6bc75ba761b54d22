import { useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { Ask, Model, Work } from '../exhibit/model.ts';
import type { ModelJob } from '../worker/jobs.ts';
import { claimPriority, type LabPool, PRIORITY, runPolitely, Stale } from '../worker/lab-pool.ts';
import { isDone, type Known, type Outcome, remember } from './works-memory.ts';

/** A work as it stands for this state. */
export interface WorkState extends Outcome {
  /** Has begun by itself, or was asked for; it may be done. */
  readonly isWanted: boolean;
}

/** Is it still to find something? */
export function isGoing({ isWanted, finding, problem }: WorkState): boolean {
  return isWanted && problem === null && (finding?.share ?? 0) < 1;
}

const REST_MS = 150;

function keyOf({ of }: Work, state: State, seed: number): string {
  return JSON.stringify([seed, of.map((name) => state[name])]);
}

const NOTHING: Outcome = { finding: null, problem: null };

function isWanted(work: Work, name: string, state: State, asked: readonly string[]): boolean {
  const isAsked = work.when === 'always' || asked.includes(name);
  return isAsked && (work.isWanted?.(state) ?? true) && (work.barred?.(state) ?? null) === null;
}

/** Works that claims are read off are as urgent as claims; then comes what a visitor asked for. */
function priorityOf(model: Model, name: string): number {
  const place = Object.values(model.claims).findIndex(({ from }) => from?.work === name);
  if (place >= 0) return claimPriority(place);
  return model.works[name].when === 'asked' ? PRIORITY.asked : PRIORITY.picture;
}

/**
 * Does an exhibit's works in the pool: those that begin by themselves, and those that were asked for. What was found stays until a
 * control that it depends on changes; a work that is done is not begun again, nor when its controls come back.
 */
export function useWorks(
  { words, model }: Exhibit,
  state: State,
  seed: number,
  asked: readonly string[],
  pool: LabPool,
): Readonly<Record<string, WorkState>> {
  const known = useRef(new Map<string, Known>());
  const [, setCount] = useState(0);
  const names = Object.keys(model.works);
  const wanted = names
    .filter((name) => isWanted(model.works[name], name, state, asked))
    .map((name) => [name, keyOf(model.works[name], state, seed)] as const);
  const running = useRef(new Map<string, { key: string; stop(): void }>());

  function knownOf(name: string): Known {
    const own = known.current.get(name) ?? new Map();
    known.current.set(name, own);
    return own;
  }

  function begin(name: string, key: string): { key: string; stop(): void } {
    let isStale = false;
    const tell = (found: Outcome) => {
      if (isStale) return;
      remember(knownOf(name), key, found);
      setCount((count) => count + 1);
    };
    const ask: Ask = (jobs) => {
      const all = jobs.map((job) => {
        const data: ModelJob = { exhibit: words.id, ...job };
        return { kind: 'model', data };
      });
      return runPolitely(pool, all, priorityOf(model, name), () => isStale);
    };
    const timer = setTimeout(async () => {
      try {
        await pool.free();
        if (isStale) return;
        for await (const finding of model.works[name].run(state, seed, ask)) {
          if (isStale) return;
          tell({ finding, problem: null });
        }
      } catch (error) {
        if (!(error instanceof Stale)) tell({ finding: null, problem: reasonOf(error) });
      }
    }, REST_MS);
    return {
      key,
      stop() {
        isStale = true;
        clearTimeout(timer);
      },
    };
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` says which works of which state
  useEffect(() => {
    for (const [name, run] of running.current) {
      if (wanted.some(([other, key]) => other === name && key === run.key)) continue;
      run.stop();
      running.current.delete(name);
    }
    for (const [name, key] of wanted) {
      if (!running.current.has(name) && !isDone(knownOf(name), key)) running.current.set(name, begin(name, key));
    }
  }, [JSON.stringify(wanted), pool]);
  useEffect(
    () => () => {
      for (const run of running.current.values()) run.stop();
      running.current.clear();
    },
    [],
  );

  return Object.fromEntries(
    names.map((name) => {
      const own = knownOf(name).get(keyOf(model.works[name], state, seed));
      return [name, { ...(own ?? NOTHING), isWanted: isWanted(model.works[name], name, state, asked) }];
    }),
  );
}
