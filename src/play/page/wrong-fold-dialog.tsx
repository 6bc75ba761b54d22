import { Dialog } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { ownContacts } from '../../render/index.ts';
import type { Task } from '../../task/index.ts';
import './wrong-fold-dialog.css';

type Decoy = NonNullable<Task['decoy']>;
type Pair = { readonly i: number; readonly j: number };
const names = (pairs: readonly Pair[]) => pairs.map(({ i, j }) => `${i}–${j}`).join(', ');

/** The wrong fold, large and numbered, with the pairs that touch in it. */
function Drawing({ decoy, own }: { decoy: Decoy; own: readonly Pair[] }) {
  const at = (bead: number) => [decoy.points[2 * bead], -decoy.points[2 * bead + 1]] as const;
  const beads = Array.from({ length: decoy.n }, (_, bead) => at(bead));
  const [xs, ys] = [beads.map(([x]) => x), beads.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - 0.6, Math.min(...ys) - 0.6];
  const [width, height] = [Math.max(...xs) + 0.6 - left, Math.max(...ys) + 0.6 - top];
  return (
    <svg
      className="wrong-fold-drawing"
      viewBox={`${left} ${top} ${width} ${height}`}
      role="img"
      aria-label={say`Wrong fold`}
    >
      {decoy.contacts.map(({ i, j }) => {
        const [[x1, y1], [x2, y2]] = [at(i), at(j)];
        const isOwn = own.some((pair) => pair.i === i && pair.j === j);
        return <line key={`${i}-${j}`} className={isOwn ? 'touch-own' : 'touch-both'} {...{ x1, y1, x2, y2 }} />;
      })}
      <polyline className="wrong-fold-chain" points={beads.map((point) => point.join()).join(' ')} />
      {beads.map(([x, y], bead) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: beads are known by their number
        <g key={bead}>
          <circle className="wrong-fold-bead" cx={x} cy={y} r={0.34} />
          <text className="wrong-fold-number" x={x} y={y + 0.12}>
            {bead}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The wrong fold large, and which of its pairs are its own. */
export function WrongFoldDialog({ fold, decoy, onClose }: { fold: Task['fold']; decoy: Decoy; onClose(): void }) {
  const own = ownContacts(decoy, fold);
  const shared = decoy.contacts.filter((pair) => !own.includes(pair));
  return (
    <Dialog title={say`The wrong fold`} onClose={onClose}>
      <p>{say`A second shape that attracts the chain too. A chain that settles in it is misfolded.`}</p>
      <Drawing decoy={decoy} own={own} />
      <p className="touch-own-words">{say`Touch in the wrong fold only: ${names(own)}.`}</p>
      {shared.length > 0 && <p>{say`Touch in the target as well, and are right: ${names(shared)}.`}</p>}
    </Dialog>
  );
}
