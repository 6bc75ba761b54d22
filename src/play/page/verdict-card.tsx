import { useMemo } from 'react';
import { Button, Progress, percent, Stars } from '../../kit/index.ts';
import { plural, say } from '../../language/index.ts';
import type { Link } from '../../links/index.ts';
import {
  changedWorlds,
  conditionNames,
  conditionsOf,
  conditionWords,
  foldsHere,
  learnsHere,
  type Outcome,
  runsAsked,
  sparedStarts,
  startsAsked,
  type Task,
} from '../../task/index.ts';
import { wonWords } from '../state/carried.ts';
import { idleWords } from '../state/idle-words.ts';
import type { Verdict } from '../state/judge.ts';
import { toldVerdict } from '../state/session.ts';
import { type Take, taskOfTake } from '../state/takes.ts';
import { toldReasons } from '../state/trials.ts';
import { AdviceRoom } from './advice-room.tsx';
import { starsOf } from './campaign-words.ts';
import { usePlay, useSession } from './context.ts';
import { Explained } from './explained.tsx';
import { useGivenLinks } from './given.ts';
import { Term } from './glossary.ts';
import { HintButton, HintText } from './hints.tsx';
import { starsMeaning, useOnly } from './one-world.tsx';
import { RunsBelow } from './runs-panel.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { TakeTable } from './take-table.tsx';
import { WhyButton } from './why.tsx';
import './verdict-card.css';

/** That a win needed fewer links than par; null where it did not. */
function parWords({ grade, placement: { links }, task: { par } }: Verdict): string | null {
  const fewer = par - links.length;
  if (grade.pass !== true || fewer <= 0) return null;
  return say`${fewer === 1 ? say`One link` : plural(fewer, 'link')} fewer than par, which is ${par}.`;
}

/** What is still to be won on this level, in true figures of this run; null where nothing is. */
function starWords({ grade, placement, task, shock, cuts, isComplete }: Verdict): string | null {
  const { links } = placement;
  if (grade.pass !== true || grade.stars === 3) return null;
  if (links.length > task.par) return say`2 stars: with at most ${plural(task.par, 'link')}.`;
  if (grade.isOpen && !isComplete) return say`Third star: being worked out …`;
  if (shock !== null) {
    const { folded, runs, learned, starts } = shock.outcome;
    const [fold, learn] = [runsAsked(taskOfTake(task, shock), runs), startsAsked(starts)];
    const under = conditionWords(task, shock.outcome).join(', ');
    if (under !== '')
      return say`Third star: under both conditions ${fold} of ${runs} runs fold and ${learn} of ${starts} starts learn after the shock. Now: ${under}.`;
    if (task.only === 'chain')
      return say`Third star: ${fold} of ${runs} runs fold after the shock of heat. Now ${folded}.`;
    if (task.only === 'network')
      return say`Third star: ${learn} of ${starts} starts learn after the shock that shakes all weights. Now ${learned}.`;
    return say`Third star: ${fold} of ${runs} runs fold and ${learn} of ${starts} starts learn after the shock (heat, shaken weights). Now ${folded} and ${learned}.`;
  }
  const cut = worstCut(task, cuts, grade.needed ?? []);
  if (cut === null) return null;
  const under = conditionWords(task, cut.outcome).join(', ');
  if (under !== '') return say`Third star: hold with any one link cut. Without ${cut.cut!.join('–')}: ${under}.`;
  const { folded, runs, learned, starts } = cut.outcome;
  const failing =
    foldShort(task, cut) >= learnShort(cut)
      ? say`only ${folded} of ${runs} fold`
      : say`only ${learned} of ${starts} learn`;
  return say`Third star: hold with any one link cut. Without ${cut.cut!.join('–')} ${failing}.`;
}

/** How far a world falls short of what is asked, as a share of that; 0 where it passes. */
const foldShort = (task: Task, { foldPass, outcome }: Take) =>
  foldPass ? 0 : 1 - outcome.folded / runsAsked(task, outcome.runs);
const learnShort = ({ learnPass, outcome }: Take) =>
  learnPass ? 0 : 1 - outcome.learned / startsAsked(outcome.starts);

