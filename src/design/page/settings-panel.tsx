import { type ReactNode, useEffect, useId, useState } from 'react';
import { NumberField, Panel, percent, Select, Switch } from '../../kit/index.ts';
import { DATA_SETS } from '../../network/index.ts';
import { readCysteines } from '../model/cysteines.ts';
import { beadsOf } from '../model/draft.ts';
import { useDesk, useDraft } from './context.ts';
import { Fold } from './fold.tsx';

function Setting({ children, note }: { children: ReactNode; note: string }) {
  return (
    <div className="design-setting">
      {children}
      <p className="quiet-note">{note}</p>
    </div>
  );
}

const DATA = DATA_SETS.map((value) => ({ value, label: value }));

/** A line of text that is passed on when it is left or entered. */
function TextField({ label, value, onDone }: { label: string; value: string; onDone(text: string): void }) {
  const [text, setText] = useState(value);
  const id = useId();
  useEffect(() => setText(value), [value]);
  return (
    <div className="knob design-line">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="design-text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text !== value && onDone(text)}
        onKeyDown={(event) => event.key === 'Enter' && onDone(text)}
      />
    </div>
  );
}

/** Every setting of the level, in groups that say how they stand; open, each has its range and a sentence. */
export function SettingsPanel() {
  const { actions } = useDesk().design;
  const draft = useDraft();
  const { chain, network, goals, budget, cysteines } = draft;

  function setCysteines(text: string) {
    const read = readCysteines(text, beadsOf(draft));
    if (read.ok) actions.change({ cysteines: read.cysteines });
    else actions.tell(`${read.reason} Nothing was changed.`, 'refused');
  }
  function setTitle(title: string) {
    if (title.trim() === '' || title.length > 60) actions.tell('A title has 1 to 60 characters.', 'refused');
    else actions.change({ title });
  }

  const between = cysteines === 'all' ? 'any beads' : `${cysteines.length} of the beads`;
  const allowed = budget === 0 ? 'none' : `at most ${budget}, between ${between}`;
  return (
    <Panel title="Settings" heading={2}>
      <div className="design-groups">
        <Fold title="Links" now={allowed}>
          <Setting note="Links a player may place, 0 to 64.">
            <NumberField
              label="Budget"
              value={budget}
              from={0}
              to={64}
              isWhole
              onChange={(value) => actions.change({ budget: value })}
            />
          </Setting>
          <Setting note="Beads where a link may end: “all”, or numbers such as 0, 5, 11.">
            <TextField
              label="Cysteines"
              value={cysteines === 'all' ? 'all' : cysteines.join(', ')}
              onDone={setCysteines}
            />
          </Setting>
        </Fold>
        <Fold title="Chain" now={`kT ${chain.temperature}`}>
          <Setting note="Heat of the chain, 0.01 to 5 in units of a contact: from about 0.5 on folds melt.">
            <NumberField
              label="kT"
              value={chain.temperature}
              from={0.01}
              to={5}
              step={0.01}
              onChange={(temperature) => actions.change({ chain: { ...chain, temperature } })}
            />
          </Setting>
        </Fold>
        <Fold title="Network" now={`gain ${network.gain}, learns ${network.data}`}>
          <Setting note="Size of the network’s first weights, 0 to 10: below 1 gradients fade from floor to floor.">
            <NumberField
              label="Gain"
              value={network.gain}
              from={0}
              to={10}
              step={0.05}
              onChange={(gain) => actions.change({ network: { ...network, gain } })}
            />
          </Setting>
          <Setting note="What the network learns to tell apart: one of five sets of points.">
            <Select
              label="Data set"
              options={DATA}
              value={network.data}
              onChange={(data) => actions.change({ network: { ...network, data } })}
            />
          </Setting>
        </Fold>
        <Fold
          title="Goals"
          now={`${percent(goals.fold)} of contacts in ${percent(goals.probability)} of runs, ${percent(goals.accuracy)} accuracy${goals.spare ? ', any link cut' : ''}`}
        >
          <Setting note="Share of native contacts that counts as folded, 0 to 1.">
            <NumberField
              label="Goal: fold"
              value={goals.fold}
              from={0}
              to={1}
              step={0.05}
              onChange={(fold) => actions.change({ goals: { ...goals, fold } })}
            />
          </Setting>
          <Setting note="Share of 32 runs that must fold, 0 to 1.">
            <NumberField
              label="Goal: runs"
              value={goals.probability}
              from={0}
              to={1}
              step={0.05}
              onChange={(probability) => actions.change({ goals: { ...goals, probability } })}
            />
          </Setting>
          <Setting note="Share of points the trained network must sort right, 0 to 1.">
            <NumberField
              label="Goal: accuracy"
              value={goals.accuracy}
              from={0}
              to={1}
              step={0.01}
              onChange={(accuracy) => actions.change({ goals: { ...goals, accuracy } })}
            />
          </Setting>
          <Switch
            isOn={goals.spare}
            onChange={(spare) => actions.change({ goals: { ...goals, spare } })}
            note="Both worlds must pass even when any one link is cut."
          >
            Spare way
          </Switch>
        </Fold>
        <Fold title="Title" now={draft.title}>
          <Setting note="What the level is called, 1 to 60 characters.">
            <TextField label="Title" value={draft.title} onDone={setTitle} />
          </Setting>
        </Fold>
      </div>
    </Panel>
  );
}
