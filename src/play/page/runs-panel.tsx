import { type ReactNode, type RefObject, useCallback, useRef } from 'react';
import { CONTACT_REACH } from '../../chain/index.ts';
import { say } from '../../language/index.ts';
import {
  type CrowdData,
  type CrowdPicture,
  type CurvesData,
  type CurvesPicture,
  createCrowdPicture,
  createCurvesPicture,
  type Picture,
  type StartOutcome,
} from '../../render/index.ts';
import { conditionNames, type Outcome, type StartState, type Task, wrongShapes } from '../../task/index.ts';
import type { Watching } from '../state/session.ts';
import { bareFor, type Take } from '../state/takes.ts';
import { type Play, usePlay, useSession } from './context.ts';
import { Term } from './glossary.ts';
import { MisfoldedMeaning } from './misfolded-meaning.tsx';
import { useOnly } from './one-world.tsx';
import { type PictureSource, remembered, usePicture } from './pictures/use-picture.ts';
import './runs-panel.css';

const starts = (state: StartState | null): StartOutcome | null => (state === 'partial' ? 'dead' : state);

/** The small chains stand still between two recorded frames. */
function seenOfCrowd({ session: { show, store } }: Play): readonly unknown[] {
  const { level, watching, judging } = store.getState();
  return [show, show?.frame.recorded, level, watching, judging];
}

function crowdSource(isBare: boolean): PictureSource<CrowdData, CrowdPicture> {
  let task: Task | null = null;
  let pairs: CrowdData['contacts'] = [];
  return {
    create: (host, options, { session }) =>
      createCrowdPicture(host, options, {
        select: (run) => {
          const { watching } = session.store.getState();
          if (!isBare && watching !== null) session.actions.choose(run, watching.start);
        },
      }),
    read: remembered<CrowdData>(({ session }, version) => {
      const { show } = session;
      const { level, watching, judging } = session.store.getState();
      if (show === null || watching === null || judging.status !== 'done') return null;
      const bare = bareFor(show.take, judging.verdict.bare);
      if (isBare && bare === null) return null;
      const { n } = level.task.fold;
      if (task !== level.task) {
        task = level.task;
        pairs = task.fold.contacts.map(({ i, j, r0 }) => ({ i, j, reach: CONTACT_REACH * r0 }));
      }
      const isOver = show.frame.time >= 1;
      const { cut, kind } = show.take;
      const links = isBare || kind === 'bare' ? [] : show.take.measured.links.filter((link) => link !== cut);
      return {
        runs: show.take.outcome.runs,
        n,
        positions: isBare ? show.ghostPositions : show.runPositions,
        contacts: pairs,
        links,
        state: isBare
          ? isOver
            ? bare!.outcome.runStates
            : show.frame.runStates.map(() => null)
          : show.frame.runStates,
        selected: isBare ? null : watching.run,
        dim: isBare,
        version,
      };
    }, seenOfCrowd),
  };
}

const bareCrowd = () => crowdSource(true);

function curvesSource(): PictureSource<CurvesData, CurvesPicture> {
  return {
    create: (host, options, { session }) =>
      createCurvesPicture(host, options, {
        select: (start) => {
          const { watching } = session.store.getState();
          if (watching !== null) session.actions.choose(watching.run, start);
        },
      }),
    read: remembered(({ session }, version) => {
      const { show } = session;
      const { level, watching } = session.store.getState();
      if (show === null || watching === null) return null;
      return {
        curves: show.curves,
        ghosts: show.ghostCurves,
        state: show.frame.startStates.map(starts),
        selected: watching.start,
        progress: show.frame.time,
        goal: level.task.goals.accuracy,
        version,
      };
    }),
  };
}

/** A picture with a figure beside it that is of the very moment that it shows: it is written whenever the picture is drawn, however seldom. */
function withFigure<Data, Made extends Picture<Data>>(
  source: PictureSource<Data, Made>,
  figure: RefObject<HTMLElement | null>,
  read: (play: Play) => string,
): PictureSource<Data, Made> {
  return {
    ...source,
    async create(host, options, play) {
      const picture = await source.create(host, options, play);
      const { draw } = picture;
      let drawn: Data | null = null;
      picture.draw = (data, now) => {
        draw(data, now);
        if (data === drawn) return;
        drawn = data;
        const text = read(play);
        if (figure.current !== null && figure.current.textContent !== text) figure.current.textContent = text;
      };
      return picture;
    },
  };
}

