import { Button, Progress, percent, plural, Stars } from '../../kit/index.ts';
import { runsAsked, startsAsked } from '../../task/index.ts';
import { adviceWords } from '../state/advice-words.ts';
import type { Verdict } from '../state/judge.ts';
import { toldVerdict } from '../state/session.ts';
import { usePlay, useSession } from './context.ts';
import { Explained } from './explained.tsx';
import { Term } from './glossary.ts';
import { HintButton, HintText } from './hints.tsx';
import { NextLevel } from './next-level.tsx';
import { PassOver } from './pass-over.tsx';
import { RunsBelow } from './runs-panel.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TakeTable } from './take-table.tsx';
import { WhyButton } from './why.tsx';
import './verdict-card.css';

/** What is still to be won on this level, in true figures of this run; null where nothing is. */
function starWords({ grade, placement, task, shock, cuts, isComplete }: Verdict): string | null {
  const { links } = placement;
  if (grade.pass !== true || grade.stars === 3) return null;
  if (links.length > task.par) return `Second star: it can be done with ${plural(task.par, 'link')}.`;
  if (grade.isOpen && !isComplete) return 'Third star: being worked out …';
  if (shock !== null) {
    const { folded, runs, learned, starts } = shock.outcome;
    return `Third star: come back from the shock (heat, shaken weights). Now ${folded} of ${runs} fold and ${learned} of ${starts} learn after it.`;
  }
  const [needed] = grade.needed ?? [];
  const cut = cuts.find((take) => take.cut === needed);
  if (needed === undefined || cut === undefined) return null;
  const failing = cut.foldPass
    ? `only ${cut.outcome.learned} of ${cut.outcome.starts} learn`
    : `only ${cut.outcome.folded} of ${cut.outcome.runs} fold`;
  return `Third star: hold with any one link cut. Without ${needed.join('–')} ${failing}.`;
}

function ResultCard({ verdict, isAllOpen, onMap }: { verdict: Verdict; isAllOpen: boolean; onMap(): void }) {
  const { actions } = usePlay().session;
  const hints = useSession((state) => state.level.hints.length);
  const { main, grade, reasons, advice, task, placement } = verdict;
  const words = adviceWords(verdict, hints > 0);
  const isWon = grade.pass === true;
  const { folded, runs, learned, starts, dropped } = main.outcome;
  const stars = starWords(verdict);
  const spareFails = !isWon && grade.foldPass && grade.learnPass && grade.needed !== null && grade.needed.length > 0;

  return (
    <section
      className={`verdict verdict-result ${isWon ? 'verdict-won' : 'verdict-lost'}`}
      aria-labelledby="verdict-title"
      data-verdict={isWon ? 'won' : 'lost'}
      data-pass={isWon}
      data-takes={placement.links.length > 0}
      data-spare={task.goals.spare}
    >
      <div className="verdict-figures">
        <header className="verdict-head">
          <h3 className="verdict-title" id="verdict-title">
            {isWon ? 'Solved' : 'Not yet'}
          </h3>
          <Stars earned={grade.stars} />
          <Term term="stars">what for?</Term>
        </header>
        <p className={main.foldPass ? 'score score-pass' : 'score score-miss'}>
          {`${main.foldPass ? '✓' : '✗'} folds in ${folded} of ${runs} runs (${runsAsked(task, runs)} asked)`}
        </p>
        <p className={main.learnPass ? 'score score-pass' : 'score score-miss'}>
          {`${main.learnPass ? '✓' : '✗'} learns in ${learned} of ${starts} starts (${startsAsked(starts)} asked)`}
        </p>
        {dropped !== null && (
          <p className="score">{`one floor left out: ${percent(dropped)} right (${percent(task.goals.dropped)} asked)`}</p>
        )}
        {spareFails && (
          <p className="score score-miss">{`✗ here any one link is cut: without ${grade.needed![0].join('–')} one world fails`}</p>
        )}
      </div>
      <ScrollBox className="verdict-more">
        <ScrollBox className="verdict-words">
          {stars !== null && <p>{stars}</p>}
          {!isWon && reasons.length > 0 && (
            <p>
              <Explained text={reasons[0].text} />
            </p>
          )}
          {words !== null && (
            <p className={advice === null ? 'verdict-advice' : 'verdict-advice verdict-tried'}>{words}</p>
          )}
          {!isWon && <HintText />}
        </ScrollBox>
        <TakeTable verdict={verdict} />
      </ScrollBox>
      <div className="verdict-actions">
        {isWon && <NextLevel next="Next level" map="To the map" isAllOpen={isAllOpen} onMap={onMap} />}
        {!isWon && (
          <Button kind="main" onPress={actions.plan} shortcut="p">
            Plan again
          </Button>
        )}
        <WhyButton verdict={verdict} />
        {!isWon && <HintButton />}
        {!isWon && <PassOver isAllOpen={isAllOpen} onMap={onMap} />}
      </div>
    </section>
  );
}

/** What is on show, before its end tells the verdict: on a phone the crowd itself, elsewhere in words, for there the crowd is in sight. */
function WatchingCard({ below }: Pick<VerdictCardProps, 'below'>) {
  const take = useSession((state) => state.watching?.take);
  const hasLinks = useSession((state) => state.placing.links.length > 0);
  if (take === undefined) return null;
  if (below === 'world' || (below === 'runs' && hasLinks)) return <RunsBelow isBelowRuns={below === 'runs'} />;
  const words = {
    main: 'What is judged: your links on 32 chains and 8 networks, each from a chance beginning of its own. At the end you see how many made it.',
    bare: 'The same chains and networks, without links.',
    cut: `The same chains and networks, with the link ${take.cut?.join('–') ?? ''} cut.`,
    shock: 'Halfway through, the chains are heated and all weights of the networks are shaken: do they come back?',
  }[take.kind];
  return (
    <section className="verdict" aria-label="What is shown">
      <p className="quiet-note">{words}</p>
    </section>
  );
}

function FailedCard({ message }: { message: string }) {
  const { run } = usePlay().session.actions;
  return (
    <section className="verdict verdict-lost" aria-labelledby="failed-title">
      <h3 className="verdict-title" id="failed-title">
        No verdict
      </h3>
      <p>{message}</p>
      <Button kind="main" onPress={run}>
        Try again
      </Button>
    </section>
  );
}

interface VerdictCardProps {
  isAllOpen: boolean;
  onMap(): void;
  /** What a phone shows above it; null on wider windows, which show all at once. */
  below: 'world' | 'runs' | null;
}

/** The verdict where the show has told it, or what stands in its place until then. */
export function VerdictCard({ below, ...props }: VerdictCardProps) {
  const judging = useSession((state) => state.judging);
  const phase = useSession((state) => state.phase);
  const told = useSession(toldVerdict);
  const hasEnded = useSession((state) => state.watching?.hasEnded === true);
  if (judging.status === 'failed') return <FailedCard message={judging.message} />;
  if (phase !== 'show') return null;
  if (told !== null) return <ResultCard verdict={told} {...props} />;
  if (hasEnded) return <Progress label="Cutting each link" done={0} total={0} />;
  return <WatchingCard below={below} />;
}
