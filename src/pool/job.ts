/** A part of a run: whose handler does it, and what that handler is given. Plain data, which a message can carry. */
export interface Job {
  readonly kind: string;
  readonly data: unknown;
}

/** Tells how much of the job is done, 0…1. Optional: a job that never reports counts when it ends. */
export type Report = (share: number) => void;

/**
 * Does one kind of job. What it answers depends on `data` alone, so that it does not matter which worker was asked, nor
 * how often. A plain value, a promise of one, or either of them inside `withTransfer`.
 */
export type Handler = (data: unknown, report: Report) => unknown;

/** The handler of each kind of job. */
export type Handlers = Readonly<Record<string, Handler>>;

/** A result together with the memory in it that is handed over instead of copied. */
export class WithTransfer {
  readonly result: unknown;
  readonly transfer: readonly Transferable[];

  constructor(result: unknown, transfer: readonly Transferable[]) {
    this.result = result;
    this.transfer = transfer;
  }
}

/**
 * Wraps a handler's result whose large arrays are to be handed over without a copy. The worker can no longer read them.
 *
 * @param transfer the arrays' buffers (`array.buffer`), each once, each wholly owned by the result
 */
export function withTransfer(result: unknown, transfer: readonly Transferable[]): WithTransfer {
  return new WithTransfer(result, transfer);
}
