import { useRef } from 'react';
import { usePlay } from './context.ts';

/** All progress out to a file, and a file's progress in: joined with what is here, never instead of it. */
export function ProgressFile() {
  const { session } = usePlay();
  const field = useRef<HTMLInputElement>(null);

  function save() {
    const address = URL.createObjectURL(new Blob([session.progressFile()], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'skipfold-progress.json' });
    link.click();
    URL.revokeObjectURL(address);
  }

  async function load(file: File | undefined) {
    if (file === undefined) return;
    try {
      session.actions.importProgress(await file.text());
    } catch (error) {
      session.actions.tell(`This file could not be read. ${error instanceof Error ? error.message : error}`, 'error');
    }
    field.current!.value = '';
  }

  return (
    <section className="progress-file" aria-label="Progress">
      <button type="button" className="small-button" onClick={save}>
        Save progress to a file
      </button>
      <label className="small-button file-button">
        Join progress from a file
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
