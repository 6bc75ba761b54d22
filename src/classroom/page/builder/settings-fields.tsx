import { Choice, type Hold, type Holdable, Select, Switch } from '../../../kit/index.ts';
import type { Step } from '../../model/lesson.ts';
import { nameOf } from '../../model/places.ts';
import { namedIn, type Settings } from '../../model/settings.ts';
import { BUILD } from '../../words/builder.ts';

const CONTROLS = ['free', 'fixed', 'hidden', 'each'] as const;
const HOLDS: readonly Hold[] = ['free', 'fixed', 'hidden'];

interface SettingsFieldsProps {
  step: Step;
  /** The controls of what the preview shows; null before it has told. */
  offered: readonly Holdable[] | null;
  onChange(settings: Settings): void;
}

/** How a step shows its exhibit or level: which controls are held, one world or both, in short or whole. */
export function SettingsFields({ step, offered, onChange }: SettingsFieldsProps) {
  const { controls, world, view, show } = step;
  const kind = show === undefined ? undefined : nameOf(show)?.kind;
  if (kind !== 'exhibit' && kind !== 'level') return null;
  const isEach = typeof controls === 'object';
  return (
    <div className="build-settings">
      <Choice
        label={BUILD.controls}
        options={CONTROLS.map((value) => ({ value, label: BUILD.controlKinds[value] }))}
        value={isEach ? 'each' : (controls ?? 'free')}
        onChange={(value) =>
          onChange({ controls: value === 'free' ? undefined : value === 'each' ? { fixed: [] } : value })
        }
      />
      {kind === 'level' && (controls === 'fixed' || controls === 'hidden') && (
        <p className="quiet-note">{BUILD.givenNote}</p>
      )}
      {isEach && <EachControl isLevel={kind === 'level'} settings={step} offered={offered} onChange={onChange} />}
      {kind === 'level' && (
        <>
          <Choice
            label={BUILD.world}
            options={(['both', 'chain', 'network'] as const).map((value) => ({ value, label: BUILD.worlds[value] }))}
            value={world ?? 'both'}
            onChange={(value) => onChange({ world: value === 'both' ? undefined : value })}
          />
          {world !== undefined && <p className="quiet-note">{BUILD.worldNote}</p>}
        </>
      )}
      {kind === 'exhibit' && (
        <Switch
          isOn={view === 'short'}
          onChange={(isOn) => onChange({ view: isOn ? 'short' : undefined })}
          note={BUILD.shortNote}
        >
          {BUILD.short}
        </Switch>
      )}
    </div>
  );
}

interface EachControlProps {
  isLevel: boolean;
  settings: Settings;
  offered: SettingsFieldsProps['offered'];
  onChange: SettingsFieldsProps['onChange'];
}

/** Each control by itself, as the preview names them. What is held and not there is told, and can be let go. */
function EachControl({ isLevel, settings, offered, onChange }: EachControlProps) {
  const { fixed, hidden } = namedIn(settings);
  const held = [...fixed, ...hidden];
  if (offered === null) return <p className="quiet-note">{BUILD.eachWaits}</p>;
  const gone = held.filter((name) => offered.every((one) => one.name !== name)).map((name) => ({ name, label: name }));
  const holdOfName = (name: string): Hold =>
    hidden.includes(name) ? 'hidden' : fixed.includes(name) ? 'fixed' : 'free';
  function put(name: string, hold: Hold) {
    const without = (names: readonly string[]) => names.filter((one) => one !== name);
    onChange({
      controls: {
        fixed: hold === 'fixed' ? [...without(fixed), name] : without(fixed),
        hidden: hold === 'hidden' ? [...without(hidden), name] : without(hidden),
      },
    });
  }
  return (
    <fieldset className="build-each">
      <legend>{BUILD.each}</legend>
      {[...offered, ...gone].map(({ name, label }) => (
        <Select
          key={name}
          label={label}
          options={HOLDS.filter((hold) => hold !== 'hidden' || !isLevel || name !== 'links').map((value) => ({
            value,
            label: BUILD.controlKinds[value],
          }))}
          value={holdOfName(name)}
          onChange={(hold) => put(name, hold)}
        />
      ))}
    </fieldset>
  );
}
