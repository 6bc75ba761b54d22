import { redo, startHistory, undo } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import {
  checkRemoval,
  hasLink,
  type Link,
  normalizeLink,
  openingLinks,
  removeLink,
  validateLinks,
} from '../../../links/index.ts';
import { type Dials, fitDials, isSamePlacement, type Level, type Placement } from '../../../task/index.ts';
import { carriedOf } from '../carried.ts';
import { edit, linkInstead, type Placing } from '../placing.ts';
import type { Progress } from '../progress.ts';
import { keepPlacement } from '../progress-keeping.ts';
import type { Desk } from './desk.ts';
import type { Keeping } from './keeping.ts';
import {
  foundAdvice,
  mayPlace,
  NO_HOVER,
  type SessionActions,
  type SessionState,
  toldVerdict,
} from './session-state.ts';

type Editing = Pick<
  SessionActions,
  'addLink' | 'removeLink' | 'clearLinks' | 'setDial' | 'undo' | 'redo' | 'setSeed' | 'recall' | 'give' | 'takeAdvice'
>;

const linkText = (links: readonly Link[]) => links.map((link) => link.join('–')).join(say` and `);

/** What was placed on a level when it was left, as far as the level still allows it; else what it opens with. */
export function rememberedPlacing(level: Level, { links, dials }: Progress): Placing {
  const { rules } = level.task;
  const kept = links[level.id] as readonly Link[] | undefined;
  const isValid = kept !== undefined && validateLinks(rules, kept).length === 0;
  return startHistory({
    links: isValid ? kept : openingLinks(rules),
    dials: fitDials(level.task, dials[level.id] ?? {}),
  });
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
  /** What the player changes; what is given stands. */
  function place(placing: Placing, message: SessionState['message'] = null): void {
    if (mayPlace(get(), placing.now)) put(placing, message);
  }

  function put(placing: Placing, message: SessionState['message'] = null): void {
    if (placing === get().placing) return;
    const wasAtBench = get().phase === 'bench';
    settle();
    set({ placing, chosen: null, hover: NO_HOVER, message });
    save(keepPlacement(get().progress, get().level.id, placing.now));
    if (wasAtBench) reopenBench();
  }

  const editLinks = (links: readonly Link[], message: SessionState['message'] = null) =>
    place(edit(get().placing, { links, dials: get().placing.now.dials }), message);

  function cutLink(link: Link): void {
    const { level, placing } = get();
    const problem = checkRemoval(level.task.rules, placing.now.links, link);
    if (problem !== null) {
      set({ message: { text: problem.message, tone: 'refused' }, chosen: null });
      return;
    }
    editLinks(removeLink(placing.now.links, link), {
      text: say`${link.join('–')} is taken away. Undo brings it back.`,
      tone: 'info',
    });
  }

  function putSeed(seed: number): void {
    if (seed === get().seed) return;
    settle();
    set({ seed });
    save({ ...get().progress, seed });
  }

  const setSeed = (seed: number) => {
    if (!get().given.includes('seed')) putSeed(seed);
  };

  /** A placement that is asked for by name, as the level has it; null where the level forbids it. */
  function fitting({ links, dials }: Pick<Placement, 'links' | 'dials'>): Placing | null {
    const { level, placing } = get();
    if (validateLinks(level.task.rules, links).length > 0) return null;
    const next = { links: links.map(([i, j]) => [i, j] as const), dials: fitDials(level.task, dials) };
    return isSamePlacement(placing.now, next) ? placing : edit(placing, next);
  }

  return {
    addLink(a, b) {
      const { level, placing } = get();
      const link = normalizeLink(a, b);
      // Both ends of a link that is there: on a finger's way there is no better sign that it is to go.
      if (hasLink(placing.now.links, link)) {
        cutLink(link);
        return;
      }
      const made = linkInstead(level.task.rules, placing.now.links, a, b);
      if (!made.ok) {
        set({ message: { text: made.reason, tone: 'refused' }, chosen: null });
        return;
      }
      const gone = linkText(made.replaced);
      const isTaken = made.replaced.some((other) => other.includes(a) || other.includes(b));
      const why = isTaken ? say`A bead takes one link` : say`All links were in use`;
      const told =
        made.replaced.length === 1
          ? say`${why}: ${gone} made room. Undo brings it back.`
          : say`${why}: ${gone} made room. Undo brings them back.`;
      editLinks(made.links, gone === '' ? null : { text: told, tone: 'info' });
    },
    removeLink: cutLink,
    clearLinks: () => editLinks(openingLinks(get().level.task.rules)),
    setDial(name, value) {
      const { level, placing } = get();
      const dials: Dials = fitDials(level.task, { ...placing.now.dials, [name]: value });
      place(edit(placing, { links: placing.now.links, dials }));
    },
    undo: () => place(undo(get().placing)),
    redo: () => place(redo(get().placing)),
    setSeed,
    takeAdvice() {
      const advice = foundAdvice(get());
      const verdict = toldVerdict(get());
      if (advice === null || verdict === null || get().adviceStep !== 'whole') return;
      set({ carried: carriedOf(get().level.id, verdict, advice) });
      place(edit(get().placing, advice.edit), {
        text: say`The change is in the plan. Undo takes it back.`,
        tone: 'info',
      });
    },
    recall({ seed, ...asked }) {
      const next = fitting(asked);
      if (next === null) return;
      place(next);
      setSeed(seed);
    },
    give({ seed, ...asked }) {
      const next = fitting(asked);
      if (next === null) return;
      put(next);
      putSeed(seed);
    },
  };
}
