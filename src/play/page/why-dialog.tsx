import { Dialog, exhibitsOf, percent } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { clearRise } from '../../links/index.ts';
import { conditionNames, conditionWords, linkSaid } from '../../task/index.ts';
import { endDistances } from '../state/end-distances.ts';
import type { Verdict } from '../state/judge.ts';
import { bareWords, eachCutWords, loopWords, shockWords, sureWords } from '../state/why-words.ts';
import { useSession } from './context.ts';
import { Explained } from './explained.tsx';
import { lessonHead, lessonOf } from './lessons.ts';
import './why-dialog.css';

const BINS = 12;

/** How far the ends of a link are apart, with and without it: the loop that its entropy is paid for. */
function LoopHistogram({ verdict, index }: { verdict: Verdict; index: number }) {
  const { main, placement, cuts, task } = verdict;
  const link = placement.links[index];
  const without = endDistances(cuts[index].measured, link, BINS);
  const withLink = endDistances(main.measured, link, BINS);
  const most = Math.max(...without.shares, ...withLink.shares);
  const bars = (shares: readonly number[], className: string) =>
    shares.map((share, bin) => (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: bins are known by their number
        key={bin}
        className={className}
        x={bin * 10 + (className === 'loop-with' ? 5 : 1)}
        width={4}
        y={40 - (38 * share) / most}
        height={(38 * share) / most}
      />
    ));
  return (
    <figure className="loop">
      <svg viewBox={`0 0 ${BINS * 10} 52`} role="img" aria-label={say`Distance between ${link.join(say` and `)}`}>
        {bars(without.shares, 'loop-without')}
        {bars(withLink.shares, 'loop-with')}
        <line x1={0} x2={BINS * 10} y1={40.5} y2={40.5} className="loop-axis" />
        <text x={0} y={50} className="loop-text">
          0
        </text>
        <text x={BINS * 10} y={50} textAnchor="end" className="loop-text">
          {say`${without.longest.toFixed(0)} bonds apart`}
        </text>
      </svg>
      <figcaption>
        <span className="loop-key loop-key-without">{say`without the link`}</span>
        <span className="loop-key loop-key-with">{say`with it`}</span>
        <br />
        {loopWords(task, link, without.closed, withLink.closed, linkSaid(task, link, main, cuts))}
      </figcaption>
    </figure>
  );
}

/** The way to the exhibits that measure what a level is about. */
function Measured({ level }: { level: string }) {
  const exhibits = exhibitsOf(level);
  if (exhibits.length === 0) return null;
  return (
    <p className="why-measured">
      {say`See it measured: `}
      {exhibits.map(({ id, title }, k) => (
        <span key={id}>
          {k > 0 && ' · '}
          <a href={`#/lab/${id}`}>{title} →</a>
        </span>
      ))}
    </p>
  );
}

/** What the dialog explains: a level may be won in spite of its links, or without need of them. */
function titleOf({ grade, bare, main, task: { only } }: Verdict): string {
  if (grade.pass !== true) return say`Why not yet`;
  if (bare === null || bare === main) return say`Why it works`;
  const { folded, learned } = bare.outcome;
  const { runs, starts } = bare.outcome;
  // A run or two may be chance, and what is said of each link then says so.
  const isWorse =
    (only !== 'network' && clearRise([main.outcome.folded, runs], [folded, runs]) > 0) ||
    (only !== 'chain' && clearRise([main.outcome.learned, starts], [learned, starts]) > 0);
  if (isWorse) return say`Won, with links that cost`;
  const isNeedless = (only === 'network' || bare.foldPass) && (only === 'chain' || bare.learnPass);
  return isNeedless ? say`Won, and won without links as well` : say`Why it works`;
}

/** Causes after a win as after a loss: what each link did, what went wrong, what the level wanted to show. */
export function WhyDialog({ verdict, onClose }: { verdict: Verdict; onClose(): void }) {
  const level = useSession((state) => state.level);
  const lesson = lessonOf(level);
  const { task, main, cuts, bare, reasons, placement, grade, shock } = verdict;
  const { runs, starts, fold, foldError, accuracy, accuracyRange } = main.outcome;
  const [least, most] = accuracyRange;
  const under = conditionWords(task, main.outcome);
  const { only } = task;
  const isTaught = lesson !== null && grade.pass === true;
  const head = lessonHead(level, placement);
  return (
    <Dialog title={titleOf(verdict)} onClose={onClose} className="dialog-wide">
      <div className="why">
        {reasons.length > 0 && (
          <ul className="why-reasons">
            {reasons.map(({ world, text }) => (
              <li key={text} className={world === 'chain' ? 'why-warm' : 'why-cool'}>
                <Explained text={text} />
              </li>
            ))}
          </ul>
        )}
        {under.length > 0 && (
          <p>
            {say`Under both conditions: ${under.join(', ')}. What each link did is told for both; all other figures below are of the first, ${conditionNames(task)![0]}.`}
          </p>
        )}
        {bare !== null && bare !== main && <p>{bareWords(task, placement.links.length, bare.outcome, main.outcome)}</p>}
        {shock !== null && <p>{shockWords(task, shock.outcome, main.outcome)}</p>}
        <ul className="why-links">
          {cuts.map((take, index) => (
            <li key={take.cut!.join('-')}>
              {eachCutWords(task, take.cut!, main, take).map((words) => (
                <p key={words}>{words}</p>
              ))}
              {only !== 'network' && <LoopHistogram verdict={verdict} index={index} />}
            </li>
          ))}
        </ul>
        {isTaught && head !== null && <h3 className="lesson-head">{head}</h3>}
        {isTaught && (
          <dl className="lesson">
            {only !== 'network' && (
              <>
                <dt>{say`In the chain`}</dt>
                <dd>
                  <Explained text={lesson.chain} />
                </dd>
              </>
            )}
            {only !== 'chain' && (
              <>
                <dt>{say`In the network`}</dt>
                <dd>
                  <Explained text={lesson.network} />
                </dd>
              </>
            )}
            {only === undefined && (
              <>
                <dt>{say`Where the likeness stops`}</dt>
                <dd>
                  <Explained text={lesson.limit} />
                </dd>
              </>
            )}
          </dl>
        )}
        <Measured level={level.id} />
        <p className="quiet-note">
          {[
            sureWords(task, main.outcome),
            only !== 'network' &&
              say`Contacts made: ${percent(fold)} ± ${percent(Math.max(foldError, 0.01))}, the mean of ${runs} runs.`,
            only !== 'chain' &&
              say`Right answers: ${percent(accuracy)}, the mean of ${starts} starts, ${percent(least)} in the worst and ${percent(most)} in the best.`,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
    </Dialog>
  );
}
