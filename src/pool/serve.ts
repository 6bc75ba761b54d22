import { type Handlers, WithTransfer } from './job.ts';
import { type Reply, readRequest, type Thrown } from './messages.ts';

/** The worker's end of the line to its pool: the global scope of a page's worker, `parentPort` in Node. */
export interface JobPort {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

/** Anything can be thrown; an Error says most. */
function plainError(error: unknown): Thrown {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' };
  return { name: String(error.name), message: String(error.message), stack: String(error.stack ?? '') };
}

/**
 * Answers the jobs that a pool sends. To be called once in a worker's entry file.
 */
export function serveJobs(handlers: Handlers, port: JobPort = globalThis as unknown as JobPort): void {
  const send = (reply: Reply, transfer: readonly Transferable[] = []) => port.postMessage(reply, [...transfer]);

  port.addEventListener('message', async ({ data: message }) => {
    const request = readRequest(message);
    if (request === null) return;
    const { id, kind, data } = request;
    let isDone = false;
    const report = (share: number) => {
      if (!isDone) send({ id, type: 'share', share: share > 0 ? Math.min(share, 1) : 0 });
    };
    try {
      if (!Object.hasOwn(handlers, kind)) throw new Error('no handler does this kind of job');
      const answer = await handlers[kind](data, report);
      isDone = true;
      if (answer instanceof WithTransfer) send({ id, type: 'result', result: answer.result }, answer.transfer);
      else send({ id, type: 'result', result: answer });
    } catch (error) {
      isDone = true;
      send({ id, type: 'thrown', thrown: plainError(error) });
    }
  });
}
