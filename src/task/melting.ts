import {
  type ChainModel,
  type Contact,
  heldFraction,
  MELTING_RUN,
  MELTING_TEMPERATURES,
  type MeltingRun,
} from '../chain/index.ts';
import { type Estimate, estimate, type Link } from '../links/index.ts';
import type { Handlers, Job } from '../pool/index.ts';
import { chainOf, type Task } from './task.ts';

/** What a worker is sent for one point of a melting curve. */
interface MeltJob {
  readonly model: ChainModel;
  readonly contacts: readonly Contact[];
  readonly run: MeltingRun;
}

/** Temperatures at which a task's melting curve is measured, ε. */
export function meltingTemperatures({ chain }: Task): number[] {
  const depth = chain.contact > 0 ? chain.contact : 1;
  return MELTING_TEMPERATURES.map((temperature) => temperature * depth);
}

/** Native contacts that links do not make by themselves: those whose breaking shows melting. All, where the links make them all. */
export function freeContacts({ fold }: Task, links: readonly Link[]): readonly Contact[] {
  const free = fold.contacts.filter(({ i, j }) => !links.some(([a, b]) => a === i && b === j));
  return free.length > 0 ? free : fold.contacts;
}

/**
 * The jobs of a melting curve, one for each temperature, from the target's own shape; the result of each is the estimate of the share of
 * `contacts` that is held. The task has its dials set.
 */
export function meltJobs(task: Task, links: readonly Link[], contacts: readonly Contact[], seed: number): Job[] {
  const { step: dt, friction } = task.chain;
  return meltingTemperatures(task).map((temperature) => {
    const data: MeltJob = {
      model: { ...chainOf(task, links), temperature, native: task.fold.points },
      contacts,
      run: { ...MELTING_RUN, seed, dt, friction },
    };
    return { kind: 'melt', data };
  });
}

/** What a worker can do for melting curves. */
export const meltHandlers: Handlers = {
  melt(data): Estimate {
    const { model, contacts, run } = data as MeltJob;
    const { mean, error } = estimate(heldFraction(model, contacts, run));
    return { mean, error };
  },
};
