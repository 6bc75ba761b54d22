import { percent } from '../../../kit/index.ts';
import type { Step } from '../../model/lesson.ts';
import type { Attempt } from '../../model/report.ts';
import { REPORT } from '../../words/run.ts';

const HEIGHT = 60;
const BAR = 10;
const PITCH = 30;

interface TriesPlotProps {
  attempts: readonly Attempt[];
  first: number;
  /** The one world that was judged; undefined: both. */
  world?: Step['world'];
}

/** Two bars a try: the share of chains that folded and of networks that learned. One try is no plot. */
export function TriesPlot({ attempts, first, world }: TriesPlotProps) {
  if (attempts.length < 2) return null;
  const shares = attempts.map(({ folded, runs, learned, starts }) => [
    folded / Math.max(1, runs),
    learned / Math.max(1, starts),
  ]);
  const words = shares
    .map(([fold, learn], k) => {
      const told = [...(world === 'network' ? [] : [percent(fold)]), ...(world === 'chain' ? [] : [percent(learn)])];
      return `${first + k + 1}: ${told.join(', ')}`;
    })
    .join('; ');
  const label = world === undefined ? REPORT.plot : REPORT.plotOf[world];
  return (
    <svg
      className="tries-plot"
      viewBox={`0 -4 ${PITCH * attempts.length} ${HEIGHT + 20}`}
      width={PITCH * attempts.length}
      height={HEIGHT + 24}
      role="img"
      aria-label={label(words)}
    >
      <line className="tries-axis" x1={0} x2={PITCH * attempts.length} y1={HEIGHT} y2={HEIGHT} />
      {shares.map(([fold, learn], k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a try is known by its number
        <g key={k} transform={`translate(${k * PITCH + 4} 0)`}>
          {world !== 'network' && (
            <rect className="tries-folded" x={0} y={HEIGHT * (1 - fold)} width={BAR} height={HEIGHT * fold} />
          )}
          {world !== 'chain' && (
            <rect className="tries-learned" x={BAR + 1} y={HEIGHT * (1 - learn)} width={BAR} height={HEIGHT * learn} />
          )}
          <text x={BAR} y={HEIGHT + 13} textAnchor="middle">
            {first + k + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
