import { useEffect } from 'react';
import { say } from '../../language/index.ts';
import type { Session } from '../state/session.ts';

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

/** The one button: runs, pauses, plays on. */
function runOrPause({ store, actions }: Session): void {
  const { phase, watching } = store.getState();
  if (phase === 'plan') actions.run();
  else if (phase === 'show' && watching?.isPlaying === true) actions.pause();
  else if (phase === 'show') actions.play();
}

/** Presses the button that offers this key, where there is one. */
const pressOffered = (name: string) => () =>
  document.querySelector<HTMLElement>(`button[aria-keyshortcuts="${name}"]:not(:disabled)`)?.click();

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: say`Space`, does: say`run; pause or play the show`, matches: key(' '), act: runOrPause },
  { keys: 'E', does: say`skip to the end of the show`, matches: key('e'), act: ({ actions }) => actions.skip() },
  { keys: 'S', does: say`one frame of the show forward`, matches: key('s'), act: ({ actions }) => actions.step() },
  { keys: 'P', does: say`plan again`, matches: key('p'), act: ({ actions }) => actions.plan() },
  {
    keys: 'A',
    does: say`after a lost verdict: where to look, then the change that was found to help, then carry it into the plan`,
    matches: key('a'),
    act: pressOffered('a'),
  },
  {
    keys: say`U or Ctrl + Z`,
    does: say`undo`,
    matches: (event) => key('u')(event) || (isChord(event) && !event.shiftKey && event.key.toLowerCase() === 'z'),
    act: ({ actions }) => actions.undo(),
  },
  {
    keys: say`Y or Ctrl + Shift + Z`,
    does: say`redo`,
    matches: (event) =>
      key('y')(event) ||
      (isChord(event) && (event.key.toLowerCase() === 'y' || (event.shiftKey && event.key.toLowerCase() === 'z'))),
    act: ({ actions }) => actions.redo(),
  },
  {
    keys: 'L',
    does: say`add a link by numbers`,
    matches: key('l'),
    act: () => document.querySelector<HTMLInputElement>('.link-form input')?.focus(),
  },
  {
    keys: 'N',
    does: say`next level, once this one is solved`,
    matches: key('n'),
    act: pressOffered('n'),
  },
  { keys: 'B', does: say`open the bench, where it is offered`, matches: key('b'), act: pressOffered('b') },
  { keys: 'H', does: say`at the bench: a pulse of heat`, matches: key('h'), act: pressOffered('h') },
  {
    keys: 'T',
    does: say`at the bench: take two beads with tweezers, or let go`,
    matches: key('t'),
    act: pressOffered('t'),
  },
  { keys: 'R', does: say`at the bench: a fresh chain`, matches: key('r'), act: pressOffered('r') },
  {
    keys: 'Esc',
    does: say`let go of a chosen bead`,
    matches: key('escape'),
    act: ({ actions }) => actions.setChosen(null),
  },
  { keys: '?', does: say`this help`, matches: key('?'), act: (_, openHelp) => openHelp() },
];

/** Whether a key press belongs to the control that has the focus. */
function isTakenBy(target: EventTarget | null, event: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog[open], [popover]:popover-open') !== null) return true;
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
