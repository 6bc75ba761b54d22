import { type ReactNode, useCallback, useRef } from 'react';
import {
  Button,
  Choice,
  GrabIcon,
  HeldMark,
  NumberField,
  PauseIcon,
  Progress,
  RedoIcon,
  RoundButton,
  RunIcon,
  StepIcon,
  UndoIcon,
} from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { ropeUsed } from '../../links/index.ts';
import { alsoTask } from '../../task/index.ts';
import { toldVerdict } from '../state/session.ts';
import { BenchControls } from './bench/bench-controls.tsx';
import { usePainter, usePlay, useSession } from './context.ts';
import { Dials, useShownDials } from './dials.tsx';
import { useHold } from './given.ts';
import { Term } from './glossary.ts';
import { useOffers } from './offers.ts';
import { OnlyNote } from './one-world.tsx';
import { Goals } from './plan-panel.tsx';
import { PreviewLine } from './preview-line.tsx';
import './dock.css';

const SPEEDS = [
  { value: '0.25', label: '¼×' },
  { value: '0.5', label: '½×' },
  { value: '1', label: '1×' },
  { value: '2', label: '2×' },
] as const;

/** The show's time line: follows the show without React, and takes it anywhere. */
function TimeLine() {
  const { session } = usePlay();
  const input = useRef<HTMLInputElement>(null);
  usePainter(
    60,
    useCallback(() => {
      const { show } = session;
      if (input.current === null || show === null) return;
      input.current.value = String(Math.round(1000 * show.frame.time));
      input.current.style.setProperty('--part', String(show.frame.time));
      input.current.setAttribute('aria-valuetext', say`${Math.round(100 * show.frame.time)} % of the run`);
    }, [session]),
  );
  return (
    <label className="time-line">
      <span className="heard">{say`Moment of the run`}</span>
      <input
        ref={input}
        className="slider"
        type="range"
        min={0}
        max={1000}
        step={1}
        defaultValue={0}
        onChange={(event) => session.actions.seek(Number(event.target.value) / 1000)}
      />
    </label>
  );
}

function ShowControls() {
  const { actions } = usePlay().session;
  const isPlaying = useSession((state) => state.watching?.isPlaying === true);
  const hasEnded = useSession((state) => state.watching?.hasEnded === true);
  const isAtEnd = useSession((state) => state.watching?.isAtEnd === true);
  const speed = useSession((state) => state.speed);
  /** A lost verdict has this button beside it: here its place stays empty, so that nothing moves. */
  const isLost = useSession((state) => {
    const told = toldVerdict(state);
    return told !== null && told.grade.pass !== true;
  });
  /** Once it is over, a phone needs the room of what only serves while it plays. */
  const whilePlaying = hasEnded && !isPlaying ? 'if-wide' : '';
  return (
    <>
      <RoundButton
        isMain
        label={isPlaying ? say`Pause` : isAtEnd ? say`Again` : say`Play`}
        shortcut="Space"
        icon={isPlaying ? <PauseIcon /> : <RunIcon />}
        onPress={isPlaying ? actions.pause : actions.play}
      />
      <div className="show-controls">
        <TimeLine />
        <div className="show-buttons">
          <span className={`show-speed ${whilePlaying}`}>
            <Choice
              label={say`Speed`}
              options={SPEEDS}
              value={String(speed) as (typeof SPEEDS)[number]['value']}
              onChange={(chosen) => actions.setSpeed(Number(chosen))}
            />
          </span>
          <span className="if-wide">
            <Button icon={<StepIcon />} onPress={actions.step} shortcut="s">{say`Next frame`}</Button>
          </span>
          <span className={`show-skip ${whilePlaying}`}>
            <Button onPress={actions.skip} shortcut="e" isDisabled={isAtEnd}>{say`Skip to the end`}</Button>
          </span>
          <span className="show-plan" data-spare={isLost}>
            <Button onPress={actions.plan} shortcut="p">{say`Plan again`}</Button>
          </span>
        </div>
      </div>
    </>
  );
}

