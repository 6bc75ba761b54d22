import { useCallback, useMemo, useRef } from 'react';
import { percentBeside } from '../../../kit/index.ts';
import { digits, inWords, say } from '../../../language/index.ts';
import { createTowerPicture, type TowerData } from '../../../render/index.ts';
import { linkProfile, type Task, withDials } from '../../../task/index.ts';
import { toldVerdict } from '../../state/session.ts';
import { type Play, usePlay, useSession } from '../context.ts';
import { Term } from '../glossary.ts';
import { goalText, Reading } from '../reading.tsx';
import { World } from '../world.tsx';
import { floorFactor, gainWords } from './gain-words.ts';
import { EXPLODING, gradientRange } from './gradient-scale.ts';
import { gradientInWords } from './in-words.ts';
import { linkIntentsOf, linkStateOf } from './intents.ts';
import { LoudFloors } from './loud-floors.tsx';
import { TaskPicture } from './task-picture.tsx';
import { type PictureSource, remembered, usePicture } from './use-picture.ts';

function mayLinkOf({ rules, fold }: Task): Uint8Array | null {
  const { cysteines } = rules;
  if (cysteines === 'all') return null;
  return Uint8Array.from({ length: fold.n }, (_, floor) => (cysteines.includes(floor) ? 1 : 0));
}

function source(): PictureSource<TowerData> {
  let task: Task | null = null;
  let mayLink: Uint8Array | null = null;
  return {
    create: (host, options, { session }) => createTowerPicture(host, options, linkIntentsOf(session, 'tower')),
    read: remembered(({ session }, version) => {
      const state = session.store.getState();
      const { level, placing, watching } = state;
      if (task !== level.task) {
        task = level.task;
        mayLink = mayLinkOf(task);
      }
      const { show } = session;
      // Before a run the tower is what theory expects of a fresh network with these links.
      const dialled = withDials(level.task, placing.now.dials);
      const gradient = show?.frame.gradient ?? linkProfile(dialled, placing.now.links);
      const ghost = show === null ? linkProfile(dialled, []) : show.frame.ghostGradient;
      const evidence = show === null ? undefined : toldVerdict(state)?.evidence;
      return {
        ...linkStateOf(state),
        n: level.task.fold.n,
        gradient,
        ghost: placing.now.links.length === 0 ? null : ghost,
        ghostName: say`no links`,
        pulses: watching?.isPlaying === true && show !== null,
        dropped: null,
        deaf: evidence?.deaf ?? null,
        bypassed: evidence?.bypassed ?? null,
        mayLink,
        range: gradientRange(level),
        exploding: EXPLODING,
        words: show === null ? say`an estimate` : show.frame.time >= 1 ? say`mean over training` : say`at this moment`,
        isEstimate: show === null,
        version,
      };
    }),
  };
}

function readAccuracy({ session }: Play): string {
  const { show } = session;
  return show === null ? '–' : percentBeside(show.frame.accuracy, show.goals.accuracy);
}

/** What the figure is of, and what it is compared with. */
function readCompared({ session }: Play): string {
  const { show } = session;
  const { watching } = session.store.getState();
  if (show === null) return '';
  const goal = goalText(show.goals.accuracy);
  const ofStart = watching === null ? '' : `${inWords('start')}\u00a0${watching.start + 1}`;
  // Where the accuracy would pass, what it keeps without a floor decides.
  const kept = watching?.take.measured.starts[watching.start].dropped ?? null;
  if (kept !== null && show.frame.time >= 1 && show.frame.accuracy >= show.goals.accuracy)
    return say`${ofStart}; a floor left out: ${percentBeside(kept, show.goals.dropped)}, ${goalText(show.goals.dropped)}`;
  return watching === null ? goal : `${ofStart}, ${goal}`;
}

/** What the bars are of, in words. */
function readBars({ session }: Play): string {
  const { show } = session;
  if (show === null) return say`bars: before training, an estimate`;
  return show.frame.time >= 1
    ? say`bars: over training, ${show.take.outcome.starts} starts`
    : say`bars: at this moment`;
}

/** The gradient as the bars show it, before a run and at its end; while it runs the bars change from frame to frame. */
function TowerInWords() {
  const { session } = usePlay();
  const isPlan = useSession((state) => state.phase === 'plan');
  const watching = useSession((state) => state.watching);
  const task = useSession((state) => state.level.task);
  const placing = useSession((state) => state.placing);
  const words = useMemo(() => {
    if (isPlan) return gradientInWords(linkProfile(withDials(task, placing.now.dials), placing.now.links), true);
    return watching?.isAtEnd && session.show !== null ? gradientInWords(session.show.frame.gradient, false) : '';
  }, [isPlan, watching, task, placing, session]);
  return (
    <p className="heard" id="tower-in-words">
      {words}
    </p>
  );
}

/** The cool world: one floor for each bead, as wide and light as the gradient that reaches it, and the task it learns. */
export function TowerWorld() {
  const host = useRef<HTMLDivElement>(null);
  const make = useCallback(source, []);
  const problem = usePicture(host, make, 'thinned');
  const isShow = useSession((state) => state.phase === 'show');
  const undialled = useSession((state) => state.level.task);
  const dials = useSession((state) => state.placing.now.dials);
  const task = useMemo(() => withDials(undialled, dials), [undialled, dials]);
  const [meaning, { each }] = useMemo(() => [gainWords(task), floorFactor(task)] as const, [task]);
  const floors = useSession((state) => state.level.task.fold.n);
  return (
    <World
      name={say`Network`}
      tone="cool"
      note={<Reading name="bars" read={readBars} isQuiet />}
      facts={
        <>
          <span className="world-fact">
            <Term term="gain" meaning={meaning} /> {digits(task.network.gain.toFixed(2))}
            {isShow && ' ·'}
          </span>
          {!isShow && (
            <>
              {' '}
              <span className="world-fact reading-quiet">
                {'· '}
                <Term term="gain" meaning={meaning}>{say`gradient × ${each.toFixed(2)} a floor`}</Term>
              </span>
            </>
          )}
          {isShow && (
            <>
              {' '}
              <span className="world-fact">
                <Term term="accuracy" /> <Reading name="accuracy" read={readAccuracy} />
              </span>{' '}
              <Reading name="compared" read={readCompared} isQuiet /> <LoudFloors />
            </>
          )}
        </>
      }
      problem={problem}
    >
      <div
        ref={host}
        className="view-host"
        id="tower-view"
        role="img"
        aria-label={say`Tower of ${floors} floors`}
        aria-describedby="tower-in-words"
      />
      <TowerInWords />
      <TaskPicture />
    </World>
  );
}
