import type { Link } from '../links/index.ts';
import { type Level, levelFile } from './level.ts';
import type { JudgeOptions, LevelVerdict } from './verdict.ts';
import { replySchema } from './verdict-messages.ts';

/** Where verdicts come from: a worker in the page, or the computation itself in Node. */
export type JudgeClient = (
  level: Level,
  links: readonly Link[],
  options: Pick<JudgeOptions, 'seed' | 'onProgress' | 'signal'>,
) => Promise<LevelVerdict>;

/** Judges in a worker of its own, which a cancel ends at once. A broken message or a dead worker is a plain error. */
export function judgeInWorker(startWorker: () => Worker): JudgeClient {
  return (level, links, { seed, onProgress, signal }) =>
    new Promise<LevelVerdict>((resolve, reject) => {
      const worker = startWorker();
      const finish = (settle: () => void) => {
        worker.terminate();
        signal?.removeEventListener('abort', onAbort);
        settle();
      };
      const onAbort = () => finish(() => reject(signal?.reason));
      worker.onmessage = ({ data }) => {
        const parsed = replySchema.safeParse(data);
        if (!parsed.success) {
          finish(() => reject(new Error('The verdict came back garbled. Try again.')));
        } else if (parsed.data.type === 'progress') {
          onProgress?.(parsed.data.done, parsed.data.total);
        } else if (parsed.data.type === 'error') {
          const { message } = parsed.data;
          finish(() => reject(new Error(`The verdict failed: ${message}`)));
        } else {
          const { verdict } = parsed.data;
          finish(() => resolve(verdict));
        }
      };
      worker.onerror = () => finish(() => reject(new Error('The verdict’s worker stopped. Try again.')));
      if (signal?.aborted) return onAbort();
      signal?.addEventListener('abort', onAbort);
      worker.postMessage({ level: levelFile(level), links: links.map(([i, j]) => [i, j]), seed });
    });
}