/** Of the links that are needed the one whose cut costs most; null while none of these cuts is known. */
function worstCut(task: Task, cuts: readonly Take[], needed: readonly Link[]): Take | null {
  const loss = (take: Take) => Math.max(foldShort(task, take), learnShort(take));
  const known = cuts.filter(({ cut }) => cut !== null && needed.includes(cut));
  return known.reduce<Take | null>((worst, take) => (worst === null || loss(take) > loss(worst) ? take : worst), null);
}

/** What fails with a link cut, as far as it is measured. */
function failsWithout({ cuts, task: { only } }: Verdict, link: Link): string {
  if (only !== undefined) return only === 'chain' ? say`the chain fails` : say`the network fails`;
  const cut = cuts.find((take) => take.cut === link);
  if (cut === undefined) return say`one world fails`;
  if (!cut.foldPass && !cut.learnPass) return say`both worlds fail`;
  return cut.foldPass ? say`the network fails` : say`the chain fails`;
}

/** A figure with its mark: the goal is met or not. */
function Score({ isMet, words }: { isMet: boolean; words: string }) {
  return (
    <p className={isMet ? 'score' : 'score score-miss'}>
      <span>{isMet ? '✓ ' : '✗ '}</span>
      <span>{words}</span>
    </p>
  );
}

/** What was asked and what came, a line for each world, or for each condition of a world that changes with it. */
function Scores({ task, outcome }: { task: Task; outcome: Outcome }) {
  const { only } = task;
  const names = conditionNames(task);
  const changed = changedWorlds(task);
  const of = (isOther: boolean) =>
    conditionsOf(outcome)
      .slice(0, isOther ? 2 : 1)
      .map((each, k) => ({ each, name: isOther && names !== null ? `${names[k]}: ` : '' }));
  return (
    <>
      {only !== 'network' &&
        of(changed.chain).map(({ each, name }) => (
          <Score
            key={name}
            isMet={foldsHere(task, each)}
            words={`${name}${say`folds in ${each.folded} of ${each.runs} runs (${runsAsked(task, each.runs)} asked)`}`}
          />
        ))}
      {only !== 'chain' &&
        of(changed.network).map(({ each, name }) => (
          <Score
            key={name}
            isMet={learnsHere(task, each)}
            words={`${name}${say`learns in ${each.learned} of ${each.starts} starts (${startsAsked(each.starts)} asked)`}`}
          />
        ))}
    </>
  );
}

function ResultCard({ verdict, isAllOpen, onMap }: { verdict: Verdict; isAllOpen: boolean; onMap(): void }) {
  const { session, shell, ways } = usePlay();
  const { actions } = session;
  const { main, grade, reasons, task } = verdict;
  const isWon = grade.pass === true;
  const { measured } = main;
  const { dropped } = task.goals;
  const kept = sparedStarts(task, measured);
  const asked = startsAsked(measured.starts.length);
  const stars = [parWords(verdict), idleWords(verdict), starWords(verdict)].filter((words) => words !== null).join(' ');
  const carried = useSession((state) => state.carried);
  const level = useSession((state) => state.level.id);
  const why = useMemo(() => wonWords(carried, level, verdict), [carried, level, verdict]);
  const { only } = task;
  const isGiven = useGivenLinks();
  // The page around says where one goes from here: to its own next step.
  const leadsOn = !isGiven && !shell.isGuided;
  const best = useSession(({ progress, level }) => starsOf(progress, level));
  const needed = worstCut(task, verdict.cuts, grade.needed ?? [])?.cut ?? grade.needed?.[0];
  const spareFails = !isWon && grade.foldPass && grade.learnPass && needed !== undefined;

  return (
    <section
      className={`verdict verdict-result ${isWon ? 'verdict-won' : 'verdict-lost'}`}
      aria-labelledby="verdict-title"
      data-verdict={isWon ? 'won' : 'lost'}
      data-pass={isWon}
      data-spare={task.goals.spare}
    >
      <div className="verdict-figures">
        <header className="verdict-head">
          <h3 className="verdict-title" id="verdict-title">
            {isWon ? say`Solved` : say`Not yet`}
          </h3>
          <Stars earned={grade.stars} />
          {best > grade.stars && <span className="quiet-note">{say`this run`}</span>}
          <Term term="stars" meaning={starsMeaning(only)}>{say`what for?`}</Term>
        </header>
        <Scores task={task} outcome={main.outcome} />
        {dropped > 0 && only !== 'chain' && (
          <Score
            isMet={kept >= asked}
            words={say`one floor left out: ${kept} of ${measured.starts.length} starts at least ${percent(dropped)} right (${asked} asked)`}
          />
        )}
        {isWon && task.goals.spare && <Score isMet words={say`holds with any one of its links cut`} />}
        {spareFails && (
          <Score
            isMet={false}
            words={say`here any one link is cut: without ${needed.join('–')} ${failsWithout(verdict, needed)}`}
          />
        )}
      </div>
      <ScrollBox className="verdict-more">
        <ScrollBox className="verdict-words">
          {why !== null && <p className="verdict-why">{why}</p>}
          {stars !== '' && <p>{stars}</p>}
          {!isWon &&
            toldReasons(reasons).map(({ world, text }, _, { length }) => (
              <p key={world} className={length > 1 ? `verdict-${world}` : undefined}>
                <Explained text={text} />
              </p>
            ))}
          {!isWon && !isGiven && <HintText />}
        </ScrollBox>
        <div className="verdict-side">
          <TakeTable verdict={verdict} />
          {!isGiven && <AdviceRoom verdict={verdict} />}
        </div>
      </ScrollBox>
      <div className="verdict-actions">
        {isWon && leadsOn && ways.next({ isAllOpen, onMap })}
        {!isWon && <Button kind="main" onPress={actions.plan} shortcut="p">{say`Plan again`}</Button>}
        <WhyButton verdict={verdict} />
        {!isWon && !isGiven && <HintButton />}
        {!isWon && leadsOn && ways.skip({ isAllOpen, onMap })}
      </div>
    </section>
  );
}

