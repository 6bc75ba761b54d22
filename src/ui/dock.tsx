import { type ReactNode, useId } from 'react';
import { HistoryPanel, ProfilePanel } from './chart-panels.tsx';
import { usePlay, useSession } from './context.ts';
import { Dials } from './dials.tsx';
import { Term } from './glossary.tsx';
import { GrabIcon, HeatIcon, PauseIcon, RedoIcon, ResetIcon, RunIcon, StepIcon, UndoIcon } from './icons.tsx';
import { PointerLine } from './pointer-line.tsx';
import { runOrPause } from './run.ts';

interface RoundButtonProps {
  label: string;
  shortcut: string;
  icon: ReactNode;
  onPress(): void;
  isDisabled?: boolean;
  className?: string;
}

function RoundButton({ label, shortcut, icon, onPress, isDisabled = false, className = '' }: RoundButtonProps) {
  return (
    <button
      type="button"
      className={`round-button ${className}`}
      onClick={onPress}
      disabled={isDisabled}
      aria-keyshortcuts={shortcut}
    >
      <span className="round-face">{icon}</span>
      <span className="round-label">{label}</span>
    </button>
  );
}

/** Run or pause, step, reset, undo, redo. */
function Transport() {
  const { session } = usePlay();
  const { actions } = session;
  const isRunning = useSession((state) => state.mode === 'running');
  const canUndo = useSession((state) => state.past.length > 0);
  const canRedo = useSession((state) => state.future.length > 0);

  return (
    <div className="transport">
      <RoundButton
        className="run-button"
        label={isRunning ? 'Pause' : 'Run'}
        shortcut="Space"
        icon={isRunning ? <PauseIcon /> : <RunIcon />}
        onPress={() => runOrPause(session)}
      />
      <RoundButton className="extra" label="Step" shortcut="s" icon={<StepIcon />} onPress={actions.step} />
      <RoundButton className="extra" label="Reset" shortcut="r" icon={<ResetIcon />} onPress={actions.reset} />
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
    </div>
  );
}

const SPEEDS = [0.25, 0.5, 1, 2, 4];

/** The temperature of the chain, as a slider. */
function Heat() {
  const { actions } = usePlay().session;
  const level = useSession((state) => state.level);
  const heat = useSession((state) => state.heat);
  const id = useId();

  return (
    <div className="heat">
      <label htmlFor={id}>Heat</label>
      <input
        id={id}
        className="slider"
        type="range"
        min={0.05}
        max={1}
        step={0.01}
        value={heat}
        aria-valuetext={`kT ${heat.toFixed(2)}`}
        onChange={(event) => actions.setHeat(Number(event.target.value))}
      />
      <output htmlFor={id}>
        <Term term="kT" /> {heat.toFixed(2)}
        {heat !== level.chain.temperature && (
          <span className="if-wide">{` · verdicts at ${level.chain.temperature.toFixed(2)}`}</span>
        )}
      </output>
    </div>
  );
}

/** Heat pulse, grab, speed and seed. */
function Knobs() {
  const { actions } = usePlay().session;
  const speed = useSession((state) => state.speed);
  const seed = useSession((state) => state.seed);
  const tool = useSession((state) => state.tool);
  const bench = useSession((state) => state.level.bench);
  const speedId = useId();
  const seedId = useId();

  return (
    <div className="knobs">
      {bench.includes('heat') && (
        <button type="button" className="pill-button" onClick={actions.heatPulse} aria-keyshortcuts="h">
          <HeatIcon /> Heat pulse
        </button>
      )}
      {bench.includes('grab') && (
        <button
          type="button"
          className="pill-button"
          aria-pressed={tool === 'grab'}
          aria-keyshortcuts="g"
          onClick={() => actions.setTool(tool === 'grab' ? 'link' : 'grab')}
        >
          <GrabIcon /> Grab
        </button>
      )}
      <div className="knob">
        <label htmlFor={speedId}>speed</label>
        <select id={speedId} value={speed} onChange={(event) => actions.setSpeed(Number(event.target.value))}>
          {SPEEDS.map((each) => (
            <option key={each} value={each}>{`${each}×`}</option>
          ))}
        </select>
      </div>
      <div className="knob">
        <label htmlFor={seedId}>seed</label>
        <input
          id={seedId}
          className="number-field"
          type="number"
          min={1}
          max={9999}
          value={seed}
          onChange={(event) => {
            const typed = event.target.valueAsNumber;
            if (Number.isInteger(typed) && typed >= 1 && typed <= 9999) actions.setSeed(typed);
          }}
        />
      </div>
    </div>
  );
}

/** Everything that drives the run, and what it did over time. */
export function Dock({ children }: { children: ReactNode }) {
  const hasHeat = useSession(({ level }) => level.bench.includes('heat') && Object.keys(level.dials).length === 0);
  return (
    <section className="dock" aria-label="Run">
      <div className="dock-controls">
        <Transport />
        <Dials />
        {hasHeat && <Heat />}
        <Knobs />
      </div>
      <HistoryPanel />
      <ProfilePanel />
      <PointerLine />
      {children}
    </section>
  );
}
