import { FINGER, useMedia } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { checkRemoval } from '../../links/index.ts';
import { conditionWords, linkFacts, type Task, touchesWrong } from '../../task/index.ts';
import type { Verdict } from '../state/judge.ts';
import { linkInstead } from '../state/placing.ts';
import { toldVerdict } from '../state/session.ts';
import { useSession } from './context.ts';
import { dialsText } from './dial-faces.ts';
import { useGivenLinks } from './given.ts';
import { cameTo } from './one-world.tsx';
import './preview-line.css';

/** So many levels say how a link is made. */
const TAUGHT = 3;

/** What the links that still stand came to, with the dials where they stand. */
function lastVerdict({ main, placement, task }: Verdict): string {
  const count = placement.links.length;
  const these = count === 0 ? say`Without links` : count === 1 ? say`With this link` : say`With these links`;
  const came = conditionWords(task, main.outcome).join(', ') || cameTo(task.only, main.outcome);
  const placed = [these, ...dialsText(placement.dials)].join(', ');
  return say`${placed}: ${came}. Run shows them again.`;
}

/** What pointers can do here. */
export function pointerWords(only: Task['only'], isGiven: boolean, isFinger: boolean): string {
  if (isGiven) return say`The links are given here: press Run to see what they do.`;
  if (only === 'chain') return isFinger ? say`Tap one bead, then another.` : say`Drag from bead to bead.`;
  if (only === 'network') return isFinger ? say`Tap one floor, then another.` : say`Drag from floor to floor.`;
  if (isFinger)
    return say`Tap one bead, then another, or two floors. Bead 5 and floor 5 are one and the same, and take one link.`;
  return say`Drag from bead to bead, or from floor to floor. Bead 5 and floor 5 are one and the same, and take one link.`;
}

/** A bead, a floor, or what is both. */
function nodeWords(only: Task['only'], node: number): string {
  if (only === 'chain') return say`Bead ${node}`;
  return only === 'network' ? say`Floor ${node}` : say`Bead ${node}, in the network floor ${node}`;
}

/** One line that says what the pointer is on; at rest, what these links came to, or what pointers can do here. */
export function PreviewLine() {
  const hover = useSession((state) => state.hover);
  const chosen = useSession((state) => state.chosen);
  const placing = useSession((state) => state.placing);
  const task = useSession((state) => state.level.task);
  const brief = useSession((state) => state.level.brief);
  const told = useSession(toldVerdict);
  const isGiven = useGivenLinks();
  const isPhone = useMedia('(max-width: 719px)');
  /** Beside the chain a phone has no other place for what the level is about; how to link is known by then. */
  const isBriefHere = useSession((state) => state.levelIndex >= TAUGHT) && isPhone;

  const isFinger = useMedia(FINGER);

  const plan = isBriefHere && brief !== '' ? brief : pointerWords(task.only, isGiven, isFinger);
  const rest = told === null ? plan : lastVerdict(told);

  function text(): string {
    const { link, node } = hover;
    const pair = link ?? (chosen !== null && node !== null && chosen !== node ? ([chosen, node] as const) : null);
    if (pair !== null) {
      if (placing.now.links.some(([i, j]) => i === pair[0] && j === pair[1])) {
        const isFixed = checkRemoval(task.rules, placing.now.links, pair) !== null;
        if (isFixed && !isGiven) return say`Link ${pair.join(' – ')} stands here, and stays.`;
        const fits =
          touchesWrong(task, pair) && task.only !== 'network' ? say` Its beads touch in the wrong fold.` : '';
        return isGiven
          ? say`Link ${pair.join(' – ')}: given here, it stays.${fits}`
          : say`Link ${pair.join(' – ')}: press it to take it away.${fits}`;
      }
      const made = linkInstead(task.rules, placing.now.links, pair[0], pair[1]);
      if (!made.ok) return made.reason;
      return linkFacts(task, placing.now, pair[0], pair[1], made.replaced).join(' · ');
    }
    if (node === null) {
      if (chosen !== null) return say`Link from ${chosen}: choose the other end.`;
      return rest;
    }
    const partner = placing.now.links.find((each) => each.includes(node))?.find((end) => end !== node);
    return `${nodeWords(task.only, node)}${partner === undefined ? '' : say` · linked to ${partner}, takes no other link`}`;
  }

  return (
    <p className="preview-line" data-residue={hover.node ?? ''} data-room={plan}>
      <span>{text()}</span>
    </p>
  );
}
