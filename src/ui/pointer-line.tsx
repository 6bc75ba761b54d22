import { usePlay, useSession } from './context.ts';
import { share } from './format.ts';

/** One line that says what the pointer is on in any view; at rest, what pointers can do here. */
export function PointerLine() {
  const { session } = usePlay();
  const hover = useSession((state) => state.hover);
  const pending = useSession((state) => state.pending);
  const links = useSession((state) => state.links);

  function text(): string {
    if (hover.link !== null) return `Link ${hover.link.join(' – ')}: press it to take it away.`;
    if (hover.residue === null) {
      return pending === null
        ? 'Hover a bead: its floor, its row and its column light up. Drag bead to bead, or floor to floor, to link.'
        : `Link from ${pending}: choose the other end.`;
    }
    const { residue } = hover;
    const { gradient } = session.live.frame;
    const partner = links.find((link) => link.includes(residue))?.find((end) => end !== residue);
    const linked = partner === undefined ? '' : ` · linked to ${partner}`;
    const received = gradient[residue] > 0 ? ` · receives ${share(gradient[residue])} of the gradient` : '';
    return `Bead ${residue} is floor ${residue}${linked}${received}`;
  }

  return (
    <p className="pointer-line" data-residue={hover.residue ?? ''}>
      {text()}
    </p>
  );
}
