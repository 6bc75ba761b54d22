import { useEffect, useId, useRef, useState } from 'react';
import { say } from '../../language/index.ts';
import { useLitSymbol } from '../words/lit.tsx';
import './field.css';

interface NumberFieldProps {
  label: string;
  /** Null: nothing is chosen yet, and the field is empty. */
  value: number | null;
  from: number;
  to: number;
  onChange(value: number): void;
  /** Whole numbers only. */
  isWhole?: boolean;
  step?: number;
  unit?: string;
  symbol?: string;
  /** Told when what is typed is no number within the bounds: then it stays as it is, and no number before it comes back. */
  onUnfit?(): void;
  /** The number was asked for, and is missing: an empty field says so. */
  isMissed?: boolean;
  /** Told when a number beyond the bounds was left there: the number before comes back, as it does without it. */
  onCut?(words: string): void;
}

/** What is wrong with a typed number, in words, or null. */
function numberProblem(text: string, { from, to, isWhole }: Pick<NumberFieldProps, 'from' | 'to' | 'isWhole'>) {
  const typed = Number(text);
  if (text.trim() === '' || !Number.isFinite(typed)) return say`a number, please`;
  if (isWhole && !Number.isInteger(typed)) return say`a whole number, please`;
  return typed < from || typed > to ? say`from ${from} to ${to}` : null;
}

const inField = (value: number | null) => (value === null ? '' : String(value));

/** A number to type. What is typed stays until it is a number within the bounds; only then is it passed on. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    value,
    from,
    to,
    onChange,
    onUnfit,
    isMissed = false,
    isWhole = false,
    step,
    unit,
    symbol,
    onCut,
  } = props;
  const [text, setText] = useState(inField(value));
  const id = useId();
  const problemId = useId();
  /** What stood here when the field was entered: on the way to a number beyond the bounds its first digits were passed on. */
  const before = useRef(value);
  const { isLit, hold } = useLitSymbol(symbol);
  const isWaiting = onUnfit !== undefined && text === '' && !isMissed;
  const problem = isWaiting ? null : numberProblem(text, { from, to, isWhole });

  useEffect(() => {
    if (value !== null) setText((typed) => (Number(typed) === value ? typed : String(value)));
  }, [value]);

  function leave() {
    if (onUnfit !== undefined) return;
    const typed = Number(text);
    const isBeyond = problem !== null && text.trim() !== '' && (typed < from || typed > to);
    if (!isBeyond || onCut === undefined) return setText(inField(value));
    setText(inField(before.current));
    if (before.current !== null && value !== before.current) onChange(before.current);
    onCut(say`${label}: ${typed} is beyond ${from} to ${to}, so ${before.current} stays.`);
  }

  return (
    <div className="knob" data-lit={isLit} {...hold}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="number-field"
        type="number"
        min={from}
        max={to}
        step={step ?? (isWhole ? 1 : 'any')}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        onChange={(event) => {
          const typed = event.target.value;
          setText(typed);
          if (numberProblem(typed, { from, to, isWhole }) === null) onChange(Number(typed));
          else onUnfit?.();
        }}
        onFocus={() => {
          before.current = value;
        }}
        onBlur={leave}
      />
      {unit !== undefined && <span>{unit}</span>}
      {problem !== null && (
        <span id={problemId} className="field-problem" role="status">
          {problem}
        </span>
      )}
    </div>
  );
}
