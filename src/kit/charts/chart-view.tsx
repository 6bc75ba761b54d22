import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { say } from '../../language/index.ts';
import { type Chart, createChart } from './chart.ts';
import { columnsOf } from './columns.ts';
import { pointByKey } from './points.ts';
import { type Sign, shapePath, signsOf } from './signs.ts';
import { axisTitle, type ChartData, type ChartPoint, type ChartSpec, type SeriesSpec } from './spec.ts';
import { chartInWords } from './words.ts';
import './chart.css';

/** Points of a chart of which one is chosen, by a press or with the arrow keys. */
export interface ChartChoice {
  /** What is chosen, for those who cannot see it. */
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** The one that is chosen. */
  readonly at: number;
  /** It in words. */
  readonly inWords: string;
  onChoose(point: number): void;
}

interface ChartViewProps {
  /** Keep it the same object between renders: another spec is another chart. */
  spec: ChartSpec;
  data: ChartData;
  /** Stands where the title of y does. */
  title?: ReactNode;
  /** At the right end of the head. */
  aside?: ReactNode;
  choice?: ChartChoice;
}

function LegendKey({ series: { name, draw, tone, isFaint }, sign }: { series: SeriesSpec; sign: Sign }) {
  return (
    <li className={`chart-key chart-tone-${tone}`} data-faint={isFaint}>
      <svg
        className={`chart-sign chart-sign-${draw}`}
        viewBox={draw === 'points' ? '5 0 10 10' : '0 0 20 10'}
        aria-hidden="true"
      >
        {draw === 'points' && <path d={shapePath(sign.shape, 10, 5, 3.6)} />}
        {(draw === 'line' || draw === 'dashed') && <path d="M0 5H20" strokeDasharray={sign.dash.join(' ')} />}
        {(draw === 'strip' || draw === 'bars') && <path d="M1 1H19V9H1Z" strokeDasharray={sign.dash.join(' ')} />}
      </svg>
      {name}
    </li>
  );
}

interface ChoicePlotProps {
  host: RefObject<HTMLDivElement | null>;
  chart: RefObject<Chart | null>;
  words: string;
  choice: ChartChoice;
}

/** The plot as a control: it is walked through like a slider, whose value is the point that is chosen. */
function ChoicePlot({ host, chart, words, choice }: ChoicePlotProps) {
  const { label, points, at, inWords, onChoose } = choice;
  function onClick({ clientX, clientY }: MouseEvent) {
    const point = chart.current?.pointAt(points, clientX, clientY) ?? null;
    if (point !== null) onChoose(point);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const point = pointByKey(points, at, event.key);
    if (point === null) return;
    event.preventDefault();
    onChoose(point);
  }
  return (
    <div
      ref={host}
      className="chart-plot chart-choice"
      role="slider"
      tabIndex={0}
      aria-label={`${label} ${words}`}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={at + 1}
      aria-valuetext={inWords}
      onClick={onClick}
      onKeyDown={onKeyDown}
    />
  );
}

/** A chart is told in words anew when its data have stood still for so long: nobody hears words that change with each frame. */
const REST_MS = 200;

/** A chart in words: at once as it comes, and of later data once these rest. */
function useChartInWords(spec: ChartSpec, data: ChartData): string {
  // biome-ignore lint/correctness/useExhaustiveDependencies: of later data it is told when they rest
  const first = useMemo(() => chartInWords(spec, columnsOf(spec, data)), [spec]);
  const [later, setLater] = useState({ spec, words: first });
  useEffect(() => {
    const timer = setTimeout(() => setLater({ spec, words: chartInWords(spec, columnsOf(spec, data)) }), REST_MS);
    return () => clearTimeout(timer);
  }, [spec, data]);
  return later.spec === spec ? later.words : first;
}

/** A chart with its title, its legend, what stands under the pointer, and all of it in words for those who cannot see it. */
export function ChartView({ spec, data, title, aside, choice }: ChartViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const [readout, setReadout] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const words = useChartInWords(spec, data);
  const signs = signsOf(spec.series);

  const latest = useRef(data);

  useEffect(() => {
    latest.current = data;
    chart.current?.update(data);
  }, [data]);
  useEffect(() => {
    const made = createChart(host.current!, spec, { onReadout: setReadout, onProblem: setProblem });
    chart.current = made;
    made.update(latest.current);
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [spec]);

  return (
    <figure className="chart-view">
      <figcaption className="chart-title">
        <span>{title ?? axisTitle(spec.y)}</span>
        {spec.series.length > 1 && (
          <ul className="chart-legend">
            {spec.series.map((series, s) => (
              <LegendKey key={series.name} series={series} sign={signs[s]} />
            ))}
          </ul>
        )}
        {aside}
      </figcaption>
      {choice === undefined ? (
        <div ref={host} className="chart-plot" role="img" aria-label={words} />
      ) : (
        <ChoicePlot host={host} chart={chart} words={words} choice={choice} />
      )}
      <p className="chart-readout" aria-hidden="true">
        {problem === null ? readout : say`This chart could not be drawn (${problem}). Its numbers: ${words}`}
      </p>
    </figure>
  );
}
