import { Slider } from '../../kit/index.ts';
import { DIAL_NAMES, type Dial, type DialName } from '../../task/index.ts';
import { usePlay, useSession } from './context.ts';
import { type GlossaryTerm, Term } from './glossary.ts';

const FACES: Record<DialName, { term: GlossaryTerm; label: string; unit: string }> = {
  step: { term: 'step h', label: 'Step h', unit: '' },
  scale: { term: 'scale α', label: 'Scale α', unit: '' },
  damping: { term: 'damping β', label: 'Damping β', unit: '' },
  memory: { term: 'memory a', label: 'Memory a', unit: '' },
  cage: { term: 'cage', label: 'Cage', unit: ' b' },
};

function OneDial({ name, dial, value }: { name: DialName; dial: Dial; value: number }) {
  const { setDial } = usePlay().session.actions;
  const { temperature } = useSession((state) => state.level.task.chain);
  const gain = useSession((state) => state.level.task.network.gain);
  const { term, label, unit } = FACES[name];
  const shown = name === 'cage' && value === 0 ? 'none' : `${value}${unit}`;
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
        value={isOpenEnded && value === 0 ? beyond : value}
        inWords={() => `${label} ${shown}`}
        onChange={(turned) => setDial(name, isOpenEnded && turned > dial.most ? 0 : turned)}
        readout={
          <>
            <Term term={term}>{shown}</Term>
            {name === 'memory' && <span className="if-wide">{` · kT ${kT.toFixed(2)}, gain ${value.toFixed(2)}`}</span>}
          </>
        }
      />
    </div>
  );
}

/** The dials that this level offers: they count in its verdict. */
export function Dials() {
  const offered = useSession((state) => state.level.task.dials);
  const dials = useSession((state) => state.placing.dials);
  return DIAL_NAMES.map((name) => {
    const dial = offered[name];
    const value = dials[name];
    return dial === undefined || value === undefined ? null : (
      <OneDial key={name} name={name} dial={dial} value={value} />
    );
  });
}
