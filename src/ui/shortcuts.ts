import { useEffect } from 'react';
import type { Session } from '../game/index.ts';
import { runOrPause } from './run.ts';

/** A key that does something anywhere on the page. */
interface Shortcut {
  /** As people write it, for the help. */
  keys: string;
  does: string;
  matches(event: KeyboardEvent): boolean;
  act(session: Session, openHelp: () => void): void;
}

const isPlain = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey;
const isChord = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && !event.altKey;
const key =
  (...names: string[]) =>
  (event: KeyboardEvent) =>
    isPlain(event) && names.includes(event.key.toLowerCase());

export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: 'Space',
    does: 'run or pause',
    matches: key(' '),
    act: runOrPause,
  },
  { keys: 'S', does: 'one step', matches: key('s'), act: ({ actions }) => actions.step() },
  { keys: 'R', does: 'reset', matches: key('r'), act: ({ actions }) => actions.reset() },
  {
    keys: 'U or Ctrl + Z',
    does: 'undo',
    matches: (event) => key('u')(event) || (isChord(event) && !event.shiftKey && event.key.toLowerCase() === 'z'),
    act: ({ actions }) => actions.undo(),
  },
  {
    keys: 'Y or Ctrl + Shift + Z',
    does: 'redo',
    matches: (event) =>
      key('y')(event) ||
      (isChord(event) && (event.key.toLowerCase() === 'y' || (event.shiftKey && event.key.toLowerCase() === 'z'))),
    act: ({ actions }) => actions.redo(),
  },
  {
    keys: 'L',
    does: 'add a link by numbers',
    matches: key('l'),
    act: () => document.querySelector<HTMLInputElement>('.link-form input')?.focus(),
  },
  {
    keys: 'H',
    does: 'heat pulse',
    matches: key('h'),
    act: ({ store, actions }) => store.getState().level.bench.includes('heat') && actions.heatPulse(),
  },
  {
    keys: 'G',
    does: 'grab beads instead of linking them',
    matches: key('g'),
    act({ store, actions }) {
      const { level, tool } = store.getState();
      if (level.bench.includes('grab')) actions.setTool(tool === 'grab' ? 'link' : 'grab');
    },
  },
  {
    keys: 'N',
    does: 'next level, once this one is solved',
    matches: key('n'),
    act: ({ store, actions }) => {
      const { verdict } = store.getState();
      if (verdict.status === 'done' && verdict.result.pass) actions.nextLevel();
    },
  },
  {
    keys: 'Esc',
    does: 'let go of a chosen bead',
    matches: key('escape'),
    act: ({ actions }) => actions.setPending(null),
  },
  { keys: '?', does: 'this help', matches: key('?'), act: (_, openHelp) => openHelp() },
];

/** Whether a key press belongs to the control that has the focus. */
function isTakenBy(target: EventTarget | null, event: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog, [popover]:popover-open') !== null) return true;
  if (target.matches('input[type="number"]')) return event.ctrlKey || event.metaKey || !/^[a-df-z? ]$/i.test(event.key);
  if (target.matches('input[type="text"], textarea, select')) return true;
  const isActivation = event.key === ' ' || event.key === 'Enter';
  return isActivation && target.closest('button, a[href], summary, input, [role="tab"]') !== null;
}

/** Listens for the shortcuts as long as the page is there. `isOn` false leaves every key to the browser. */
export function useShortcuts(session: Session, openHelp: () => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || isTakenBy(event.target, event)) return;
      const shortcut = SHORTCUTS.find(({ matches }) => matches(event));
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.act(session, openHelp);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session, openHelp, isOn]);
}