/** That figure's place; React writes what it is when it comes. */
function Figure({ name, at, read }: { name: string; at: RefObject<HTMLElement | null>; read(play: Play): string }) {
  return (
    <b ref={at} className="reading" data-reading={name}>
      {read(usePlay())}
    </b>
  );
}

interface PickerProps {
  count: number;
  selected: number;
  name: string;
  onPick(index: number): void;
}

/** Real buttons over the small pictures, for the keyboard and for who cannot see them; a pointer goes to the picture below. */
function Picker({ count, selected, name, onPick }: PickerProps) {
  return (
    <fieldset className="picker">
      <legend className="heard">{say`Which ${name} is shown large`}</legend>
      {Array.from({ length: count }, (_, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: runs are known by their number
          key={index}
          type="button"
          className="pick"
          aria-pressed={index === selected}
          tabIndex={index === selected ? 0 : -1}
          onClick={() => onPick(index)}
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            const next = (index + step + count) % count;
            onPick(next);
            (event.currentTarget.parentElement?.querySelectorAll('button')[next] as HTMLElement | undefined)?.focus();
          }}
        >
          {`${name} ${index + 1}`}
        </button>
      ))}
    </fieldset>
  );
}

interface GalleryProps<Data, Made extends Picture<Data>> {
  /** What each small picture is of: run, start. */
  name: string;
  /** What all of them are, for who cannot see them. */
  label: string;
  count: number;
  selected: number;
  /** Must not change between renders. */
  source(): PictureSource<Data, Made>;
  onPick(index: number): void;
}

/** Small pictures, one of which is shown large: press one, or choose it by key. */
function Gallery<Data, Made extends Picture<Data>>({ source, label, ...picker }: GalleryProps<Data, Made>) {
  const host = useRef<HTMLDivElement>(null);
  usePicture(host, source, 'minor');
  return (
    <div className="picked">
      <div ref={host} className="picked-host" role="img" aria-label={label} />
      <Picker {...picker} />
    </div>
  );
}

const count = (states: readonly (string | null)[], state: string) => states.filter((each) => each === state).length;
const readFoldedRuns = ({ session }: Play) => say`${count(session.show?.frame.runStates ?? [], 'folded')} folded now`;
const readLearned = ({ session }: Play) => say`${count(session.show?.frame.startStates ?? [], 'learned')} learned now`;

/** Marks of states, as the small pictures bear them; ticks and crosses are for goals alone. */
const MARKS = { good: '●', wrong: '◆' } as const;

function Marked({ mark, children }: { mark: keyof typeof MARKS; children: ReactNode }) {
  return (
    <b className={`count-${mark}`}>
      <span aria-hidden="true">{MARKS[mark]} </span>
      {children}
    </b>
  );
}

/** How many ended in a state. */
function Count({ count, mark, children }: { count: number; mark?: keyof typeof MARKS; children: ReactNode }) {
  if (mark === undefined || count === 0) {
    return (
      <span>
        {count} {children}
      </span>
    );
  }
  return (
    <Marked mark={mark}>
      {count} {children}
    </Marked>
  );
}

/** What became of all runs. */
function RunCounts({ take }: { take: Take }) {
  const { folded, misfolded, fallen, unfolded } = take.outcome;
  const shapes = wrongShapes(take.outcome);
  return (
    <span className="counts" data-shapes={shapes.length}>
      <Count count={folded} mark="good">{say`folded`}</Count>
      {misfolded > 0 && (
        <Marked mark="wrong">
          <Term term="misfolded" meaning={<MisfoldedMeaning take={take} />}>
            {shapes.length === 1 ? shapes[0] : say`${fallen} wrong fold, ${misfolded - fallen} trapped`}
          </Term>
        </Marked>
      )}
      {unfolded > 0 && (
        <Count count={unfolded}>
          <Term term="unfolded" />
        </Count>
      )}
    </span>
  );
}

/** What became of all starts. */
function StartCounts({ outcome: { learned, misled, partial, dead } }: { outcome: Outcome }) {
  return (
    <span className="counts">
      <Count count={learned} mark="good">{say`learned`}</Count>
      {misled > 0 && (
        <Count count={misled} mark="wrong">
          <Term term="misled" />
        </Count>
      )}
      {partial > 0 && (
        <Count count={partial}>
          <Term term="half learned" />
        </Count>
      )}
      {dead > 0 && (
        <Count count={dead}>
          <Term term="dead" />
        </Count>
      )}
    </span>
  );
}

const TITLES: Record<Take['kind'], string> = {
  main: '',
  bare: say` without links`,
  cut: '',
  shock: say` through the shock`,
  also: '',
};

