import { useMemo } from 'react';
import {
  type ChartData,
  ChartFiles,
  type ChartSpec,
  ChartView,
  correlationWords,
  percent,
  share,
  Term,
} from '../../../kit/index.ts';
import type { Ranked, Ranking } from '../../../tune/index.ts';
import { setWords } from '../../model/set-names.ts';

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

interface TuneScatterProps {
  ranking: Ranking;
  chosen: Ranked;
  onChoose(row: Ranked): void;
}

/** Everything that was tried, on a plane of both worlds; a point chooses its set, as a row of the table does. */
export function TuneScatter({ ranking, chosen, onChoose }: TuneScatterProps) {
  const { rows } = ranking;
  const all = useMemo(() => rows.map(({ probability, gradient }) => ({ x: probability, y: gradient })), [rows]);
  const data = useMemo((): ChartData => {
    const points = (rows: readonly Ranked[]) => ({
      x: rows.map(({ probability }) => probability),
      y: rows.map(({ gradient }) => gradient),
    });
    return {
      series: [points(ranking.rows), points(ranking.front)],
      marks: [{ kind: 'spot', x: chosen.probability, y: chosen.gradient, tone: 'link', label: setWords(chosen) }],
    };
  }, [ranking, chosen]);
  return (
    <section aria-label="Both worlds">
      <div className="tune-chart">
        <ChartView
          spec={SPEC}
          data={data}
          aside={<ChartFiles name="tuning" spec={SPEC} data={data} />}
          choice={{
            label: 'Set that is looked at; arrow keys choose.',
            points: all,
            at: rows.indexOf(chosen),
            inWords: `${setWords(chosen)}, folds ${percent(chosen.probability)}, gradient ${share(chosen.gradient)}`,
            onChoose: (at) => onChoose(rows[at]),
          }}
        />
      </div>
      <p className="quiet-note">
        Each point is a set of links: press one to look at it, or walk through them with the arrow keys.
      </p>
      <p data-correlation={ranking.correlation.rho.toFixed(3)}>
        <Term term="rank correlation">Rank correlation</Term>
        {correlationSentence(ranking.correlation)}
      </p>
    </section>
  );
}
