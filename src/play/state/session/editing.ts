import { type Link, removeLink, validateLinks } from '../../../links/index.ts';
import { type Dials, fitDials, type Level } from '../../../task/index.ts';
import { edit, isSamePlacement, linkInstead, type Placing, redo, startPlacing, undo } from '../placing.ts';
import type { Progress } from '../progress.ts';
import { keepPlacement } from '../progress-keeping.ts';
import type { Desk } from './desk.ts';
import type { Keeping } from './keeping.ts';
import { NO_HOVER, type SessionActions, type SessionState } from './session-state.ts';

type Editing = Pick<
  SessionActions,
  'addLink' | 'removeLink' | 'clearLinks' | 'setDial' | 'undo' | 'redo' | 'setSeed' | 'recall'
>;

const linkText = (links: readonly Link[]) => links.map((link) => link.join('–')).join(' and ');

/** What was placed on a level when it was left, as far as the level still allows it. */
export function rememberedPlacing(level: Level, { links, dials }: Progress): Placing {
  const kept = (links[level.id] ?? []) as readonly Link[];
  const isValid = validateLinks(level.task.rules, kept).length === 0;
  return startPlacing(isValid ? kept : [], fitDials(level.task, dials[level.id] ?? {}));
}

/**
 * The placement and its seed under the player's hands, with undo. Any change drops what was judged.
 *
 * @param settle drops verdict, show and bench
 * @param reopenBench opens the bench anew, where it was open
 */
export function createEditing(
  { get, set }: Desk,
  { save }: Pick<Keeping, 'save'>,
  settle: () => void,
  reopenBench: () => void,
): Editing {
  function place(placing: Placing, message: SessionState['message'] = null): void {
    if (placing === get().placing) return;
    const wasAtBench = get().phase === 'bench';
    settle();
    set({ placing, chosen: null, hover: NO_HOVER, message });
    save(keepPlacement(get().progress, get().level.id, placing));
    if (wasAtBench) reopenBench();
  }

  const editLinks = (links: readonly Link[], message: SessionState['message'] = null) =>
    place(edit(get().placing, { links, dials: get().placing.dials }), message);

  function setSeed(seed: number): void {
    if (seed === get().seed) return;
    settle();
    set({ seed });
    save({ ...get().progress, seed });
  }

  return {
    addLink(a, b) {
      const { level, placing } = get();
      const made = linkInstead(level.task.rules, placing.links, a, b);
      if (!made.ok) {
        set({ message: { text: made.reason, tone: 'refused' }, chosen: null });
        return;
      }
      const gone = linkText(made.replaced);
      const told = `${gone} gave way. Undo brings ${made.replaced.length === 1 ? 'it' : 'them'} back.`;
      editLinks(made.links, gone === '' ? null : { text: told, tone: 'info' });
    },
    removeLink: (link) => editLinks(removeLink(get().placing.links, link)),
    clearLinks: () => editLinks([]),
    setDial(name, value) {
      const { level, placing } = get();
      const dials: Dials = fitDials(level.task, { ...placing.dials, [name]: value });
      place(edit(placing, { links: placing.links, dials }));
    },
    undo: () => place(undo(get().placing)),
    redo: () => place(redo(get().placing)),
    setSeed,
    recall({ links, dials, seed }) {
      const { level, placing } = get();
      if (validateLinks(level.task.rules, links).length > 0) return;
      const next = { links: links.map(([i, j]) => [i, j] as const), dials: fitDials(level.task, dials) };
      if (!isSamePlacement(placing, next)) place(edit(placing, next));
      setSeed(seed);
    },
  };
}
