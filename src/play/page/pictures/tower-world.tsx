import { useCallback, useMemo, useRef } from 'react';
import { percentBeside } from '../../../kit/index.ts';
import { createTowerPicture, type TowerData } from '../../../render/index.ts';
import { linkProfile, type Task, withDials } from '../../../task/index.ts';
import { toldVerdict } from '../../state/session.ts';
import { type Play, useSession } from '../context.ts';
import { Term } from '../glossary.ts';
import { goalText, Reading } from '../reading.tsx';
import { World } from '../world.tsx';
import { gainWords } from './gain-words.ts';
import { EXPLODING, gradientRange } from './gradient-scale.ts';
import { linkIntentsOf, linkStateOf } from './intents.ts';
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
    create: (host, options, { session }) => createTowerPicture(host, options, linkIntentsOf(session)),
    read: remembered(({ session }, version) => {
      const state = session.store.getState();
      const { level, placing, watching } = state;
      if (task !== level.task) {
        task = level.task;
        mayLink = mayLinkOf(task);
      }
      const { show } = session;
      // Before a run the tower is what theory expects of a fresh network with these links.
      const dialled = withDials(level.task, placing.dials);
      const gradient = show?.frame.gradient ?? linkProfile(dialled, placing.links);
      const ghost = show === null ? linkProfile(dialled, []) : show.frame.ghostGradient;
      const evidence = show === null ? undefined : toldVerdict(state)?.evidence;
      return {
        ...linkStateOf(state),
        n: level.task.fold.n,
        gradient,
        ghost: placing.links.length === 0 ? null : ghost,
        ghostName: 'no links',
        pulses: watching?.isPlaying === true && show !== null,
        dropped: null,
        deaf: evidence?.deaf ?? null,
        bypassed: evidence?.bypassed ?? null,
        mayLink,
        range: gradientRange(level),
        exploding: EXPLODING,
        words: show === null ? 'an estimate' : show.frame.time >= 1 ? 'mean over training' : 'at this moment',
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
  return watching === null ? goal : `start ${watching.start + 1}, ${goal}`;
}

/** What the bars are of, in words. */
function readBars({ session }: Play): string {
  const { show } = session;
  if (show === null) return 'bars before training: an estimate';
  return show.frame.time >= 1 ? `bars: mean of ${show.take.outcome.starts} starts` : 'bars: at this moment';
}

/** The cool world: one floor for each bead, as wide and light as the gradient that reaches it, and the task it learns. */
export function TowerWorld() {
  const host = useRef<HTMLDivElement>(null);
  const make = useCallback(source, []);
  const problem = usePicture(host, make);
  const isShow = useSession((state) => state.phase === 'show');
  const undialled = useSession((state) => state.level.task);
  const dials = useSession((state) => state.placing.dials);
  const task = useMemo(() => withDials(undialled, dials), [undialled, dials]);
  const meaning = useMemo(() => gainWords(task), [task]);
  const floors = useSession((state) => state.level.task.fold.n);
  return (
    <World
      name="Network"
      tone="cool"
      note={<Reading name="bars" read={readBars} isQuiet />}
      facts={
        <>
          <Term term="gain" meaning={meaning} /> {task.network.gain.toFixed(2)}
          {isShow && (
            <>
              {' · '}
              <Term term="accuracy" /> <Reading name="accuracy" read={readAccuracy} />{' '}
              <Reading name="compared" read={readCompared} isQuiet />
            </>
          )}
        </>
      }
      problem={problem}
    >
      <div ref={host} className="view-host" id="tower-view" role="img" aria-label={`Tower of ${floors} floors`} />
      <TaskPicture />
    </World>
  );
}
