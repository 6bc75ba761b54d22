import { useRef } from 'react';
import { Button, downloadText } from '../../kit/index.ts';
import { reasonOf, say } from '../../language/index.ts';
import { usePlay } from './context.ts';
import './progress-file.css';

/** All progress out to a file, and a file's progress in: joined with what is here, never instead of it. */
export function ProgressFile() {
  const { session } = usePlay();
  const field = useRef<HTMLInputElement>(null);

  const save = () => downloadText('skipfold-progress.json', session.progressFile(), 'application/json');

  async function load(file: File | undefined) {
    if (file === undefined) return;
    try {
      session.actions.importProgress(await file.text());
    } catch (error) {
      session.actions.tell(say`This file could not be read. ${reasonOf(error)}`, 'error');
    }
    field.current!.value = '';
  }

  return (
    <section className="progress-file" aria-label={say`Progress`}>
      <Button onPress={save}>{say`Save progress to a file`}</Button>
      <label className="small-button file-button">
        {say`Join progress from a file`}
        <input
          ref={field}
          type="file"
          accept="application/json,.json"
          onChange={(event) => load(event.target.files?.[0])}
        />
      </label>
    </section>
  );
}
