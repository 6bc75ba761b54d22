import { type Handlers, serveJobs, withTransfer } from '../../src/pool/index.ts';
import { sceneHashes } from './scenes.ts';

let lastSent: Float32Array<ArrayBuffer> | null = null;

function spin(): never {
  for (;;) Atomics.load(new Int32Array(1), 0);
}

/** The page names its workers "0", "1", … in the order of starting, so that what goes wrong goes wrong once. */
const handlers: Handlers = {
  square: (data) => (data as number) ** 2,
  hashes: () => sceneHashes(),
  spin,
  /** In the first worker an error outside any handler, in the second a hang, in later ones the answer. */
  troubled(data) {
    if (self.name === '1') spin();
    if (self.name !== '0') return data;
    setTimeout(() => {
      throw new Error('outside a handler');
    });
    return new Promise(() => {});
  },
  large(data) {
    lastSent = new Float32Array(data as number).fill(1);
    return withTransfer(lastSent, [lastSent.buffer]);
  },
  /** Length that the large result of the job before has for the worker that sent it: 0 once its memory is given away. */
  leftOfLarge: () => lastSent?.length,
};

serveJobs(handlers);