interface Watched {
  readonly watching: Watching;
  readonly title: string;
  /** The same without links, where that is another take and known. */
  readonly bare: Take | null;
}

/** What is being watched, in words, and what it is compared with; null where nothing is. */
function useWatched(): Watched | null {
  const watching = useSession((state) => state.watching);
  const judging = useSession((state) => state.judging);
  if (watching === null || judging.status !== 'done') return null;
  const { cut, kind } = watching.take;
  const { bare, main, task } = judging.verdict;
  const names = conditionNames(task);
  const under = names === null ? '' : `, ${kind === 'also' ? names[1] : names[0]}`;
  return {
    watching,
    title: `${cut === null ? TITLES[kind] : say` with ${cut.join('–')} cut`}${under}`,
    bare: bare === main ? null : bareFor(watching.take, bare),
  };
}

function OwnRuns({ watching: { take, run, start, isAtEnd }, title, bare }: Watched) {
  const { choose } = usePlay().session.actions;
  const figure = useRef<HTMLElement>(null);
  const source = useCallback(() => withFigure(crowdSource(false), figure, readFoldedRuns), []);
  const { outcome } = take;
  return (
    <section className="runs-part runs-chains" aria-label={say`All ${outcome.runs} runs${title}`}>
      <h3 className="panel-title">
        {say`All ${outcome.runs} runs${title}`}{' '}
        {bare !== null && isAtEnd && (
          <span className="panel-quiet only-phone">{say`without links ${bare.outcome.folded}`}</span>
        )}
        {isAtEnd ? <RunCounts take={take} /> : <Figure name="folded-now" at={figure} read={readFoldedRuns} />}
      </h3>
      <Gallery
        name={say`run`}
        label={say`Small pictures of all runs`}
        count={outcome.runs}
        selected={run}
        source={source}
        onPick={(picked) => choose(picked, start)}
      />
    </section>
  );
}

/** The same runs without links, dim; there is room for them before they are known. */
function BareRuns({ watching: { take, isAtEnd }, bare }: Watched) {
  const dim = useRef<HTMLDivElement>(null);
  usePicture(dim, bareCrowd, 'minor');
  const isShown = bare !== null && take.kind !== 'bare';
  return (
    <section className="runs-part runs-bare" data-shown={isShown} aria-label={say`Without links`}>
      <h3 className="panel-title panel-quiet">
        {say`Without links`} {isShown && isAtEnd && <RunCounts take={bare} />}
      </h3>
      <div
        ref={dim}
        className="picked-host crowd-dim"
        role="img"
        aria-label={say`Small pictures of all runs without links`}
      />
    </section>
  );
}

function OwnStarts({ watching: { take, run, start, isAtEnd }, title, bare }: Watched) {
  const { choose } = usePlay().session.actions;
  const figure = useRef<HTMLElement>(null);
  const source = useCallback(() => withFigure(curvesSource(), figure, readLearned), []);
  const { outcome } = take;
  return (
    <section className="runs-part runs-starts" aria-label={say`All ${outcome.starts} starts${title}`}>
      <h3 className="panel-title">
        {say`All ${outcome.starts} starts`}{' '}
        {bare !== null && isAtEnd && <span className="panel-quiet">{say`without links ${bare.outcome.learned}`}</span>}
        {isAtEnd ? <StartCounts outcome={outcome} /> : <Figure name="learned-now" at={figure} read={readLearned} />}
      </h3>
      <Gallery
        name={say`start`}
        label={say`Small learning curves of all starts`}
        count={outcome.starts}
        selected={start}
        source={source}
        onPick={(picked) => choose(run, picked)}
      />
    </section>
  );
}

/** All judged runs and starts of what is being watched, small, and the same without links. */
export function RunsPanel() {
  const watched = useWatched();
  const only = useOnly();
  if (watched === null) return null;
  return (
    <div className="runs">
      {only !== 'network' && (
        <>
          <OwnRuns {...watched} />
          <BareRuns {...watched} />
        </>
      )}
      {only !== 'chain' && <OwnStarts {...watched} />}
    </div>
  );
}

/** What a phone shows below one part of the screen while it plays: all runs and starts below a world, those without links below these. */
export function RunsBelow({ isBelowRuns }: { isBelowRuns: boolean }) {
  const watched = useWatched();
  const only = useOnly();
  if (watched === null) return null;
  return (
    <div className="runs runs-below">
      {isBelowRuns ? (
        <BareRuns {...watched} />
      ) : (
        <>
          {only !== 'network' && <OwnRuns {...watched} />}
          {only !== 'chain' && <OwnStarts {...watched} />}
        </>
      )}
    </div>
  );
}
