import { useId, useState } from 'react';
import { EmptyState, type Shell, TopBar } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { type OwnLevel, ownFromText } from './own-level.ts';

interface OwnPageProps {
  shell: Shell;
  /** What was wrong with the address; null where it asked for no level. */
  problem: string | null;
  onLevel(read: Extract<OwnLevel, { ok: true }>): void;
}

/** Where a level of one's own is opened from a file, and where an address is told that it holds none. */
export function OwnPage({ shell, problem, onLevel }: OwnPageProps) {
  const [told, setTold] = useState(problem);
  const id = useId();

  async function openFile(file: File | undefined) {
    if (file === undefined) return;
    if (file.size > 1_000_000) return setTold(say`${file.name} is too large for a level.`);
    const read = ownFromText(await file.text());
    if (read.ok) onLevel(read);
    else setTold(read.problem);
  }

  return (
    <>
      <TopBar shell={shell} />
      <main>
        <EmptyState title={say`A level of your own`} action={<a href="#/play">{say`To the campaign`}</a>}>
          {told !== null && <p role="status">{told}</p>}
          <p>
            <label htmlFor={id}>{say`Open a level file:`} </label>
            <input id={id} type="file" accept=".json" onChange={(event) => void openFile(event.target.files?.[0])} />
          </p>
        </EmptyState>
      </main>
    </>
  );
}
