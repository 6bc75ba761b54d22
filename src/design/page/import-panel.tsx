import { useId, useState } from 'react';
import { Button, Panel, Select } from '../../kit/index.ts';
import { draftFrom } from '../model/draft.ts';
import { useDesk } from './context.ts';
import { RandomCompact, Templates } from './draw-tools.tsx';
import { Fold } from './fold.tsx';

/** As text, so that the levels of another mode need not be cut into pieces for this one. */
const FILES = import.meta.glob<string>('../../../levels/*.json', { eager: true, query: '?raw', import: 'default' });
const LEVELS = Object.keys(FILES)
  .sort()
  .map((path) => ({ value: path, label: `${JSON.parse(FILES[path]).title}` }));

/** Files larger than this are no level. */
const LARGEST_FILE = 1_000_000;

/** All ways to bring a fold here that was not drawn. */
export function ImportPanel() {
  const { actions } = useDesk().design;
  const [text, setText] = useState('');
  const [level, setLevel] = useState(LEVELS[0].value);
  const textId = useId();
  const fileId = useId();

  async function openFile(file: File | undefined) {
    if (file === undefined) return;
    if (file.size > LARGEST_FILE) {
      actions.tell(`${file.name} has ${file.size} bytes; a level has at most ${LARGEST_FILE}.`, 'error');
      return;
    }
    try {
      actions.paste(await file.text());
    } catch (error) {
      actions.tell(`${file.name} could not be read: ${error instanceof Error ? error.message : error}.`, 'error');
    }
  }

  function openLevel() {
    const read = draftFrom(JSON.parse(FILES[level]));
    if (read.ok) actions.open(read.draft);
    else actions.tell(`This level cannot be opened: ${read.reason}`, 'error');
  }

  return (
    <Panel title="Start from" heading={2}>
      <Templates />
      <Fold title="Random compact fold">
        <RandomCompact />
      </Fold>
      <Fold title="Campaign level">
        <div className="design-row">
          <Select label="Level" options={LEVELS} value={level} onChange={setLevel} />
          <Button onPress={openLevel} label="Open the campaign level">
            Open
          </Button>
        </div>
      </Fold>
      <Fold title="Paste or file">
        <div className="design-paste">
          <label htmlFor={textId}>Paste a walk, points, contacts or a level</label>
          <textarea
            id={textId}
            className="design-text"
            rows={2}
            spellCheck={false}
            placeholder="UUUURDDDD"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button onPress={() => actions.paste(text) && setText('')}>Read it</Button>
          <label htmlFor={fileId}>Level file</label>
          <input
            id={fileId}
            className="design-file"
            type="file"
            accept=".json,.txt,application/json,text/plain"
            onChange={(event) => {
              void openFile(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
      </Fold>
    </Panel>
  );
}
