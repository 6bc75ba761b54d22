import type { Judge, JudgeOptions, Verdict } from '../../src/play/state/judge.ts';
import { createSession } from '../../src/play/state/session.ts';
import type { Grade, Placement } from '../../src/task/index.ts';
import { memoryStorage, shippedLevel } from './fakes.ts';
import { measuredTake, SOLUTION, task } from './hairpin-takes.ts';

export const main = await measuredTake('main', SOLUTION);
export const bare = await measuredTake('bare', []);
export const cut = { ...bare, kind: 'cut' as const, cut: SOLUTION[0] };

/** A call of the judge that waits for the test to answer it. */
interface Call extends JudgeOptions {
  readonly placement: Placement;
  /** Tells a verdict with this many stars. */
  tell(stars: Grade['stars'], change?: Partial<Verdict>): void;
  fail(reason: string): Promise<void>;
}

/** A session on two levels whose judge answers by hand. */
export function open() {
  const calls: Call[] = [];
  const judge: Judge = (_, placement, options) =>
    new Promise((_resolve, reject) => {
      calls.push({
        ...options,
        placement,
        tell(stars, change = {}) {
          const pass = stars > 0;
          options.onVerdict({
            task,
            placement,
            seed: options.seed,
            main,
            bare: null,
            cuts: [],
            shock: null,
            grade: { foldPass: pass, learnPass: pass, needed: null, survives: null, pass, stars, isOpen: stars === 2 },
            reasons: [],
            evidence: { deaf: null, bypassed: null, undocked: null },
            advice: null,
            noAdvice: null,
            isComplete: false,
            ...change,
          });
        },
        async fail(reason) {
          reject(new Error(reason));
          await new Promise((heard) => setTimeout(heard));
        },
      });
    });
  const storage = memoryStorage();
  const session = createSession({ levels: ['hairpin', 'meander'].map(shippedLevel), storage, judge });
  const state = session.store.getState;
  const advance = (ms: number) => session.advance(ms, 0, () => 0);
  return { session, actions: session.actions, state, advance, calls, storage };
}

/** A session that has judged (1, 10), seen the show and been told the stars. */
export function told(stars: Grade['stars']) {
  const opened = open();
  opened.actions.addLink(1, 10);
  opened.actions.run();
  opened.calls[0].tell(stars);
  opened.actions.skip();
  return opened;
}
