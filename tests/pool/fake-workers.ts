import type { PoolWorker } from '../../src/pool/index.ts';

/** A worker that does what the test says. */
export class FakeWorker implements PoolWorker {
  readonly sent: { readonly id: number; readonly kind: string; readonly data: unknown }[] = [];
  isEnded = false;
  say: (message: unknown) => void = () => {};
  die: (reason: string) => void = () => {};

  send(message: unknown): void {
    this.sent.push(structuredClone(message) as FakeWorker['sent'][number]);
  }

  listen(onMessage: (message: unknown) => void, onDeath: (reason: string) => void): void {
    this.say = onMessage;
    this.die = onDeath;
  }

  end(): void {
    this.isEnded = true;
  }

  /** The data of the job that was sent last. */
  get data(): unknown {
    return this.sent.at(-1)?.data;
  }

  answer(result: unknown = this.data): void {
    this.say({ id: this.sent.at(-1)?.id, type: 'result', result });
  }

  report(share: number): void {
    this.say({ id: this.sent.at(-1)?.id, type: 'share', share });
  }
}

/** Workers that a pool has started, in the order of starting. */
export function fakeWorkers(): { readonly started: FakeWorker[]; startWorker(): FakeWorker } {
  const started: FakeWorker[] = [];
  return {
    started,
    startWorker() {
      const worker = new FakeWorker();
      started.push(worker);
      return worker;
    },
  };
}

/** Jobs whose data say who they are. */
export const jobsNamed = (name: string, count: number) =>
  Array.from({ length: count }, (_, k) => ({ kind: 'any', data: `${name}${k}` }));
