import { Panel, percent } from '../../kit/index.ts';
import { goalWords, RUNS, STARTS } from '../../task/index.ts';
import { useSession } from './context.ts';
import { Explained } from './explained.tsx';
import { Term } from './glossary.ts';
import { HintButton, HintText } from './hints.tsx';
import { LinkList } from './link-list.tsx';
import { NewWords } from './new-words.tsx';
import './plan-panel.css';

/** What the level asks, in plain words. */
export function Goals() {
  const task = useSession((state) => state.level.task);
  const words = goalWords(task, RUNS, STARTS);
  const { spare, dropped } = task.goals;
  return (
    <ul className="goals">
      <li className="goal goal-warm">
        <Term
          term="fold"
          meaning={`A run folds when, over its last quarter, it holds at least ${percent(task.goals.fold)} of the target’s contacts: the pairs of beads that touch in it.`}
        />
        {words.chain.slice(4)}
      </li>
      <li className="goal goal-cool">
        <Term
          term="learn"
          meaning={`A start learns when, over the last quarter of its training, it gives the right answer to at least ${percent(task.goals.accuracy)} of points that it has not seen before.`}
        />
        {words.network.slice(5)}
      </li>
      {spare && <li className="goal">and still, with any one link cut</li>}
      {dropped > 0 && (
        <li className="goal goal-cool">{`${Math.round(100 * dropped)} % right with any one floor left out, on average`}</li>
      )}
      {task.par < task.rules.budget && (
        <li className="goal">
          <Term term="par">second star</Term>
          {`: with ${task.par} link${task.par === 1 ? '' : 's'}`}
        </li>
      )}
    </ul>
  );
}

/** While planning: what is asked, what is placed, and help. */
export function PlanPanel({ onAttempts }: { onAttempts(): void }) {
  const brief = useSession((state) => state.level.brief);
  // The text below the button, which therefore stays where it is.
  const hints = (
    <div className="hints">
      <HintButton />
      <HintText />
    </div>
  );
  return (
    <div className="plan-panel">
      <Panel title="Goal" actions={hints}>
        <p className="brief">
          <Explained text={brief} />
        </p>
        <Goals />
        <NewWords />
      </Panel>
      <LinkList onAttempts={onAttempts} />
    </div>
  );
}
