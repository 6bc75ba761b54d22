import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { shortNumber } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { SketchPredict } from '../exhibit/predict.ts';
import { keyedValue } from './keyed-value.ts';
import { pointOn } from './pad-point.ts';

const WIDTH = 480;
const HEIGHT = 300;
const BOX = { left: 44, right: WIDTH - 18, top: 14, bottom: HEIGHT - 40 };

interface SketchPadProps {
  predict: SketchPredict;
  heights: readonly number[];
  onChange(heights: readonly number[]): void;
}

/** Where a visitor draws a curve: by dragging over it, or handle by handle with the arrow keys. */
export function SketchPad({ predict, heights, onChange }: SketchPadProps) {
  const { xs, from, to, step, start, xTitle, yTitle } = predict;
  const svg = useRef<SVGSVGElement>(null);
  const first = Math.min(start?.x ?? xs[0], xs[0]);
  const last = xs[xs.length - 1];
  const atX = (x: number) => BOX.left + ((x - first) / (last - first)) * (BOX.right - BOX.left);
  const atY = (y: number) => BOX.bottom - ((y - from) / (to - from)) * (BOX.bottom - BOX.top);

  function put(k: number, height: number) {
    const fit = Math.min(Math.max(Math.round(height / step) * step, from), to);
    const next = heights.slice();
    next[k] = Number(fit.toPrecision(8));
    onChange(next);
  }
  function draw(event: PointerEvent) {
    if (event.buttons === 0 && event.type !== 'pointerdown') return;
    const { x, y } = pointOn(svg.current!, event);
    const nearest = xs.reduce(
      (best, value, k) => (Math.abs(atX(value) - x) < Math.abs(atX(xs[best]) - x) ? k : best),
      0,
    );
    put(nearest, from + ((BOX.bottom - y) / (BOX.bottom - BOX.top)) * (to - from));
  }
  function onKey(k: number, event: KeyboardEvent) {
    const next = keyedValue(event.key, heights[k], { from, to, step });
    if (next === null) return;
    event.preventDefault();
    put(k, next);
  }

  const points = [
    ...(start === undefined ? [] : [[start.x, start.y] as const]),
    ...xs.map((x, k) => [x, heights[k]] as const),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing's parts
    <svg
      ref={svg}
      className="sketch-pad"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={say`Your curve`}
      onPointerDown={draw}
      onPointerMove={draw}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((part) => {
        const y = from + part * (to - from);
        return (
          <g key={part}>
            <line className="sketch-grid" x1={BOX.left} x2={BOX.right} y1={atY(y)} y2={atY(y)} />
            <text className="sketch-text" x={BOX.left - 8} y={atY(y) + 4} textAnchor="end">
              {shortNumber(y)}
            </text>
          </g>
        );
      })}
      {[first, ...xs].map((x) => (
        <text key={x} className="sketch-text" x={atX(x)} y={BOX.bottom + 18} textAnchor="middle">
          {shortNumber(x)}
        </text>
      ))}
      <text className="sketch-text" x={(BOX.left + BOX.right) / 2} y={HEIGHT - 4} textAnchor="middle">
        {xTitle}
      </text>
      <polyline className="sketch-line" points={points.map(([x, y]) => `${atX(x)},${atY(y)}`).join(' ')} />
      {xs.map((x, k) => (
        <circle
          key={x}
          className="sketch-handle"
          cx={atX(x)}
          cy={atY(heights[k])}
          r={9}
          tabIndex={0}
          role="slider"
          aria-label={say`${yTitle} at ${xTitle} ${x}`}
          aria-valuemin={from}
          aria-valuemax={to}
          aria-valuenow={heights[k]}
          onKeyDown={(event) => onKey(k, event)}
        />
      ))}
    </svg>
  );
}
