import { useState } from 'react';
import { Button, Choice, NumberField, RedoIcon, Select, UndoIcon } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { compactWalk, TEMPLATES } from '../model/templates.ts';
import type { Tool } from '../state/store.ts';
import { useDesign, useDesk } from './context.ts';

const TOOLS: readonly { value: Tool; label: string }[] = [
  { value: 'draw', label: say`Draw` },
  { value: 'link', label: say`Link` },
];

/** What a hand does on the board, and what is done to the whole walk. */
export function DrawTools() {
  const { actions } = useDesk().design;
  const tool = useDesign((state) => state.tool);
  const canUndo = useDesign((state) => state.sheets.past.length > 0);
  const canRedo = useDesign((state) => state.sheets.future.length > 0);
  return (
    <div className="design-tools">
      <Choice label={say`On the board`} isLabelHidden options={TOOLS} value={tool} onChange={actions.setTool} />
      <Button
        kind="pill"
        icon={<UndoIcon />}
        onPress={actions.undo}
        isDisabled={!canUndo}
        label={say`Undo`}
      >{say`Undo`}</Button>
      <Button
        kind="pill"
        icon={<RedoIcon />}
        onPress={actions.redo}
        isDisabled={!canRedo}
        label={say`Redo`}
      >{say`Redo`}</Button>
      <Button kind="pill" onPress={actions.mirror}>{say`Mirror`}</Button>
      <Button kind="pill" onPress={actions.turn}>{say`Rotate`}</Button>
      <Button kind="pill" onPress={actions.clear}>{say`Clear`}</Button>
    </div>
  );
}

const NAMES = TEMPLATES.map(({ name }) => ({ value: name, label: name }));

/** Folds to begin with that have a name. */
export function Templates() {
  const { actions } = useDesk().design;
  const [name, setName] = useState(NAMES[0].value);
  return (
    <div className="design-row">
      <Select label={say`Template`} options={NAMES} value={name} onChange={setName} />
      <Button onPress={() => actions.takeWalk(TEMPLATES.find((one) => one.name === name)!.walk)}>{say`Use it`}</Button>
    </div>
  );
}

/** A walk that fills a rectangle, another for each seed. */
export function RandomCompact() {
  const { actions } = useDesk().design;
  const [columns, setColumns] = useState(5);
  const [rows, setRows] = useState(4);
  const [seed, setSeed] = useState(1);
  return (
    <>
      <div className="design-row">
        <NumberField label={say`Columns`} value={columns} from={2} to={10} isWhole onChange={setColumns} />
        <NumberField label={say`Rows`} value={rows} from={2} to={10} isWhole onChange={setRows} />
        <NumberField label={say`Seed`} value={seed} from={1} to={9999} isWhole onChange={setSeed} />
        <Button onPress={() => actions.takeWalk(compactWalk(columns, rows, seed))}>{say`Random compact`}</Button>
      </div>
      <p className="quiet-note">{say`A walk through every cell of a box, 2 to 10 columns and rows; each seed, 1 to 9999, gives another.`}</p>
    </>
  );
}
