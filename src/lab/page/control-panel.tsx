import type { ReactNode } from 'react';
import { Choice, HeldMark, type Hold, NumberField, Select, Slider, Switch } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { type Control, isShown, type State, type Value } from '../exhibit/controls.ts';
import type { Model } from '../exhibit/model.ts';
import { numberInWords } from './value-in-words.ts';

/** More options than this stand in a list that opens: as buttons they would fill the side. */
const MOST_BUTTONS = 8;

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
      return <Slider {...common} scale={isLog ? 'log' : 'linear'} inWords={(now) => numberInWords(now, unit)} />;
    }
    case 'choice':
      return control.options.length > MOST_BUTTONS ? (
        <Select label={control.label} options={control.options} value={value as string} onChange={onChange} />
      ) : (
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

interface Group {
  readonly group: string | undefined;
  readonly controls: [name: string, control: Control][];
}

/** Controls in their order; those of one group that follow each other together. */
function inGroups(shown: readonly [string, Control][]): Group[] {
  const groups: Group[] = [];
  for (const entry of shown) {
    const { group } = entry[1];
    const last = groups.at(-1);
    if (last !== undefined && last.group === group) last.controls.push(entry);
    else groups.push({ group, controls: [entry] });
  }
  return groups;
}

/** What is fixed: in sight, and not to be changed. */
export function Fixed({ children }: { children: ReactNode }) {
  return (
    <fieldset className="lab-fixed" disabled>
      <legend className="quiet-note">
        <HeldMark />
      </legend>
      {children}
    </fieldset>
  );
}

interface ControlPanelProps {
  model: Model;
  values: State;
  seed: number;
  /** How each is held, by name. */
  held(name: string): Hold;
  onChange(change: State): void;
  onSeed(seed: number): void;
}

/** The table of an exhibit's controls, and the seed of all that is random. Those that are fixed stand together, below. */
export function ControlPanel({ model, values, seed, held, onChange, onSeed }: ControlPanelProps) {
  const shown = Object.entries(model.controls).filter(
    ([, control]) => control.kind !== 'list' && isShown(control, values),
  );
  const hasSeed = model.isCertain !== true;
  const seedField = <NumberField label={say`seed`} value={seed} from={1} to={9999} isWhole onChange={onSeed} />;
  const knob = ([name, control]: [string, Control]) => (
    <Knob key={name} control={control} value={values[name]} onChange={(value) => onChange({ [name]: value })} />
  );
  const knobs = (hold: Hold) =>
    inGroups(shown.filter(([name]) => held(name) === hold)).map(({ group, controls }) =>
      group === undefined ? (
        controls.map(knob)
      ) : (
        <fieldset key={group} className="lab-group">
          <legend>{group}</legend>
          {controls.map(knob)}
        </fieldset>
      ),
    );
  const fixed = knobs('fixed');
  const isSeedFixed = hasSeed && held('seed') === 'fixed';
  const free = knobs('free');
  const isSeedFree = hasSeed && held('seed') === 'free';
  if (free.length + fixed.length === 0 && !isSeedFixed && !isSeedFree) return null;
  return (
    <section className="lab-controls" aria-label={say`Controls`}>
      {free}
      {isSeedFree && seedField}
      {(fixed.length > 0 || isSeedFixed) && (
        <Fixed>
          {fixed}
          {isSeedFixed && seedField}
        </Fixed>
      )}
    </section>
  );
}
