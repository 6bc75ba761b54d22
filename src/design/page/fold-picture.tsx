import { say } from '../../language/index.ts';
import { type Link, linkNames } from '../../links/index.ts';
import { foldOf, placesOf } from '../model/view.ts';
import { useDesign } from './context.ts';

/** The fold on the board with a set of links that need not be on it, small: the board may be out of sight. */
export function FoldPicture({ links }: { links: readonly Link[] }) {
  const { draft, start } = useDesign((state) => state.sheets.now);
  const places = placesOf(draft, start);
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => -y);
  const [left, top] = [Math.min(...xs) - 0.7, Math.min(...ys) - 0.7];
  const at = (bead: number) => [xs[bead], ys[bead]] as const;
  const line = (i: number, j: number) => {
    const [x1, y1] = at(i);
    const [x2, y2] = at(j);
    return { x1, y1, x2, y2 };
  };
  return (
    <svg
      className="fold-picture"
      viewBox={`${left} ${top} ${Math.max(...xs) + 0.7 - left} ${Math.max(...ys) + 0.7 - top}`}
      role="img"
      aria-label={say`The fold with ${linkNames(links)}`}
    >
      {foldOf(draft)?.contacts.map(({ i, j }) => (
        <line key={`${i}-${j}`} className="board-contact" {...line(i, j)} />
      ))}
      <polyline className="board-bond" points={xs.map((x, k) => `${x},${ys[k]}`).join(' ')} />
      {links.map(([i, j]) => (
        <line key={`${i}-${j}`} className="board-link" {...line(i, j)} />
      ))}
      {links.flat().map((bead) => {
        const [x, y] = at(bead);
        return (
          <g key={bead} className="board-bead" data-linked="true">
            <circle cx={x} cy={y} r="0.36" />
            <text x={x} y={y} dy="0.1">
              {bead}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
