import { say } from '../../language/index.ts';
import type { Verdict } from './judge.ts';

/**
 * That a win does not need one of its links, told by the run with it cut; null while that is not known, where each is needed, where spare ones
 * are asked for, and where one world alone or two conditions are judged.
 */
export function idleWords({
  grade: { pass, needed },
  placement: { links },
  task: { goals, only },
  main,
  cuts,
}: Pick<Verdict, 'grade' | 'placement' | 'task' | 'main' | 'cuts'>): string | null {
  if (pass !== true || needed === null || links.length < 2) return null;
  if (goals.spare || only !== undefined || main.also !== undefined) return null;
  const idle = cuts.find(({ cut }) => cut !== null && !needed.includes(cut));
  if (idle === undefined) return null;
  const { folded, runs, learned, starts } = idle.outcome;
  return say`It wins without ${idle.cut!.join('–')} too: ${folded} of ${runs} fold, ${learned} of ${starts} learn.`;
}
