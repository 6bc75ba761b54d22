import { HeldMark, holdOf, Slider } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { DIAL_NAMES, type Dial, type DialName, type Task } from '../../task/index.ts';
import { usePlay, useSession } from './context.ts';
import { DIAL_FACES, dialText } from './dial-faces.ts';
import { useHold } from './given.ts';
import { Term } from './glossary.ts';
import { useOnly } from './one-world.tsx';

function OneDial({ name, dial, value }: { name: DialName; dial: Dial; value: number }) {
  const hold = useHold(name);
  const only = useOnly();
  const { setDial } = usePlay().session.actions;
  const { temperature } = useSession((state) => state.level.task.chain);
  const gain = useSession((state) => state.level.task.network.gain);
  const { term, label } = DIAL_FACES[name];
  const shown = dialText(name, value);
  const kT = (temperature * Math.log(value)) / Math.log(gain);
  // No cage at all is the largest one: it stands beyond the largest radius, not below the smallest.
  const isOpenEnded = name === 'cage' && dial.least === 0;
  const beyond = dial.most + dial.step;

  return (
    <div className="dial">
      <Slider
        label={label}
        layout="line"
        tone="warm"
        from={isOpenEnded ? dial.step : dial.least}
        to={isOpenEnded ? beyond : dial.most}
        step={dial.step}
        isDisabled={hold === 'fixed'}
        value={isOpenEnded && value === 0 ? beyond : value}
        inWords={() => `${label} ${shown}`}
        onChange={(turned) => setDial(name, isOpenEnded && turned > dial.most ? 0 : turned)}
        readout={
          <>
            <Term term={term}>{shown}</Term>
            {hold === 'fixed' && <HeldMark isShort />}
            {name === 'memory' && <span className="if-wide">{sidesOf(only, kT, value)}</span>}
          </>
        }
      />
    </div>
  );
}

/** What a dial of both worlds makes of each that is shown. */
function sidesOf(only: Task['only'], kT: number, gain: number): string {
  if (only === 'chain') return say` · heat ${kT.toFixed(2)}`;
  if (only === 'network') return say` · gain ${gain.toFixed(2)}`;
  return say` · heat ${kT.toFixed(2)}, gain ${gain.toFixed(2)}`;
}

/** The dials that this level offers and nobody has put out of sight. */
export function useShownDials(): DialName[] {
  const { holds } = usePlay().shell;
  const offered = useSession((state) => state.level.task.dials);
  return DIAL_NAMES.filter((name) => offered[name] !== undefined && holdOf(holds, name) !== 'hidden');
}

/** The dials that stand there: they count in the verdict. */
export function Dials() {
  const offered = useSession((state) => state.level.task.dials);
  const dials = useSession((state) => state.placing.now.dials);
  return useShownDials().map((name) => {
    const dial = offered[name];
    const value = dials[name];
    return dial === undefined || value === undefined ? null : (
      <OneDial key={name} name={name} dial={dial} value={value} />
    );
  });
}
