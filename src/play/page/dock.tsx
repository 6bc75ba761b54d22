import { type ReactNode, useCallback, useRef } from 'react';
import {
  Button,
  Choice,
  GrabIcon,
  NumberField,
  PauseIcon,
  Progress,
  RedoIcon,
  RoundButton,
  RunIcon,
  StepIcon,
  UndoIcon,
} from '../../kit/index.ts';
import { BenchControls } from './bench/bench-controls.tsx';
import { usePainter, usePlay, useSession } from './context.ts';
import { Dials } from './dials.tsx';
import { Term } from './glossary.ts';
import { useOffers } from './offers.ts';
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
      input.current.setAttribute('aria-valuetext', `${Math.round(100 * show.frame.time)} % of the run`);
    }, [session]),
  );
  return (
    <label className="time-line">
      <span className="heard">Moment of the run</span>
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
  const speed = useSession((state) => state.speed);
  /** Once it is over, a phone needs the room of what only serves while it plays. */
  const whilePlaying = hasEnded && !isPlaying ? 'if-wide' : '';
  return (
    <>
      <RoundButton
        isMain
        label={isPlaying ? 'Pause' : hasEnded ? 'Again' : 'Play'}
        shortcut="Space"
        icon={isPlaying ? <PauseIcon /> : <RunIcon />}
        onPress={isPlaying ? actions.pause : actions.play}
      />
      <div className="show-controls">
        <TimeLine />
        <div className="show-buttons">
          <span className={`show-speed ${whilePlaying}`}>
            <Choice
              label="Speed"
              options={SPEEDS}
              value={String(speed) as (typeof SPEEDS)[number]['value']}
              onChange={(chosen) => actions.setSpeed(Number(chosen))}
            />
          </span>
          <span className="if-wide">
            <Button icon={<StepIcon />} onPress={actions.step} shortcut="s">
              Next frame
            </Button>
          </span>
          <span className={`show-skip ${whilePlaying}`}>
            <Button onPress={actions.skip} shortcut="e" isDisabled={hasEnded}>
              Skip to the end
            </Button>
          </span>
          <span className="show-plan">
            <Button onPress={actions.plan} shortcut="p">
              Plan again
            </Button>
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
        label="Undo"
        shortcut="u Control+z"
        icon={<UndoIcon />}
        onPress={actions.undo}
        isDisabled={!canUndo}
      />
      <RoundButton
        label="Redo"
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
  if (judging.status === 'running') {
    return (
      <div className="judging">
        <Progress label="Judging" done={judging.share} total={1} onCancel={actions.plan} />
      </div>
    );
  }
  return (
    <>
      <RoundButton isMain label="Run" shortcut="Space" icon={<RunIcon />} onPress={actions.run} />
      <UndoRedo />
      {offers.bench && (
        <Button kind="pill" icon={<GrabIcon />} onPress={actions.openBench} shortcut="b">
          Bench
        </Button>
      )}
      <div className="dock-dials">
        <Dials />
      </div>
      {offers.seed && (
        <NumberField label="seed" from={1} to={9999} value={seed} onChange={(typed) => actions.setSeed(typed)} />
      )}
    </>
  );
}

/** How many links are placed, of how many, and how many are enough. */
function LinksUsed() {
  const used = useSession((state) => state.placing.links.length);
  const { rules, par } = useSession((state) => state.level.task);
  return (
    <p className="quiet-note">
      {`Links ${used} of ${rules.budget}, `}
      <Term term="par" /> {par}
    </p>
  );
}

/** Everything that drives the screen, in each of its three states; the children stand beside it. */
export function Dock({ children }: { children: ReactNode }) {
  const phase = useSession((state) => state.phase);
  return (
    <section className="dock" data-phase={phase} aria-label="Run">
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
          <LinksUsed />
        </div>
      )}
      {phase === 'plan' && <PreviewLine />}
      {children}
    </section>
  );
}
