import { createStore, type StoreApi } from 'zustand/vanilla';
import { type History, redo, remember, startHistory, undo } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { checkLink, type Link, removeLink } from '../../links/index.ts';
import { type Placement, rulesOf } from '../../task/index.ts';
import { beadsOf, type Draft, draftOf, fitted, idOf, linksOf, replaced, retargeted } from '../model/draft.ts';
import { readPasted } from '../model/paste.ts';
import { withSet } from '../model/tune-files.ts';
import { keptView, placesOf, type View, viewAbout } from '../model/view.ts';
import { type Cell, type Drawing, drawTo, extend, gripAt, mirrored, turned } from '../model/walk.ts';

export type Tool = 'draw' | 'link';

/** A draft, and the cell of the grid on which its walk begins; null while nothing is drawn. */
export interface Sheet {
  readonly draft: Draft;
  readonly start: Cell | null;
}

export interface DesignState {
  readonly sheets: History<Sheet>;
  readonly view: View;
  readonly tool: Tool;
  /** First end of a link that waits for its second. */
  readonly chosen: number | null;
  /** The pair that is pointed at. */
  readonly pointed: Link | null;
  readonly message: DesignMessage | null;
}

export interface DesignMessage {
  readonly text: string;
  readonly tone: 'info' | 'refused' | 'error';
  /** Whether Undo takes back what is told. */
  readonly canUndo?: boolean;
}

export interface DesignActions {
  /** Fits the view to a board of this aspect, width over height. */
  fit(aspect: number): void;
  /** Begins a stroke at a cell: what it draws is undone as one. From a bead, or beside the last one, it goes on; elsewhere it is a new chain. */
  beginStroke(at: Cell): void;
  strokeTo(at: Cell): void;
  endStroke(): void;
  step(letter: string): void;
  takeBack(): void;
  mirror(): void;
  turn(): void;
  clear(): void;
  takeWalk(walk: string): void;
  /** Reads a pasted text or a file; false, and told, when it is refused. */
  paste(text: string): boolean;
  open(draft: Draft): void;
  change(change: Partial<Draft>): void;
  link(a: number, b: number): void;
  unlink(link: Link): void;
  /** These links instead of those that are there, and the dials with them; under other settings where `change` says so, and then it is told. */
  takeSet(set: Placement, change?: Partial<Draft>, told?: string): void;
  undo(): void;
  redo(): void;
  setTool(tool: Tool): void;
  choose(bead: number | null): void;
  point(pair: Link | null): void;
  tell(text: string, tone: 'info' | 'refused' | 'error'): void;
  dismiss(): void;
}

export interface Design {
  readonly store: StoreApi<DesignState>;
  readonly actions: DesignActions;
}

const ORIGIN: Cell = [0, 0];
const isSame = (a: Cell, b: Cell) => a[0] === b[0] && a[1] === b[1];

