import { Suspense, useState } from 'react';
import { say } from '../../language/index.ts';
import type { Task } from '../../task/index.ts';
import { WrongFoldDialog } from './dialogs.ts';
import './wrong-fold.css';

/** A button over the small picture of the wrong fold, which opens it large and says which of its pairs are its own. */
export function WrongFold({ task: { fold, decoy } }: { task: Task }) {
  const [isOpen, setOpen] = useState(false);
  if (decoy === null) return null;
  return (
    <>
      <button
        type="button"
        className="wrong-fold-button"
        aria-label={say`Show the wrong fold large`}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">+</span>
      </button>
      <Suspense fallback={null}>
        {isOpen && <WrongFoldDialog fold={fold} decoy={decoy} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