/** Takes back what was done here last: links and dials while planning, pegs and walls at the bench. */
function UndoRedo() {
  const { actions } = usePlay().session;
  const canUndo = useSession(({ phase, bench, placing }) =>
    phase === 'bench' ? bench.things.past.length > 0 : placing.past.length > 0,
  );
  const canRedo = useSession(({ phase, bench, placing }) =>
    phase === 'bench' ? bench.things.future.length > 0 : placing.future.length > 0,
  );
  return (
    <>
      <RoundButton
        label={say`Undo`}
        shortcut="u Control+z"
        icon={<UndoIcon />}
        onPress={actions.undo}
        isDisabled={!canUndo}
      />
      <RoundButton
        label={say`Redo`}
        shortcut="y Control+Shift+z"
        icon={<RedoIcon />}
        onPress={actions.redo}
        isDisabled={!canRedo}
      />
    </>
  );
}

function PlanControls() {
  const { actions } = usePlay().session;
  const judging = useSession((state) => state.judging);
  const seed = useSession((state) => state.seed);
  const offers = useOffers();
  const isSeedFixed = useHold('seed') === 'fixed';
  const hasDials = useShownDials().length > 0;
  const isAllGiven = useSession(({ given, level }) =>
    ['links', ...Object.keys(level.task.dials)].every((name) => given.includes(name)),
  );
  const seedField = (
    <fieldset className="dock-seed" disabled={isSeedFixed}>
      {isSeedFixed && <HeldMark isShort />}
      <NumberField label={say`seed`} from={1} to={9999} value={seed} onChange={(typed) => actions.setSeed(typed)} />
      <span className="dock-seed-term if-wide">
        <Term term="seed">{say`what for?`}</Term>
      </span>
    </fieldset>
  );
  if (judging.status === 'running') {
    return (
      <div className="judging">
        <Progress label={say`Judging`} done={judging.share} total={1} onCancel={actions.plan} />
      </div>
    );
  }
  return (
    <>
      <RoundButton isMain label={say`Run`} shortcut="Space" icon={<RunIcon />} onPress={actions.run} />
      {!isAllGiven && <UndoRedo />}
      {(offers.bench || offers.seed) && (
        <div className="dock-aside">
          {offers.bench && (
            <Button kind="pill" icon={<GrabIcon />} onPress={actions.openBench} shortcut="b">{say`Bench`}</Button>
          )}
          {offers.seed && seedField}
        </div>
      )}
      {hasDials && (
        <div className="dock-dials">
          <Dials />
        </div>
      )}
    </>
  );
}

/** How many links are placed, of how many. */
function LinksUsed() {
  const links = useSession((state) => state.placing.now.links);
  const { rules } = useSession((state) => state.level.task);
  return (
    <p className="quiet-note">
      {say`Links ${links.length} of ${rules.budget}`}
      {rules.rope !== undefined && say` · rope ${rules.rope - ropeUsed(links)} of ${rules.rope} left`}
    </p>
  );
}

/** How much room a verdict needs, by the rows of its table. */
const ROOMS = ['low', 'low', 'middle', 'high'] as const;

/** Everything that drives the screen, in each of its three states; the children stand beside it. */
export function Dock({ children }: { children: ReactNode }) {
  const phase = useSession((state) => state.phase);
  /** The table of what links did has a row for each, more than one link a row for none, two conditions one for these; and their verdict a line more, as where floors are left out. */
  const room = useSession(({ level, placing: { now } }) => {
    const { length } = now.links;
    const isLong = alsoTask(level.task) !== null || level.task.goals.dropped > 0;
    const rows = isLong ? length + 2 : length;
    return ROOMS[Math.min(rows, ROOMS.length - 1)];
  });
  return (
    <section className="dock" data-phase={phase} data-room={room} aria-label={say`Run`}>
      <div className="dock-controls">
        {phase === 'plan' && <PlanControls />}
        {phase === 'show' && <ShowControls />}
        {phase === 'bench' && (
          <BenchControls>
            <UndoRedo />
          </BenchControls>
        )}
      </div>
      {phase === 'plan' && (
        <div className="dock-goals">
          <Goals />
          <OnlyNote />
          <LinksUsed />
        </div>
      )}
      {phase === 'plan' && <PreviewLine />}
      {children}
    </section>
  );
}