/** What one designs, and everything that may be done to it. */
export function createDesign(draft: Draft): Design {
  let aspect = 1.4;
  const startOf = ({ target }: Draft) => ('lattice' in target && target.lattice !== '' ? ORIGIN : null);
  const store = createStore<DesignState>()(() => ({
    sheets: startHistory({ draft, start: startOf(draft) }),
    view: viewAbout(placesOf(draft, startOf(draft)), aspect),
    tool: 'draw',
    chosen: null,
    pointed: null,
    message: null,
  }));
  const { getState: get, setState: set } = store;
  /** Whether a stroke is being drawn, and has changed something. */
  let stroke: 'none' | 'begun' | 'drawn' = 'none';
  /** Where the stroke goes on from. */
  let from: Drawing | null = null;

  const sheet = () => get().sheets.now;
  const drawing = (): Drawing => {
    const { draft: now, start } = sheet();
    return 'lattice' in now.target ? { start, walk: now.target.lattice } : { start: null, walk: '' };
  };

  /** The view that each sheet was last seen in: who goes back finds its fold on the same cells. */
  const views = new WeakMap<Sheet, View>();

  function settle(isNew: boolean): void {
    const { draft: now, start } = sheet();
    const places = placesOf(now, start);
    const seen = views.get(sheet()) ?? get().view;
    set({
      view: isNew ? viewAbout(places, aspect) : keptView(seen, places, aspect),
      chosen: null,
      pointed: null,
    });
  }

  function put(next: Sheet, isNew = false): void {
    views.set(sheet(), get().view);
    set({ sheets: remember(get().sheets, next), message: null });
    settle(isNew);
  }

  /** Puts another fold in the place of this one, and says what went with it. */
  function replace(target: Draft['target'], told: string): void {
    const { draft: next, lost } = replaced(sheet().draft, target);
    put({ draft: next, start: startOf(next) }, true);
    if (lost !== '') set({ message: { text: `${told} ${lost}`.trim(), tone: 'info', canUndo: true } });
  }

  function draw({ start, walk }: Drawing): Sheet {
    const { draft: now, start: before } = sheet();
    const isOther = start === null || before === null || !isSame(start, before);
    return { draft: isOther ? replaced(now, { lattice: walk }).draft : retargeted(now, { lattice: walk }), start };
  }

  const refuse = (text: string) => set({ message: { text, tone: 'refused' } });

  function reshape(change: (walk: string) => string): void {
    const { draft: now } = sheet();
    if (!('lattice' in now.target)) {
      refuse(say`Only walks on the grid can be turned: this fold is made of points.`);
      return;
    }
    const walk = change(now.target.lattice);
    // Contacts stay, so links and all that belongs to beads stay as well.
    put({ draft: { ...now, target: { lattice: walk } }, start: startOf({ ...now, target: { lattice: walk } }) }, true);
  }

  const actions: DesignActions = {
    fit(next) {
      if (!(next > 0) || next === aspect) return;
      aspect = next;
      const { draft: now, start } = sheet();
      if (stroke === 'none') set({ view: viewAbout(placesOf(now, start), aspect) });
    },
    beginStroke(at) {
      const now = drawing();
      const grip = gripAt(now, at);
      stroke = 'begun';
      from = grip === null ? { start: null, walk: '' } : { start: now.start, walk: now.walk.slice(0, grip.bead) };
      if (grip?.isOn !== true) actions.strokeTo(at);
    },
    strokeTo(at) {
      if (stroke === 'none') return;
      const before = stroke === 'begun' && from !== null ? from : drawing();
      const { drawing: after, reason } = drawTo(before, at);
      if (after.start === before.start && after.walk === before.walk) {
        if (reason !== null) refuse(reason);
        return;
      }
      const next = draw(after);
      const { sheets } = get();
      if (stroke === 'begun') views.set(sheets.now, get().view);
      set({
        sheets: stroke === 'begun' ? remember(sheets, next) : { ...sheets, now: next },
        message: null,
        chosen: null,
      });
      stroke = 'drawn';
      if (reason !== null) refuse(reason);
    },
    endStroke() {
      stroke = 'none';
      from = null;
      settle(false);
    },
    step(letter) {
      const next = extend(drawing(), letter);
      if (next.ok) put(draw(next.drawing));
      else refuse(next.reason);
    },
    takeBack() {
      const { start, walk } = drawing();
      if (walk === '') return refuse(say`There is no step to take back.`);
      put(draw({ start, walk: walk.slice(0, -1) }));
    },
    mirror: () => reshape(mirrored),
    turn: () => reshape(turned),
    clear: () => replace({ lattice: '' }, say`Cleared.`),
    takeWalk: (walk) => replace({ lattice: walk }, ''),
    paste(text) {
      const read = readPasted(sheet().draft, text);
      if (!read.ok) {
        set({ message: { text: say`${read.reason} Nothing was changed.`, tone: 'error' } });
        return false;
      }
      actions.open(read.draft);
      const told = read.told ?? say`Read: a fold of ${beadsOf(read.draft)} beads. ${read.lost}`.trim();
      set({ message: { text: told, tone: 'info', canUndo: true } });
      return true;
    },
    open: (next) => put({ draft: next, start: startOf(next) }, true),
    takeSet(links, change = {}, told = '') {
      const { draft: now, start } = sheet();
      put({ draft: withSet({ ...now, ...change }, links), start });
      if (told !== '') set({ message: { text: told, tone: 'info', canUndo: true } });
    },
    change(change) {
      const { draft: now, start } = sheet();
      const title = change.title;
      put({ draft: fitted({ ...now, ...change, ...(title === undefined ? {} : { id: idOf(title) }) }), start });
    },
    link(a, b) {
      const { draft: now, start } = sheet();
      const links = linksOf(now);
      const problem = checkLink(rulesOf(now, beadsOf(now)), links, a, b);
      set({ chosen: null });
      if (problem !== null) return refuse(problem.message);
      put({ draft: fitted({ ...now, solution: [...now.solution, a < b ? [a, b] : [b, a]] }), start });
    },
    unlink(link) {
      const { draft: now, start } = sheet();
      const solution = removeLink(linksOf(now), link).map(([i, j]): [number, number] => [i, j]);
      put({ draft: fitted({ ...now, solution }), start });
    },
    undo() {
      views.set(sheet(), get().view);
      set({ sheets: undo(get().sheets), message: null });
      settle(false);
    },
    redo() {
      views.set(sheet(), get().view);
      set({ sheets: redo(get().sheets), message: null });
      settle(false);
    },
    setTool: (tool) => set({ tool, chosen: null, pointed: null }),
    choose: (chosen) => set({ chosen }),
    point: (pointed) => set({ pointed }),
    tell: (text, tone) => set({ message: { text, tone } }),
    dismiss: () => set({ message: null }),
  };
  return { store, actions };
}

/** A draft to begin with: a hairpin, so that nothing is empty. */
export const firstDraft = (): Draft => draftOf('UUUUURDDDDD');
