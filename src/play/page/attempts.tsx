import { Button, Dialog, Stars } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { DIAL_NAMES } from '../../task/index.ts';
import type { Attempt } from '../state/progress.ts';
import { mayPlace } from '../state/session.ts';
import { usePlay, useSession } from './context.ts';
import { cameTo, useOnly } from './one-world.tsx';
import './attempts.css';

const NO_ATTEMPTS: readonly Attempt[] = [];

function placementText({ links, dials }: Pick<Attempt, 'links' | 'dials'>): string {
  const pairs = links.map((link) => link.join('–')).join('  ');
  const turned = DIAL_NAMES.filter((name) => dials[name] !== undefined).map((name) => `${name} ${dials[name]}`);
  return [pairs || say`no links`, ...turned].join(' · ');
}

function AttemptRow({ attempt, isBest, onRecall }: { attempt: Attempt; isBest: boolean; onRecall(): void }) {
  const { pass, stars, foldedRuns, runs, learnedStarts, starts, seed } = attempt;
  const only = useOnly();
  const isOpen = useSession((state) => mayPlace(state, attempt));
  const counts = { folded: foldedRuns, runs, learned: learnedStarts, starts };
  return (
    <li className="attempt" data-pass={pass}>
      <p className="attempt-links">
        {placementText(attempt)}
        {isBest && <strong className="attempt-best"> {say`best`}</strong>}
      </p>
      <p className="quiet-note">{say`${pass ? say`Solved` : say`Not yet`}: ${cameTo(only, counts)}, seed ${seed}`}</p>
      <Stars earned={stars} />
      {isOpen && <Button onPress={onRecall} label={say`Go back to ${placementText(attempt)}`}>{say`Go back`}</Button>}
    </li>
  );
}

/** Every placement that was judged on this level, newest first; each can be gone back to. */
export function AttemptsDialog({ onClose }: { onClose(): void }) {
  const { recall } = usePlay().session.actions;
  const id = useSession((state) => state.level.id);
  const title = useSession((state) => state.level.title);
  const attempts = useSession((state) => state.progress.attempts[id]) ?? NO_ATTEMPTS;
  const best = useSession((state) => state.progress.best[id]);
  const bestText = best === undefined ? '' : `${placementText(best)} ${best.seed}`;

  return (
    <Dialog title={say`Attempts: ${title}`} onClose={onClose}>
      {attempts.length === 0 && (
        <p>{say`No attempt yet. Press Run: every verdict is kept here, with its links and seed.`}</p>
      )}
      <ol className="attempts">
        {attempts.toReversed().map((attempt) => (
          <AttemptRow
            key={JSON.stringify(attempt)}
            attempt={attempt}
            isBest={attempt.stars === best?.stars && `${placementText(attempt)} ${attempt.seed}` === bestText}
            onRecall={() => {
              recall(attempt);
              onClose();
            }}
          />
        ))}
      </ol>
    </Dialog>
  );
}
