import { say } from '../../language/index.ts';
import {
  changedWorlds,
  conditionNames,
  conditionsOf,
  isJudged,
  type Outcome,
  runsAsked,
  startsAsked,
  type Task,
} from '../../task/index.ts';

/** What a line of the table shows of one world: a bar for each count, all of so many, with the goal, and the counts in words. */
export interface WorldFigures {
  readonly world: 'chain' | 'network';
  /** One count, or one for each condition, the first above. */
  readonly parts: readonly number[];
  readonly of: number;
  readonly asked: number;
  readonly words: string;
}

/** The figures of each world that is judged; one that changes with the condition has a bar and a count of its own for each, by its name. */
export function takeFigures(task: Task, outcome: Outcome): WorldFigures[] {
  const { runs, starts } = outcome;
  const conditions = conditionsOf(outcome);
  const names = conditionNames(task);
  const changed = changedWorlds(task);
  const told = (isChanged: boolean, counts: readonly number[], words: string) =>
    isChanged && counts.length > 1 && names !== null
      ? { parts: counts, words: counts.map((count, k) => `${count} ${names[k]}`).join(' · ') }
      : { parts: [Math.min(...counts)], words };
  const folded = conditions.map((each) => each.folded);
  const learned = conditions.map((each) => each.learned);
  const chain: WorldFigures = {
    world: 'chain',
    of: runs,
    asked: runsAsked(task, runs),
    ...told(changed.chain, folded, say`${folded[0]} of ${runs} fold`),
  };
  const network: WorldFigures = {
    world: 'network',
    of: starts,
    asked: startsAsked(starts),
    ...told(changed.network, learned, say`${learned[0]} of ${starts} learn`),
  };
  return [chain, network].filter(({ world }) => isJudged(task, world));
}
