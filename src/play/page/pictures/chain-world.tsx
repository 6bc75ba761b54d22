import { useCallback, useMemo, useRef } from 'react';
import { type BenchAround, CONTACT_REACH, pairIndex } from '../../../chain/index.ts';
import { percent, percentBeside } from '../../../kit/index.ts';
import { digits, inWords, say } from '../../../language/index.ts';
import { type ChainData, type ChainScene, createChainPicture } from '../../../render/index.ts';
import { type RunState, runEnd, type Task, wrongContacts } from '../../../task/index.ts';
import { roomFor } from '../../state/placing.ts';
import { shownTask } from '../../state/session.ts';
import { lostLinks } from '../../state/show.ts';
import { Coach, coachedBeads } from '../coach.tsx';
import { type Play, useSession } from '../context.ts';
import { useGivenLinks } from '../given.ts';
import { Term } from '../glossary.ts';
import { MisfoldedMeaning } from '../misfolded-meaning.tsx';
import { goalText, Reading } from '../reading.tsx';
import { World } from '../world.tsx';
import { WrongFold } from '../wrong-fold.tsx';
import { targetInWords } from './in-words.ts';
import { linkIntentsOf, linkStateOf } from './intents.ts';
import { END_NAMES, outlineOf } from './outline.ts';
import { type PictureSource, remembered, usePicture } from './use-picture.ts';

const NONE: ChainData['lost'] = [];

function sceneOf({ fold, decoy, rules, chain }: Task): ChainScene {
  const flags = (beads: readonly number[]) =>
    Uint8Array.from({ length: fold.n }, (_, i) => (beads.includes(i) ? 1 : 0));
  return {
    n: fold.n,
    target: fold,
    decoy,
    reach: CONTACT_REACH,
    mayLink: rules.cysteines === 'all' ? null : flags(rules.cysteines),
    hydrophobic: chain.hydrophobic.length === 0 ? null : flags(chain.hydrophobic),
  };
}

/** Wrong contacts of the large run, once its state is told. */
function wrongOf(task: Task, play: Play): ChainData['wrong'] {
  const { show } = play.session;
  const { watching } = play.session.store.getState();
  if (show === null || watching === null || show.frame.runStates[watching.run] !== 'misfolded') return NONE;
  const decoy = new Set(task.decoy?.contacts.map(({ i, j }) => pairIndex(task.fold.n, i, j)));
  const { measured } = show.take;
  return wrongContacts(task, measured.links, measured.runs[watching.run]).filter(
    ([i, j]) => !decoy.has(pairIndex(task.fold.n, i, j)),
  );
}

const benchOf = ({ obstacles, cage, tweezers }: BenchAround): ChainData['bench'] => ({
  shapes: obstacles,
  cage,
  tweezers,
});

function source(): PictureSource<ChainData> {
  let scene: ChainScene | null = null;
  let task: Task | null = null;
  return {
    create: (host, options, { session }) =>
      createChainPicture(host, options, {
        ...linkIntentsOf(session, 'chain'),
        hand: {
          grab: (bead, x, y) => session.bench?.grab(bead, x, y),
          drag: (x, y) => session.bench?.drag(x, y),
          release: () => session.bench?.release(),
        },
        bench: {
          grab: (part, x, y) => session.bench?.take(part, x, y),
          drag: (x, y) => session.bench?.move(x, y),
          release: () => session.bench?.put(),
          cancel: () => session.bench?.cancel(),
        },
      }),
    read: remembered((play, version) => {
      const { session } = play;
      const state = session.store.getState();
      const { level, placing, phase, watching } = state;
      if (task !== level.task || scene === null) {
        task = level.task;
        scene = sceneOf(task);
      }
      const { show, bench } = session;
      const { cage, temperature } = shownTask(state).chain;
      const moving = bench?.frame ?? show?.frame;
      const isJudged = show !== null && show.frame.time >= 1;
      // What became of a run is judged at its end: no mark of it stands over a picture that does not show it yet.
      const runState: RunState | null = isJudged && watching !== null ? show.frame.runStates[watching.run] : null;
      const watched = watching === null ? undefined : show?.take.measured.runs[watching.run];
      return {
        ...linkStateOf(state),
        scene,
        view: moving === undefined ? 'plan' : 'run',
        run:
          bench ??
          (watching === null || phase === 'plan'
            ? level.task
            : `${watching.take.kind} ${watching.run}${isJudged ? say`, judged` : ''}`),
        positions: moving?.positions ?? task.fold.points,
        ghost: show?.frame.ghost ? { positions: show.frame.ghost, name: say`no links` } : null,
        outline: moving === undefined ? null : outlineOf(runState, watched),
        strain: null,
        state: runState === null || watched === undefined ? null : END_NAMES[runEnd(runState, watched)],
        wrong: wrongOf(task, play),
        lost: show === null ? NONE : lostLinks(show.take, show.frame.time),
        cage: bench !== null && state.bench.isBare ? 0 : cage,
        bench: bench === null ? null : benchOf(bench.frame.around),
        room: roomFor(level.task.rules, placing.now.links),
        told: coachedBeads(state),
        heat: show?.frame.heat ?? (bench === null ? 0 : Math.max(0, bench.frame.kT - temperature)),
        tool: bench === null ? 'link' : state.bench.tool === 'hand' ? 'grab' : 'put',
        version,
      };
    }),
  };
}

