import { useId } from 'react';
import { DIAL_NAMES, type Dial, type DialName } from '../game/index.ts';
import { usePlay, useSession } from './context.ts';
import { type GlossaryTerm, Term } from './glossary.tsx';

const FACES: Record<DialName, { term: GlossaryTerm; label: string; unit: string }> = {
  step: { term: 'step h', label: 'Step h', unit: '' },
  scale: { term: 'scale α', label: 'Scale α', unit: '' },
  damping: { term: 'damping β', label: 'Damping β', unit: '' },
  memory: { term: 'memory a', label: 'Memory a', unit: '' },
  cage: { term: 'cage', label: 'Cage', unit: ' b' },
};

function OneDial({ name, dial, value }: { name: DialName; dial: Dial; value: number }) {
  const { setDial } = usePlay().session.actions;
  const { temperature } = useSession((state) => state.level.chain);
  const gain = useSession((state) => state.level.network.gain);
  const id = useId();
  const { term, label, unit } = FACES[name];
  const shown = name === 'cage' && value === 0 ? 'none' : `${value}${unit}`;
  const kT = (temperature * Math.log(value)) / Math.log(gain);

  return (
    <div className="heat dial" data-dial={name}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="slider"
        type="range"
        min={dial.least}
        max={dial.most}
        step={dial.step}
        value={value}
        aria-valuetext={`${label} ${shown}`}
        onChange={(event) => setDial(name, Number(event.target.value))}
      />
      <output htmlFor={id}>
        <Term term={term}>{shown}</Term>
        {name === 'memory' && <span className="if-wide">{` · kT ${kT.toFixed(2)}, gain ${value.toFixed(2)}`}</span>}
      </output>
    </div>
  );
}

/** The dials that this level offers: they count in its verdict. */
export function Dials() {
  const offered = useSession((state) => state.level.dials);
  const dials = useSession((state) => state.dials);
  return DIAL_NAMES.map((name) => {
    const dial = offered[name];
    const value = dials[name];
    return dial === undefined || value === undefined ? null : (
      <OneDial key={name} name={name} dial={dial} value={value} />
    );
  });
}
