import { useMemo } from 'react';
import {
  type ChartData,
  ChartFiles,
  type ChartSpec,
  ChartView,
  correlationWords,
  percent,
  Term,
} from '../../../kit/index.ts';
import { magnitudeText, say } from '../../../language/index.ts';
import type { Ranked, Ranking } from '../../../tune/index.ts';
import { setWords } from '../../model/set-names.ts';
import { useDraft } from '../context.ts';

const SPEC: ChartSpec = {
  x: { title: say`share of runs that fold`, range: [-0.03, 1.03], ticks: [0, 0.25, 0.5, 0.75, 1] },
  y: { title: say`gradient at a floor, top floor = 1`, scale: 'log', atLeast: [0.1, 1.5] },
  series: [
    { name: say`tried`, draw: 'points', tone: 'quiet', isFaint: true },
    { name: say`Pareto front`, draw: 'points', tone: 'good' },
  ],
};

/** Below this many sets a correlation says nothing. */
const FEW = 5;

/** What the correlation says, in words. */
function correlationSentence({ rho, interval, count }: Ranking['correlation']): string {
  if (count < FEW) return say`: ${count} sets are too few for one.`;
  const [low, high] = interval;
  const gist =
    low > 0
      ? say`sets that fold more often tend to have the healthier gradient`
      : high < 0
        ? say`sets that fold more often tend to have the weaker gradient`
        : say`no tie between folding and gradient shows`;
  return say` over ${count} sets: ${correlationWords(rho, interval)}: ${gist}.`;
}

interface TuneScatterProps {
  ranking: Ranking;
  chosen: Ranked;
  onChoose(row: Ranked): void;
}

/** Everything that was tried, on a plane of folding and gradient; a point chooses its set, as a row of the table does. */
export function TuneScatter({ ranking, chosen, onChoose }: TuneScatterProps) {
  const { rows } = ranking;
  const { probability } = useDraft().goals;
  const all = useMemo(() => rows.map(({ probability, gradient }) => ({ x: probability, y: gradient })), [rows]);
  const data = useMemo((): ChartData => {
    const points = (rows: readonly Ranked[]) => ({
      x: rows.map(({ probability }) => probability),
      y: rows.map(({ gradient }) => gradient),
    });
    return {
      series: [points(ranking.rows), points(ranking.front)],
      marks: [
        { kind: 'line', x: probability, tone: 'warm', label: say`goal` },
        // The front goes by nearness to 1: what lies above has a gradient that grows.
        { kind: 'level', y: 1, tone: 'good', label: say`best: 1` },
        { kind: 'spot', x: chosen.probability, y: chosen.gradient, tone: 'link', label: setWords(chosen) },
      ],
    };
  }, [ranking, chosen, probability]);
  return (
    <section aria-label={say`Folding and gradient`}>
      <div className="tune-chart">
        <ChartView
          spec={SPEC}
          data={data}
          aside={<ChartFiles name="tuning" spec={SPEC} data={data} />}
          choice={{
            label: say`Set that is looked at; arrow keys choose.`,
            points: all,
            at: rows.indexOf(chosen),
            inWords: say`${setWords(chosen)}, folds ${percent(chosen.probability)}, gradient ${magnitudeText(chosen.gradient)}`,
            onChoose: (at) => onChoose(rows[at]),
          }}
        />
      </div>
      <p className="quiet-note">{say`Each point is a set of links: press one to look at it, or walk through them with the arrow keys.`}</p>
      <p data-correlation={ranking.correlation.rho.toFixed(3)}>
        <Term term="rank correlation">{say`Rank correlation`}</Term>
        {correlationSentence(ranking.correlation)}
      </p>
    </section>
  );
}
