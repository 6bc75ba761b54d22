import { Choice, NumberField, Slider, Switch } from '../../kit/index.ts';
import { type Control, isShown, type State, type Value } from '../exhibit/controls.ts';
import type { Model } from '../exhibit/model.ts';

interface KnobProps {
  control: Control;
  value: Value;
  onChange(value: Value): void;
}

function Knob({ control, value, onChange }: KnobProps) {
  switch (control.kind) {
    case 'number': {
      const { label, symbol, from, to, step, unit, isLog, marks } = control;
      const common = { label, symbol, from, to, step, unit, marks, value: value as number, onChange };
      return <Slider {...common} scale={isLog ? 'log' : 'linear'} inWords={(now) => inWords(now, unit)} />;
    }
    case 'choice':
      return (
        <Choice
          label={control.label}
          symbol={control.symbol}
          options={control.options}
          value={value as string}
          onChange={onChange}
        />
      );
    case 'switch':
      return (
        <Switch isOn={value as boolean} onChange={onChange} note={control.note}>
          {control.label}
        </Switch>
      );
    case 'list':
      return null;
  }
}

/** A number with a real minus sign and its unit. */
function inWords(value: number, unit = ''): string {
  return `${String(value).replace('-', '−')}${unit}`;
}

interface ControlPanelProps {
  model: Model;
  values: State;
  seed: number;
  onChange(change: State): void;
  onSeed(seed: number): void;
}

/** The table of an exhibit's controls, and the seed of all that is random. */
export function ControlPanel({ model, values, seed, onChange, onSeed }: ControlPanelProps) {
  const shown = Object.entries(model.controls).filter(([, control]) => isShown(control, values));
  return (
    <section className="lab-controls" aria-label="Controls">
      {shown.map(([name, control]) => (
        <Knob key={name} control={control} value={values[name]} onChange={(value) => onChange({ [name]: value })} />
      ))}
      <NumberField label="seed" value={seed} from={1} to={9999} isWhole onChange={onSeed} />
    </section>
  );
}
