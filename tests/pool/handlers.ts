import { parentPort } from 'node:worker_threads';
import { type Handlers, withTransfer } from '../../src/pool/index.ts';

/** Counts in shared memory how often each job was tried, so that the first try can go wrong and the next ones not. */
export interface Fragile {
  readonly tries: Int32Array<SharedArrayBuffer>;
  readonly index: number;
  readonly faults: number;
}

function isFault(data: unknown): boolean {
  const { tries, index, faults } = data as Fragile;
  return Atomics.add(tries, index, 1) < faults;
}

function spin(): never {
  for (;;) Atomics.add(new Int32Array(1), 0, 1);
}

let lastSent: Float32Array<ArrayBuffer> | null = null;

/** Handlers that behave and misbehave as a test of the pool asks. */
export const handlers: Handlers = {
  echo: (data) => data,
  square: (data) => (data as number) ** 2,
  spin,
  spinAtFirst: (data) => (isFault(data) ? spin() : (data as Fragile).index),
  dieAtFirst: (data) => (isFault(data) ? process.exit(3) : (data as Fragile).index),
  throwAtFirst(data) {
    if (isFault(data)) throw new Error('bad luck');
    return (data as Fragile).index;
  },
  babbleAtFirst(data) {
    if (isFault(data))
      for (const message of [null, 'ready', { id: 1, type: 'result' }]) parentPort?.postMessage(message);
    return (data as Fragile).index;
  },
  throw: (data) => {
    throw data;
  },
  reject: async (data) => {
    throw new RangeError(data as string);
  },
  unsendable: () => () => 1,
  large(data) {
    lastSent = new Float32Array(data as number).fill(1);
    return withTransfer({ values: lastSent }, [lastSent.buffer]);
  },
  /** Length that the large result of the job before has for the worker that sent it: 0 once its memory is given away. */
  leftOfLarge: () => lastSent?.length,
  report(data, report) {
    for (const share of data as number[]) report(share);
    return 'reported';
  },
};
