import { useMemo } from 'react';
import { type ChartData, ChartFiles, type ChartSpec, ChartView, correlationWords, Term } from '../../../kit/index.ts';
import { linkNames } from '../../../links/index.ts';
import type { Ranked, Ranking } from '../../../tune/index.ts';

const SPEC: ChartSpec = {
  x: { title: 'share of runs that fold', range: [-0.03, 1.03], ticks: [0, 0.25, 0.5, 0.75, 1] },
  y: { title: 'gradient at a floor, top floor = 1', scale: 'log', atLeast: [0.1, 1.5] },
  series: [
    { name: 'tried', draw: 'points', tone: 'quiet', isFaint: true },
    { name: 'Pareto front', draw: 'points', tone: 'good' },
  ],
};

/** Below this many sets a correlation says nothing. */
const FEW = 5;

/** What the correlation says, in words. */
function correlationSentence({ rho, interval, count }: Ranking['correlation']): string {
  if (count < FEW) return `: ${count} sets are too few for one.`;
  const [low, high] = interval;
  const gist =
    low > 0
      ? 'sets that fold more often tend to have the healthier gradient'
      : high < 0
        ? 'sets that fold more often tend to have the weaker gradient'
        : 'no tie between folding and gradient shows';
  return ` over ${count} sets: ${correlationWords(rho, interval)}: ${gist}.`;
}

/** Everything that was tried, on a plane of both worlds. */
export function TuneScatter({ ranking, chosen }: { ranking: Ranking; chosen: Ranked }) {
  const data = useMemo((): ChartData => {
    const points = (rows: readonly Ranked[]) => ({
      x: rows.map(({ probability }) => probability),
      y: rows.map(({ gradient }) => gradient),
    });
    return {
      series: [points(ranking.rows), points(ranking.front)],
      marks: [
        { kind: 'spot', x: chosen.probability, y: chosen.gradient, tone: 'link', label: linkNames(chosen.links) },
      ],
    };
  }, [ranking, chosen]);
  return (
    <section aria-label="Both worlds">
      <div className="tune-chart">
        <ChartView spec={SPEC} data={data} aside={<ChartFiles name="tuning" spec={SPEC} data={data} />} />
      </div>
      <p data-correlation={ranking.correlation.rho.toFixed(3)}>
        <Term term="rank correlation">Rank correlation</Term>
        {correlationSentence(ranking.correlation)}
      </p>
    </section>
  );
}
