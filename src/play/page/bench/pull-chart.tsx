import { useEffect, useMemo, useState } from 'react';
import { chainModel, TRAP_STIFFNESS, trapForce } from '../../../chain/index.ts';
import { type ChartData, type ChartMark, type ChartSpec, ChartView } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { PullNow, PullPoint } from '../../state/pull-record.ts';
import { useSession } from '../context.ts';

/** Trap distances at which theory is worked out, as shares of all bonds: closer where the force rises. */
const SHARES = [0.05, 0.25, 0.45, 0.6, 0.7, 0.78, 0.84, 0.89, 0.93, 0.96, 0.98, 1, 1.02, 1.04, 1.06, 1.08];
const { bondStiffness } = chainModel({ n: 2 });

interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const NO_CURVE: Curve = { x: [], y: [] };

/** The exact curve of so many freely jointed bonds between the bench's traps, worked out point by point, so that the page goes on meanwhile. */
function useTheory(bonds: number, temperature: number): Curve {
  const [curve, setCurve] = useState(NO_CURVE);
  useEffect(() => {
    setCurve(NO_CURVE);
    if (bonds < 3) return;
    const x: number[] = [];
    const y: number[] = [];
    let timer = 0;
    function next(): void {
      const apart = SHARES[x.length] * bonds;
      const force = trapForce({ bonds, stiffness: bondStiffness, temperature }, TRAP_STIFFNESS, apart);
      x.push(apart - (2 * force) / TRAP_STIFFNESS);
      y.push(force);
      if (x.length === SHARES.length) setCurve({ x, y });
      else timer = window.setTimeout(next, 20);
    }
    // Not before the slider has come to rest.
    timer = window.setTimeout(next, 200);
    return () => window.clearTimeout(timer);
  }, [bonds, temperature]);
  return curve;
}

const SPEC: ChartSpec = {
  x: { title: say`extension`, unit: 'b', isTight: true },
  y: { title: say`force`, unit: 'ε/b', atLeast: [0, 5], bounds: [-1, 12] },
  series: [
    { name: say`theory, all bonds`, draw: 'line', tone: 'quiet' },
    { name: say`theory, what closed links leave`, draw: 'dashed', tone: 'link' },
    { name: say`measured`, draw: 'points', tone: 'warm' },
    { name: say`measured, links closed`, draw: 'points', tone: 'link' },
  ],
};

function pointsOf(points: readonly PullPoint[], isClosed: boolean) {
  const own = points.filter(({ closed }) => closed > 0 === isClosed);
  return {
    x: own.map(({ extension }) => extension.mean),
    y: own.map(({ force }) => force.mean),
    error: own.map(({ force }) => force.error),
  };
}

interface PullChartProps {
  points: readonly PullPoint[];
  /** Bonds between the two beads, over closed links, and how many links are closed. */
  reach: number;
  closed: number;
  now: PullNow | null;
}

/** Force against extension: what the tweezers measured beside the curve of freely jointed bonds. */
export function PullChart({ points, reach, closed, now }: PullChartProps) {
  const beads = useSession((state) => state.bench.beads);
  const isBare = useSession((state) => state.bench.isBare);
  const heat = useSession((state) => state.bench.heat);
  const all = Math.abs(beads[1] - beads[0]);
  const isShort = closed > 0 && reach < all;
  const whole = useTheory(all, heat);
  const short = useTheory(isShort ? reach : 0, heat);
  const data = useMemo((): ChartData => {
    const marks: ChartMark[] = [
      { kind: 'line', x: all, tone: 'quiet', label: say`${all} bonds` },
      ...(isShort ? [{ kind: 'line' as const, x: reach, tone: 'link' as const, label: say`${reach} bonds` }] : []),
      ...(now === null
        ? []
        : [{ kind: 'spot' as const, x: now.extension, y: now.force, tone: 'text' as const, label: say`now` }]),
    ];
    return {
      series: [whole, short, pointsOf(points, false), pointsOf(points, true)],
      marks,
    };
  }, [whole, short, all, reach, isShort, points, now]);

  return (
    <>
      <ChartView spec={SPEC} data={data} />
      <p className="quiet-note">
        {isBare
          ? say`Theory: freely jointed bonds between these traps. A point comes once the traps have rested; its bar is one standard error, an estimate.`
          : say`Theory is of bonds alone. Contacts, size and stiffness of the beads hold this chain off it: set “bonds alone” to compare.`}
      </p>
    </>
  );
}