const ALSO = say`The same links under the level’s second condition.`;

/** What is on show where one world is shown alone. */
const WATCHED: Record<'chain' | 'network', (kind: Take['kind'], cut: string) => string> = {
  chain: (kind, cut) =>
    ({
      main: say`What is judged: your links on 32 chains, each from a chance beginning of its own. At the end you see how many made it.`,
      bare: say`The same chains, without links.`,
      cut: say`The same chains, with the link ${cut} cut.`,
      shock: say`Halfway through, the chains are heated: do they come back?`,
      also: ALSO,
    })[kind],
  network: (kind, cut) =>
    ({
      main: say`What is judged: your links on 8 networks, each from a chance beginning of its own. At the end you see how many made it.`,
      bare: say`The same networks, without links.`,
      cut: say`The same networks, with the link ${cut} cut.`,
      shock: say`Halfway through, all weights of the networks are shaken: do they come back?`,
      also: ALSO,
    })[kind],
};

/** What is on show, before its end tells the verdict: on a phone the crowd itself, elsewhere in words, for there the crowd is in sight. */
function WatchingCard({ below }: Pick<VerdictCardProps, 'below'>) {
  const only = useOnly();
  const take = useSession((state) => state.watching?.take);
  const hasLinks = useSession((state) => state.placing.now.links.length > 0);
  if (take === undefined) return null;
  if (below === 'world' || (below === 'runs' && hasLinks)) return <RunsBelow isBelowRuns={below === 'runs'} />;
  const cut = take.cut?.join('–') ?? '';
  const words =
    only !== undefined
      ? WATCHED[only](take.kind, cut)
      : {
          main: say`What is judged: your links on 32 chains and 8 networks, each from a chance beginning of its own. At the end you see how many made it.`,
          bare: say`The same chains and networks, without links.`,
          cut: say`The same chains and networks, with the link ${cut} cut.`,
          shock: say`Halfway through, the chains are heated and all weights of the networks are shaken: do they come back?`,
          also: ALSO,
        }[take.kind];
  return (
    <section className="verdict" aria-label={say`What is shown`}>
      <p className="quiet-note">{words}</p>
    </section>
  );
}

function FailedCard({ message }: { message: string }) {
  const { run } = usePlay().session.actions;
  return (
    <section className="verdict verdict-lost" aria-labelledby="failed-title">
      <h3 className="verdict-title" id="failed-title">{say`No verdict`}</h3>
      <p>{message}</p>
      <Button kind="main" onPress={run}>{say`Try again`}</Button>
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
  if (hasEnded) return <Progress label={say`Cutting each link`} done={0} total={0} />;
  return <WatchingCard below={below} />;
}
