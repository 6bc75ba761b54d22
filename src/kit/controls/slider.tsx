import { type CSSProperties, type ReactNode, useId, useMemo } from 'react';
import { digits } from '../../language/index.ts';
import { useLitSymbol } from '../words/lit.tsx';
import { linearScale, logScale } from './slider-scale.ts';
import './slider.css';

export interface SliderProps {
  label: string;
  value: number;
  from: number;
  to: number;
  onChange(value: number): void;
  /** Distance between two neighbouring values; on a log scale each is a multiple of it. */
  step?: number;
  scale?: 'linear' | 'log';
  /** Written behind the value, with its space: ` b`, ` %`. */
  unit?: string;
  /** The value in words, unit and all; by default the number and its unit. */
  inWords?(value: number): string;
  /** What is shown where the value stands: a term with the value on it, say. By default the value in words. */
  readout?: ReactNode;
  /** Values worth finding, named below the track. */
  marks?: readonly { readonly value: number; readonly label: string }[];
  /** The letter that stands for it in the equation: it lights up while this control is in hand. */
  symbol?: string;
  tone?: 'plain' | 'warm' | 'cool';
  /** `line` puts name, track and value on one line. */
  layout?: 'stack' | 'line';
  isDisabled?: boolean;
}

/** A named slider that shows its value. Arrow keys go one step, Page Up and Down ten, Home and End to the ends. */
export function Slider(props: SliderProps) {
  const { label, value, from, to, onChange, scale = 'linear', unit = '', readout, marks = [], symbol } = props;
  const { step = (to - from) / 100, tone = 'plain', layout = 'stack', isDisabled = false } = props;
  const id = useId();
  const { isLit, hold } = useLitSymbol(symbol);
  const track = useMemo(
    () => (scale === 'log' ? logScale(from, to, props.step) : linearScale(from, to, step)),
    [scale, from, to, props.step, step],
  );
  const text = props.inWords?.(value) ?? digits(`${value}${unit}`);
  const isPlain = scale === 'linear';
  /** How far along the track a value lies, 0 to 1, for the styles. */
  const at = (place: number) => ({ '--part': track.positionOf(place) / track.last }) as CSSProperties;

  return (
    <div className={`slider-row slider-${layout} slider-${tone}`} data-lit={isLit} {...hold}>
      <label htmlFor={id}>{label}</label>
      <span className="slider-track">
        <input
          id={id}
          className="slider"
          type="range"
          min={isPlain ? from : 0}
          max={isPlain ? to : track.last}
          step={isPlain ? step : 1}
          value={isPlain ? value : track.positionOf(value)}
          aria-valuetext={text}
          disabled={isDisabled}
          style={at(value)}
          onChange={(event) => {
            const place = Number(event.target.value);
            onChange(isPlain ? place : track.valueAt(place));
          }}
        />
        {marks.map((mark) => (
          <span key={mark.label} className="slider-mark" aria-hidden="true" style={at(mark.value)}>
            {mark.label}
          </span>
        ))}
      </span>
      <output htmlFor={id}>{readout ?? text}</output>
    </div>
  );
}
