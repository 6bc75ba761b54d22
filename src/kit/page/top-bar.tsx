import { type ReactNode, useRef } from 'react';
import { say } from '../../language/index.ts';
import { ToolButton } from '../controls/button.tsx';
import { Mark, OwnWindowIcon } from '../icons.tsx';
import { useBarRoom } from './bar-room.ts';
import type { Shell } from './shell.ts';
import { UpdateNotice } from './update-notice.tsx';
import './top-bar.css';

interface TopBarProps {
  shell: Shell;
  /** What the page shows: a heading, and what belongs to it. */
  children?: ReactNode;
  /** Tool buttons at the right end. */
  tools?: ReactNode;
}

/** The bar over every place: the name, what is shown, the way to the other places, and tools. */
export function TopBar({ shell, children, tools }: TopBarProps) {
  const bar = useRef<HTMLElement>(null);
  useBarRoom(bar);
  return (
    <header ref={bar} className="top-bar">
      <h1 className="brand">
        <Mark />
        Skipfold
      </h1>
      {children}
      {!shell.isFramed && shell.places.length > 0 && <Places shell={shell} />}
      <div className="tools">
        {shell.isFramed && <ToolButton label={say`Own window`} icon={<OwnWindowIcon />} onPress={openOwnWindow} />}
        <UpdateNotice updates={shell.updates} />
        {tools}
      </div>
    </header>
  );
}

/** What is shown, as a page that stands in no frame. */
function openOwnWindow(): void {
  window.open(`${window.location.pathname}${window.location.hash}`, '_blank', 'noopener');
}

function Places({ shell }: { shell: Shell }) {
  return (
    <nav className="places" aria-label={say`Places`}>
      {shell.places.map(({ name, title, isQuiet }) => (
        <a
          key={name}
          className={isQuiet ? 'place place-quiet' : 'place'}
          href={`#/${name}`}
          aria-current={name === shell.here ? 'page' : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
