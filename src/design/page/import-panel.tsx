import { useId, useState } from 'react';
import { Button, FileField, Panel, Select, shortened } from '../../kit/index.ts';
import { inWords, reasonOf, say } from '../../language/index.ts';
import { draftFrom } from '../model/draft.ts';
import { useDesk } from './context.ts';
import { RandomCompact, Templates } from './draw-tools.tsx';
import { Fold } from './fold.tsx';

/** As text, so that the levels of another mode need not be cut into pieces for this one. */
const FILES = import.meta.glob<string>('../../../levels/*.json', { eager: true, query: '?raw', import: 'default' });
const LEVELS = Object.keys(FILES)
  .sort()
  .map((path) => ({ value: path, label: inWords(JSON.parse(FILES[path]).title) }));

/** Files larger than this are no level. */
const LARGEST_FILE = 1_000_000;

/** All ways to bring a fold here that was not drawn. */
export function ImportPanel() {
  const { actions } = useDesk().design;
  const [text, setText] = useState('');
  const [level, setLevel] = useState(LEVELS[0].value);
  const textId = useId();

  async function openFile(file: File) {
    const name = shortened(file.name);
    if (file.size > LARGEST_FILE) {
      actions.tell(say`${name} has ${file.size} bytes; a level has at most ${LARGEST_FILE}.`, 'error');
      return;
    }
    try {
      actions.paste(await file.text());
    } catch (error) {
      actions.tell(say`${name} could not be read: ${reasonOf(error)}.`, 'error');
    }
  }

  function openLevel() {
    const read = draftFrom(JSON.parse(FILES[level]));
    if (read.ok) actions.open(read.draft);
    else actions.tell(say`This level cannot be opened: ${read.reason}`, 'error');
  }

  return (
    <Panel title={say`Start from`} heading={2}>
      <Templates />
      <Fold title={say`Random compact fold`}>
        <RandomCompact />
      </Fold>
      <Fold title={say`Campaign level`}>
        <div className="design-row">
          <Select label={say`Level`} options={LEVELS} value={level} onChange={setLevel} />
          <Button onPress={openLevel} label={say`Open the campaign level`}>{say`Open`}</Button>
        </div>
      </Fold>
      <Fold title={say`Paste or file`}>
        <div className="design-paste">
          <label htmlFor={textId}>{say`Paste a walk, points, contacts or a level`}</label>
          <textarea
            id={textId}
            className="design-text"
            rows={2}
            spellCheck={false}
            placeholder={say`UUUURDDDD`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="quiet-note">
            {say`A walk: UUUURDDDD · points: [[0,0],[0,1],[1,1],[1,0]] · contacts of this fold, one a line: 0-11`}
          </p>
          <Button onPress={() => actions.paste(text) && setText('')}>{say`Read it`}</Button>
          <FileField
            label={say`Level file`}
            accept=".json,.txt,application/json,text/plain"
            onFiles={([file]) => void openFile(file)}
          />
        </div>
      </Fold>
    </Panel>
  );
}
