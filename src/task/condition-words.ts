import { say } from '../language/index.ts';
import { changedWorlds, conditionNames } from './also.ts';
import { isJudged } from './grade.ts';
import type { Outcome } from './outcome.ts';
import type { Task } from './task.ts';

/** What an outcome comes to under both conditions of its task, in clauses: a world that changes once for each, by its name, one that does not once. None where there is but one condition. */
export function conditionWords(task: Task, outcome: Outcome): string[] {
  const names = conditionNames(task);
  const { also } = outcome;
  if (names === null || also === undefined) return [];
  const changed = changedWorlds(task);
  const fold = ({ folded, runs }: Outcome) => say`${folded} of ${runs} fold`;
  const learn = ({ learned, starts }: Outcome) => say`${learned} of ${starts} learn`;
  const told = (isOther: boolean, words: (of: Outcome) => string) =>
    isOther ? [`${names[0]}: ${words(outcome)}`, `${names[1]}: ${words(also)}`] : [words(outcome)];
  return [
    ...(isJudged(task, 'chain') ? told(changed.chain, fold) : []),
    ...(isJudged(task, 'network') ? told(changed.network, learn) : []),
  ];
}
