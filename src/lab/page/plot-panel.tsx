import { useMemo } from 'react';
import { type ChartData, ChartFiles, type ChartSpec, ChartView, Listen, TabList, TabPanel } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { Exhibit, Plot } from '../exhibit/exhibit.ts';
import type { Predict } from '../exhibit/predict.ts';
import type { View } from '../exhibit/view.ts';

interface PlotPanelProps {
  exhibit: Exhibit;
  view: View;
  shown: string;
  onShow(id: string): void;
}

/** A chart is made anew only when its spec says something else, however often it is written anew. */
function useSteadySpec(spec: ChartSpec): ChartSpec {
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by what it says
  return useMemo(() => spec, [JSON.stringify(spec)]);
}

/** The visitor's answer on the plot that it belongs to: a curve, or a spot. */
function withAnswer(
  plot: Plot,
  predict: Predict,
  view: View,
  spec: ChartSpec,
  data: ChartData,
): [ChartSpec, ChartData] {
  const { answer } = view;
  if (answer === null) return [spec, data];
  if (predict.kind === 'sketch') {
    if (predict.plot !== plot.id || typeof answer !== 'object') return [spec, data];
    const { start, xs } = predict;
    const head = start === undefined ? [] : [start];
    const own = { x: [...head.map(({ x }) => x), ...xs], y: [...head.map(({ y }) => y), ...answer] };
    return [
      { ...spec, series: [...spec.series, { name: say`you`, draw: 'line', tone: 'link' }] },
      { ...data, series: [...data.series, own] },
    ];
  }
  if (predict.kind === 'press' || predict.kind === 'cloud' || predict.mark?.plot !== plot.id) return [spec, data];
  const spot = predict.mark.at(answer as never);
  return [spec, { ...data, marks: [...(data.marks ?? []), { kind: 'spot', ...spot, tone: 'link', label: say`you` }] }];
}

/** The plots of an exhibit, one at a time, with the visitor's answer and the numbers to take along. */
export function PlotPanel({ exhibit, view, shown, onShow }: PlotPanelProps) {
  const { predict, words } = exhibit;
  const plots = exhibit.plots.filter((one) => one.isFor?.(view.state) ?? true);
  const plot = plots.find(({ id }) => id === shown) ?? plots[0];
  const [rawSpec, data] = withAnswer(plot, predict, view, plot.spec(view.state), plot.data(view));
  const spec = useSteadySpec(rawSpec);
  const chart = (
    <ChartView
      spec={spec}
      data={data}
      title={plots.length === 1 ? plot.title : undefined}
      aside={
        <div className="plot-aside">
          <Listen spec={spec} data={data} />
          <ChartFiles name={`${words.id}-${plot.id}`} spec={spec} data={data} />
        </div>
      }
    />
  );
  const note = plot.note === undefined ? null : <p className="quiet-note">{plot.note(view.state)}</p>;
  if (plots.length === 1)
    return (
      <>
        {chart}
        {note}
      </>
    );
  return (
    <>
      <TabList
        label={say`Plots`}
        idBase="plot-"
        tabs={plots.map(({ id, title }) => ({ name: id, face: title }))}
        current={plot.id}
        onChoose={onShow}
      />
      <TabPanel name={plot.id} idBase="plot-">
        {chart}
        {note}
      </TabPanel>
    </>
  );
}