function readContacts({ session }: Play): string {
  const { show, bench } = session;
  if (bench !== null) return percent(bench.frame.q);
  return show === null ? '–' : percentBeside(show.frame.q, show.goals.fold);
}

/** What the figure is, and what it is compared with. */
function readCompared({ session }: Play): string {
  const { show } = session;
  if (show === null) return '';
  const goal = goalText(show.goals.fold);
  return show.frame.time >= 1 ? say`this run’s last quarter, ${goal}` : say`this run, ${goal}`;
}

function readWrong({ session }: Play): string {
  return session.show === null ? '–' : percent(session.show.frame.decoyQ);
}

function readHeat({ session }: Play): string {
  const kT = session.bench?.frame.kT ?? shownTask(session.store.getState()).chain.temperature;
  return digits((kT + (session.show?.frame.heat ?? 0)).toFixed(2));
}

/** Which chain is shown large, in words. */
function ChainNote() {
  const phase = useSession((state) => state.phase);
  const watching = useSession((state) => state.watching);
  const isGiven = useGivenLinks();
  if (phase === 'bench') {
    return (
      <>
        <strong className="off-record">{say`Off the record`}</strong>{' '}
        {say`hands on: nothing here is judged, kept or shared`}
      </>
    );
  }
  if (phase === 'plan' || watching === null)
    return isGiven ? say`the target, with the links that are given` : say`the target: draw links on it`;
  const { take, run, isAtEnd } = watching;
  const { runs } = take.measured;
  const ends = take.outcome.runStates.map((state, k) => runEnd(state, runs[k]));
  const end = ends[run];
  const isMisfolded = end === 'fallen' || end === 'trapped';
  if (!isAtEnd || run !== take.run) return say`run ${run + 1}`;
  // It is the one in the middle of all that ended as it did.
  return (
    <>
      {say`run ${run + 1}, typical of the ${ends.filter((each) => each === end).length} `}
      <Term
        term={isMisfolded ? 'misfolded' : end === 'folded' ? 'fold' : end}
        meaning={isMisfolded ? <MisfoldedMeaning take={take} /> : undefined}
      >
        {end === 'fallen' ? say`in the wrong fold` : inWords(END_NAMES[end])}
      </Term>
    </>
  );
}

/** The warm world: the target while planning, then one of the judged runs, or the chain in the player's hands. */
export function ChainWorld() {
  const host = useRef<HTMLDivElement>(null);
  const make = useCallback(source, []);
  const problem = usePicture(host, make);
  const isPlan = useSession((state) => state.phase === 'plan');
  const isBench = useSession((state) => state.phase === 'bench');
  const task = useSession((state) => state.level.task);
  const words = useMemo(() => targetInWords(task), [task]);
  const hasDecoy = task.decoy !== null;
  const beads = task.fold.n;
  return (
    <World
      name={say`Chain`}
      tone="warm"
      note={<ChainNote />}
      facts={
        <>
          {/* At the bench its slider says it. */}
          {!isBench && (
            <span className="world-fact">
              <Term term="kT">{say`heat`}</Term> <Reading name="heat" read={readHeat} />
              {!isPlan && ' ·'}
            </span>
          )}
          {!isPlan && (
            <>
              {' '}
              <span className="world-fact">
                <Term term="contacts" /> <Reading name="folded" read={readContacts} />
              </span>{' '}
              {!isBench && <Reading name="compared" read={readCompared} isQuiet />}
            </>
          )}
          {!isPlan && hasDecoy && (
            <>
              {' '}
              <span className="world-fact">
                · <Term term="wrong fold" /> <Reading name="wrong" read={readWrong} />
              </span>
            </>
          )}
        </>
      }
      problem={problem}
    >
      <div
        ref={host}
        className="view-host"
        id="chain-view"
        role="img"
        aria-label={say`Chain of ${beads} beads`}
        aria-describedby="target-in-words"
      />
      <p className="heard" id="target-in-words">
        {words}
      </p>
      {isPlan && <WrongFold task={task} />}
      <Coach />
    </World>
  );
}
