import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { say } from '../../language/index.ts';
import {
  CLOUD_STEP,
  cloudDots,
  type DrawnCloud,
  TILT,
  WIDTH as WIDTHS,
  widthAt,
  widthReach,
} from '../exhibit/cloud.ts';
import type { CloudPredict } from '../exhibit/predict.ts';
import { keyedValue } from './keyed-value.ts';
import { pointOn } from './pad-point.ts';

const WIDTH = 480;
const HEIGHT = 300;
const BOX = { left: 34, right: WIDTH - 18, top: 14, bottom: HEIGHT - 34 };
/** Where along the line its handle stands. */
const ARM = 0.9;

const atX = (x: number) => BOX.left + ((x + 1) / 2) * (BOX.right - BOX.left);
const atY = (y: number) => BOX.bottom - ((y + 1) / 2) * (BOX.bottom - BOX.top);
const clamp = (value: number, { from, to }: { readonly from: number; readonly to: number }) =>
  Number((Math.round(Math.min(Math.max(value, from), to) / CLOUD_STEP) * CLOUD_STEP).toFixed(2));

interface CloudPadProps {
  predict: CloudPredict;
  cloud: DrawnCloud;
  onChange(cloud: DrawnCloud): void;
}

/** Where a visitor draws a cloud: both ends of its line tilt it, the handle above its middle widens it; by dragging, or with the arrow keys. */
export function CloudPad({ predict, cloud, onChange }: CloudPadProps) {
  const [tilt, width] = cloud;
  const { xTitle, yTitle } = predict;
  const svg = useRef<SVGSVGElement>(null);
  /** What a drag moves: one end of the line, or the width. */
  const held = useRef<-1 | 1 | 'width' | null>(null);
  const ends = ([-1, 1] as const).map((side) => ({ side, x: atX(side * ARM), y: atY(side * ARM * tilt) }));
  const top = { x: atX(0), y: atY(widthReach(width)) };

  function drag(event: PointerEvent) {
    if (held.current === null) return;
    const y = ((BOX.bottom - pointOn(svg.current!, event).y) / (BOX.bottom - BOX.top)) * 2 - 1;
    if (held.current === 'width') onChange([tilt, clamp(widthAt(y), WIDTHS)]);
    else onChange([clamp(y / (held.current * ARM), TILT), width]);
  }
  function press(event: PointerEvent) {
    const { x, y } = pointOn(svg.current!, event);
    const far = (place: { readonly x: number; readonly y: number }) => Math.hypot(place.x - x, place.y - y);
    const nearest = ends.reduce((best, end) => (far(end) < far(best) ? end : best));
    held.current = far(top) < far(nearest) ? 'width' : nearest.side;
    svg.current!.setPointerCapture(event.pointerId);
    drag(event);
  }
  const onKey =
    (value: number, range: typeof TILT | typeof WIDTHS, put: (next: number) => void) => (event: KeyboardEvent) => {
      const next = keyedValue(event.key, value, { ...range, step: CLOUD_STEP });
      if (next === null) return;
      event.preventDefault();
      put(clamp(next, range));
    };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing's parts
    <svg
      ref={svg}
      className="sketch-pad"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={say`Your cloud`}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={() => {
        held.current = null;
      }}
      onPointerCancel={() => {
        held.current = null;
      }}
    >
      {[-1, -0.5, 0, 0.5, 1].map((part) => (
        <g key={part}>
          <line className="sketch-grid" x1={BOX.left} x2={BOX.right} y1={atY(part)} y2={atY(part)} />
          <line className="sketch-grid" x1={atX(part)} x2={atX(part)} y1={BOX.top} y2={BOX.bottom} />
        </g>
      ))}
      <text className="sketch-text" x={BOX.right} y={HEIGHT - 8} textAnchor="end">
        {xTitle}
      </text>
      <text
        className="sketch-text"
        transform={`translate(${BOX.left - 12} ${(BOX.top + BOX.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {yTitle}
      </text>
      {cloudDots(cloud).map(([x, y], k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots are always the same ones
        <circle key={k} className="sketch-dot" cx={atX(clip(x))} cy={atY(clip(y))} r={2.5} />
      ))}
      <line className="sketch-line" x1={ends[0].x} y1={ends[0].y} x2={ends[1].x} y2={ends[1].y} />
      <circle
        className="sketch-handle"
        cx={top.x}
        cy={top.y}
        r={9}
        tabIndex={0}
        role="slider"
        aria-label={say`width of the cloud`}
        aria-valuemin={WIDTHS.from}
        aria-valuemax={WIDTHS.to}
        aria-valuenow={width}
        onKeyDown={onKey(width, WIDTHS, (next) => onChange([tilt, next]))}
      />
      {ends.map(({ side, x, y }) => (
        <circle
          key={side}
          className="sketch-handle"
          cx={x}
          cy={y}
          r={9}
          // One of the two is enough for the keyboard.
          {...(side === 1
            ? {
                tabIndex: 0,
                role: 'slider',
                'aria-label': say`tilt of the cloud`,
                'aria-valuemin': TILT.from,
                'aria-valuemax': TILT.to,
                'aria-valuenow': tilt,
                onKeyDown: onKey(tilt, TILT, (next) => onChange([next, width])),
              }
            : { 'aria-hidden': true })}
        />
      ))}
    </svg>
  );
}

/** Dots stay on the pad. */
const clip = (value: number) => Math.min(Math.max(value, -0.98), 0.98);
