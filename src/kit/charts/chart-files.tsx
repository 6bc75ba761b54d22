import { useState } from 'react';
import { reasonOf } from '../../language/index.ts';
import { Button } from '../controls/button.tsx';
import { csvText } from '../files/csv.ts';
import { download, downloadText } from '../files/download.ts';
import { svgPng } from '../files/image.ts';
import { chartColours } from './colours.ts';
import { columnsOf } from './columns.ts';
import type { ChartData, ChartSpec } from './spec.ts';
import { chartSvg } from './svg.ts';
import { chartTable } from './words.ts';

interface ChartFilesProps {
  /** Begins the files' names. */
  name: string;
  spec: ChartSpec;
  data: ChartData;
}

const PICTURE = { width: 800, height: 480 };

/** Takes a chart along: its numbers as CSV, its picture as PNG and SVG. */
export function ChartFiles({ name, spec, data }: ChartFilesProps) {
  const [problem, setProblem] = useState('');
  const svg = () => chartSvg(spec, data, { ...PICTURE, colours: chartColours(document.documentElement) });

  async function savePng() {
    try {
      download(`${name}.png`, await svgPng(svg()));
      setProblem('');
    } catch (error) {
      setProblem(reasonOf(error));
    }
  }

  return (
    <p className="chart-files">
      <Button
        kind="link"
        onPress={() => downloadText(`${name}.csv`, csvText(chartTable(spec, columnsOf(spec, data))), 'text/csv')}
      >
        CSV
      </Button>
      <Button kind="link" onPress={savePng}>
        PNG
      </Button>
      <Button kind="link" onPress={() => downloadText(`${name}.svg`, svg(), 'image/svg+xml')}>
        SVG
      </Button>
      <span role="status">{problem}</span>
    </p>
  );
}
