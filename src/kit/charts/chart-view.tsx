import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Chart, createChart } from './chart.ts';
import { columnsOf } from './columns.ts';
import { axisTitle, type ChartData, type ChartSpec, type SeriesSpec } from './spec.ts';
import { chartInWords } from './words.ts';
import './chart.css';

interface ChartViewProps {
  /** Keep it the same object between renders: another spec is another chart. */
  spec: ChartSpec;
  data: ChartData;
  /** Stands where the title of y does. */
  title?: ReactNode;
  /** At the right end of the head. */
  aside?: ReactNode;
}

function LegendKey({ series }: { series: SeriesSpec }) {
  return (
    <li className={`chart-key chart-key-${series.draw} chart-tone-${series.tone}`} data-faint={series.isFaint}>
      {series.name}
    </li>
  );
}

/** A chart with its title, its legend, what stands under the pointer, and all of it in words for those who cannot see it. */
export function ChartView({ spec, data, title, aside }: ChartViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const [readout, setReadout] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const words = useMemo(() => chartInWords(spec, columnsOf(spec, data)), [spec, data]);

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
            {spec.series.map((series) => (
              <LegendKey key={series.name} series={series} />
            ))}
          </ul>
        )}
        {aside}
      </figcaption>
      <div ref={host} className="chart-plot" role="img" aria-label={words} />
      <p className="chart-readout" aria-hidden="true">
        {problem === null ? readout : `This chart could not be drawn (${problem}). Its numbers: ${words}`}
      </p>
    </figure>
  );
}
