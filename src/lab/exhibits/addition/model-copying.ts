import { type Copying, type CopyingChunk, copyingChunk } from '../../../network/index.ts';
import type { Ask, Finding, LabJob } from '../../exhibit/model.ts';
import type { State } from './controls.ts';

const CHUNKS = 20;
const STEPS = 50;
const WIDTH = 8;

/** How far two stacks are from handing on their input, by training step: 1 is as wrong as saying nothing. */
export interface Copies {
  readonly steps: readonly number[];
  readonly plain: readonly number[];
  readonly residual: readonly number[];
}

interface CopyJob {
  readonly copying: Copying;
  readonly chunk: number;
  readonly from: Float64Array | null;
}

/** A chunk of one of the trainings: a job. */
export function copy(data: unknown): CopyingChunk {
  const { copying, chunk, from } = data as CopyJob;
  return copyingChunk(copying, chunk, from);
}

/** One of the trainings as it goes on, until its numbers leave the range. */
function runner(copying: Copying) {
  let from: Float64Array | null = null;
  let isBroken = false;
  const errors: number[] = [];
  return {
    errors: () => [...errors],
    jobs(chunk: number): LabJob[] {
      const data: CopyJob = { copying, chunk, from };
      return isBroken ? [] : [{ name: 'copy', data }];
    },
    take(done: CopyingChunk | undefined): void {
      if (done === undefined) return void errors.push(Number.NaN);
      if (errors.length === 0) errors.push(done.before);
      errors.push(done.after);
      from = done.parameters;
      isBroken = !done.inRange;
    },
  };
}

/** What both trainings of a state share. */
const common = (layers: number, seed: number) => ({ layers, width: WIDTH, rate: 0.3, seed });

/** How wrong the residual stack is before its first step, as a share of how wrong the plain one is after its last; Infinity where that has arrived. */
export function headStart({ layers, share }: Pick<State, 'layers' | 'share'>, seed: number): number {
  const block = { kind: 'residual', h: share / layers } as const;
  const { before } = copyingChunk({ ...common(layers, seed), block, steps: 0 }, 0, null);
  let plain: CopyingChunk | null = null;
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const from: Float64Array | null = plain?.parameters ?? null;
    plain = copyingChunk({ ...common(layers, seed), block: { kind: 'plain' }, steps: STEPS }, chunk, from);
    // Numbers that left the range have learned nothing: at least as wrong as saying nothing.
    if (!plain.inRange) return before;
  }
  return before / plain!.after;
}

/** Trains a plain and a residual stack of tanh floors to do nothing, on the same inputs; a residual floor adds the part h/L of its F. */
export async function* learnToCopy({ layers, share }: State, seed: number, ask: Ask): AsyncGenerator<Finding<Copies>> {
  const both = { ...common(layers, seed), steps: STEPS };
  const plain = runner({ ...both, block: { kind: 'plain' } });
  const residual = runner({ ...both, block: { kind: 'residual', h: share / layers } });
  const steps = [0];
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const own = plain.jobs(chunk);
    const done = await ask<CopyingChunk>([...own, ...residual.jobs(chunk)]);
    plain.take(own.length === 0 ? undefined : done[0]);
    residual.take(done[own.length]);
    steps.push((chunk + 1) * STEPS);
    yield {
      share: (chunk + 1) / CHUNKS,
      found: { steps: [...steps], plain: plain.errors(), residual: residual.errors() },
    };
  }
}
