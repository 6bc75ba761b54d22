import { linkFacts } from '../../task/index.ts';
import type { Verdict } from '../state/judge.ts';
import { linkInstead } from '../state/placing.ts';
import { toldVerdict } from '../state/session.ts';
import { useSession } from './context.ts';
import './preview-line.css';

/** What the links that still stand came to. */
function lastVerdict({ main, placement }: Verdict): string {
  const { folded, runs, learned, starts } = main.outcome;
  const count = placement.links.length;
  const these = count === 0 ? 'Without links' : count === 1 ? 'With this link' : 'With these links';
  return `${these}: folds in ${folded} of ${runs} runs, learns in ${learned} of ${starts} starts. Run shows them again.`;
}

/** One line that says what the pointer is on; at rest, what these links came to, or what pointers can do here. */
export function PreviewLine() {
  const hover = useSession((state) => state.hover);
  const chosen = useSession((state) => state.chosen);
  const placing = useSession((state) => state.placing);
  const task = useSession((state) => state.level.task);
  const told = useSession(toldVerdict);

  function text(): string {
    const { link, node } = hover;
    const pair = link ?? (chosen !== null && node !== null && chosen !== node ? ([chosen, node] as const) : null);
    if (pair !== null) {
      if (placing.links.some(([i, j]) => i === pair[0] && j === pair[1])) {
        return `Link ${pair.join(' – ')}: press it to take it away.`;
      }
      const made = linkInstead(task.rules, placing.links, pair[0], pair[1]);
      if (!made.ok) return made.reason;
      return linkFacts(task, placing, pair[0], pair[1], made.replaced).join(' · ');
    }
    if (node === null) {
      if (chosen !== null) return `Link from ${chosen}: choose the other end.`;
      return told === null
        ? 'Drag from bead to bead, or from floor to floor. Bead 5 and floor 5 are one and the same.'
        : lastVerdict(told);
    }
    const partner = placing.links.find((each) => each.includes(node))?.find((end) => end !== node);
    return `Bead ${node} is floor ${node}${partner === undefined ? '' : ` · linked to ${partner}`}`;
  }

  return (
    <p className="preview-line" data-residue={hover.node ?? ''}>
      {text()}
    </p>
  );
}
