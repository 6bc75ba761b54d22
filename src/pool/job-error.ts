/** A job that failed for good, and its run with it. */
export class JobError extends Error {
  override readonly name = 'JobError';
  /** The job's place in its run, from 0. */
  readonly index: number;
  readonly kind: string;
  /** What the handler said when it threw, or how the job was lost; plain words. */
  readonly reason: string;

  constructor(index: number, total: number, kind: string, reason: string, cause?: unknown) {
    super(`job ${index + 1} of ${total} (${kind}): ${reason}`, { cause });
    this.index = index;
    this.kind = kind;
    this.reason = reason;
  }
}
