import type { ReactNode } from 'react';
import { NumberField, Panel, percent, Select, Switch } from '../../kit/index.ts';
import { say, sayOf } from '../../language/index.ts';
import { DATA_SETS } from '../../network/index.ts';
import { STARTS, startsAsked } from '../../task/index.ts';
import { readCysteines } from '../model/cysteines.ts';
import { beadsOf } from '../model/draft.ts';
import { useDesk, useDraft } from './context.ts';
import { Fold } from './fold.tsx';
import { TextField } from './text-field.tsx';

function Setting({ children, note }: { children: ReactNode; note: string }) {
  return (
    <div className="design-setting">
      {children}
      <p className="quiet-note">{note}</p>
    </div>
  );
}

interface ShareProps {
  label: string;
  note: string;
  /** 0 to 1; told in per cent. */
  value: number;
  /** Per cent. */
  step?: number;
  onChange(value: number): void;
}

/** A share that is asked. */
function Share({ label, note, value, step = 5, onChange }: ShareProps) {
  const { actions } = useDesk().design;
  return (
    <Setting note={note}>
      <NumberField
        label={label}
        unit="%"
        value={Math.round(1000 * value) / 10}
        from={0}
        to={100}
        step={step}
        onCut={(words) => actions.tell(words, 'refused')}
        onChange={(percents) => onChange(percents / 100)}
      />
    </Setting>
  );
}

const DATA_NAMES: Readonly<Record<(typeof DATA_SETS)[number], string>> = {
  rings: say`rings`,
  spiral: say`spiral`,
  moons: say`moons`,
  xor: say`xor`,
  shortcut: sayOf('data', 'shortcut'),
};
const DATA = DATA_SETS.map((value) => ({ value, label: DATA_NAMES[value] }));

/** Every setting of the level, in groups that say how they stand; open, each has its range and a sentence. */
export function SettingsPanel() {
  const { actions } = useDesk().design;
  const draft = useDraft();
  const { chain, network, goals, budget, cysteines } = draft;

  function setCysteines(text: string) {
    const read = readCysteines(text, beadsOf(draft));
    if (read.ok) actions.change({ cysteines: read.cysteines });
    else actions.tell(say`${read.reason} Nothing was changed.`, 'refused');
    return read.ok;
  }

  // Each bead takes part in one link at most.
  const most = Math.max(budget, Math.min(64, Math.floor(beadsOf(draft) / 2)));
  const onCut = (words: string) => actions.tell(words, 'refused');
  const between = cysteines === 'all' ? say`any beads` : say`${cysteines.length} of the beads`;
  const allowed = budget === 0 ? say`none` : say`at most ${budget}, between ${between}`;
  return (
    <Panel title={say`Settings`} heading={2}>
      <div className="design-groups">
        <Fold title={say`Links`} now={allowed}>
          <Setting note={say`Links a player may place at most, 0 to ${most}: each takes two beads of its own.`}>
            <NumberField
              label={say`Budget`}
              value={budget}
              from={0}
              to={most}
              isWhole
              onCut={onCut}
              onChange={(value) => actions.change({ budget: value })}
            />
          </Setting>
          <Setting
            note={say`Beads where a link may end, as at the cysteines of a protein: “all”, or numbers such as 0, 5, 11.`}
          >
            <TextField
              label={say`Cysteines`}
              value={cysteines === 'all' ? 'all' : cysteines.join(', ')}
              onDone={setCysteines}
            />
          </Setting>
        </Fold>
        <Fold title={say`Chain`} now={say`heat kT ${chain.temperature}`}>
          <Setting
            note={say`How hard the chain is shaken, 0.01 to 5 in units of what a contact holds: too hot and a fold melts, too cold and a chain gets stuck on its way. Where this fold melts, “Why?” under Tune measures.`}
          >
            <NumberField
              label={say`Heat kT`}
              value={chain.temperature}
              from={0.01}
              to={5}
              step={0.01}
              onCut={onCut}
              onChange={(temperature) => actions.change({ chain: { ...chain, temperature } })}
            />
          </Setting>
        </Fold>
        <Fold title={say`Network`} now={say`gain ${network.gain}, learns ${DATA_NAMES[network.data]}`}>
          <Setting
            note={say`How much of a signal each floor passes on at first, 0 to 10: below 1 it fades from floor to floor, far above 1 it grows out of bounds.`}
          >
            <NumberField
              label={say`Gain`}
              value={network.gain}
              from={0}
              to={10}
              step={0.05}
              onCut={onCut}
              onChange={(gain) => actions.change({ network: { ...network, gain } })}
            />
          </Setting>
          <Setting note={say`What the network learns to tell apart: one of five sets of points.`}>
            <Select
              label={say`Data set`}
              options={DATA}
              value={network.data}
              onChange={(data) => actions.change({ network: { ...network, data } })}
            />
          </Setting>
        </Fold>
        <Fold
          title={say`Goals`}
          now={say`${percent(goals.fold)} of contacts in ${percent(goals.probability)} of runs, ${percent(goals.accuracy)} accuracy in ${startsAsked(STARTS)} of ${STARTS} starts${goals.spare ? say`, any link cut` : ''}`}
        >
          <Share
            label={say`Goal: fold`}
            note={say`Share of native contacts, the pairs that touch in the fold, that counts as folded, 0 to 100 %.`}
            value={goals.fold}
            onChange={(fold) => actions.change({ goals: { ...goals, fold } })}
          />
          <Share
            label={say`Goal: runs`}
            note={say`Share of 32 runs that must fold, 0 to 100 %.`}
            value={goals.probability}
            onChange={(probability) => actions.change({ goals: { ...goals, probability } })}
          />
          <Share
            label={say`Goal: accuracy`}
            note={say`Share of points the trained network must sort right, 0 to 100 %, in ${startsAsked(STARTS)} of ${STARTS} starts.`}
            value={goals.accuracy}
            step={1}
            onChange={(accuracy) => actions.change({ goals: { ...goals, accuracy } })}
          />
          <Switch
            isOn={goals.spare}
            onChange={(spare) => actions.change({ goals: { ...goals, spare } })}
            note={say`Chain and network must both pass even when any one link is cut.`}
          >{say`Spare way`}</Switch>
        </Fold>
      </div>
    </Panel>
  );
}
