import { type ReactNode, useId, useRef } from 'react';
import { say } from '../../language/index.ts';
import { IconButton } from '../controls/button.tsx';
import { CloseIcon } from '../icons.tsx';
import { useModal } from './use-modal.ts';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose(): void;
  children: ReactNode;
  className?: string;
}

/** A modal dialog: the browser keeps the focus in it, Escape and a press outside close it. */
export function Dialog({ title, onClose, children, className = '' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useModal(dialog);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton label={say`Close`} icon={<CloseIcon />} onPress={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
