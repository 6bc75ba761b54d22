import { Panel, percent } from '../../kit/index.ts';
import { plural, say } from '../../language/index.ts';
import {
  conditionDetails,
  goalWords,
  RUNS,
  runsAsked,
  STARTS,
  startsAsked,
  type Task,
  throughShock,
  wrongShapes,
} from '../../task/index.ts';
import { takeFigures } from '../state/take-figures.ts';
import { useSession } from './context.ts';
import { Explained } from './explained.tsx';
import { useGivenLinks } from './given.ts';
import { Term } from './glossary.ts';
import { HintButton, HintText } from './hints.tsx';
import { LinkList } from './link-list.tsx';
import { NewWords } from './new-words.tsx';
import { OnlyNote, starsMeaning } from './one-world.tsx';
import './plan-panel.css';

/** The first word of a text, and the rest. */
function cutAtBlank(text: string): [string, string] {
  const [first] = text.split(' ', 1);
  return [first, text.slice(first.length + 1)];
}

/** What the third star asks beside the second. */
function thirdWords(task: Task): string {
  if (task.shock === null) return say`: and with any one link cut`;
  const runs = runsAsked(throughShock(task), RUNS);
  const starts = startsAsked(STARTS);
  if (task.only === 'network') return say`: and back from the shock, ${starts} starts`;
  if (task.only === 'chain') return say`: and back from the shock, ${runs} runs`;
  return say`: and back from the shock, ${runs} runs and ${starts} starts`;
}

/** What the level comes to without links: measured, so that nobody takes the estimate of a tower for what it learns. */
function BareLine() {
  const task = useSession((state) => state.level.task);
  const bare = useSession((state) => state.bare);
  const told = bare === null ? ['…'] : takeFigures(task, bare).map(({ words }) => words);
  const isOne = bare !== null && bare.also === undefined && task.only !== 'network';
  const astray = isOne ? wrongShapes(bare) : [];
  const came = [...told.slice(0, 1), ...astray, ...told.slice(1)].join(', ');
  return <li className="goal goal-bare">{say`without links: ${came}`}</li>;
}

/** What the level asks, in plain words. */
export function Goals() {
  const task = useSession((state) => state.level.task);
  const words = goalWords(task, RUNS, STARTS);
  // Each begins with the word that opens.
  const [fold, foldRest] = cutAtBlank(words.chain);
  const [learn, learnRest] = cutAtBlank(words.network);
  const { spare, dropped } = task.goals;
  const { only } = task;
  const names = conditionDetails(task);
  return (
    <ul className="goals">
      {only !== 'network' && (
        <li className="goal goal-warm">
          <Term
            term="fold"
            meaning={say`A run folds when, over its last quarter, it holds at least ${percent(task.goals.fold)} of the target’s contacts: the pairs of beads that touch in it.`}
          >
            {fold}
          </Term>{' '}
          {foldRest}
        </li>
      )}
      {only !== 'chain' && (
        <li className="goal goal-cool">
          <Term
            term="learn"
            meaning={say`A start learns when, over the last quarter of its training, it gives the right answer to at least ${percent(task.goals.accuracy)} of points that it has not seen before.`}
          >
            {learn}
          </Term>{' '}
          {learnRest}
        </li>
      )}
      <BareLine />
      {names !== null && <li className="goal">{say`under both conditions: ${names[0]}, and ${names[1]}`}</li>}
      {spare && <li className="goal">{say`and still, with any one link cut`}</li>}
      {dropped > 0 && only !== 'chain' && (
        <li className="goal goal-cool">{say`${Math.round(100 * dropped)} % right with any one floor left out, on average`}</li>
      )}
      <li className="goal">
        <Term term="par">{say`2 stars`}</Term>
        {say`: with at most ${plural(task.par, 'link')}`}
        {' · '}
        <Term term="stars" meaning={starsMeaning(only)}>{say`3 stars`}</Term>
        {thirdWords(task)}
      </li>
    </ul>
  );
}

/** While planning: what is asked, what is placed, and help. */
export function PlanPanel({ onAttempts }: { onAttempts(): void }) {
  const isGiven = useGivenLinks();
  const brief = useSession((state) => state.level.brief);
  // The text below the button, which therefore stays where it is.
  const hints = isGiven ? undefined : (
    <div className="hints">
      <HintButton />
      <HintText />
    </div>
  );
  return (
    <div className="plan-panel">
      <Panel title={say`Goal`} actions={hints}>
        {brief !== '' && (
          <p className="brief">
            <Explained text={brief} />
          </p>
        )}
        <Goals />
        <OnlyNote />
        <NewWords />
      </Panel>
      <LinkList onAttempts={onAttempts} />
    </div>
  );
}
