import { type ReactNode, useId } from 'react';
import { digits } from '../../language/index.ts';
import { useLitSymbol } from '../words/lit.tsx';
import './choice.css';
import './field.css';

/** One thing to choose. `note` stands behind it: “your answer”, “measured”. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly note?: ReactNode;
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  /** Null: nothing chosen yet. */
  value: Value | null;
  onChange(value: NoInfer<Value>): void;
  /** Pills side by side, or a list of lines. */
  layout?: 'pills' | 'list';
  /** The name is read out but not shown. */
  isLabelHidden?: boolean;
  isDisabled?: boolean;
  symbol?: string;
}

/** One of a few, all in sight: radio buttons, so arrow keys walk through them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, onChange, layout = 'pills', isLabelHidden = false, isDisabled, symbol } = props;
  const name = useId();
  const { isLit, hold } = useLitSymbol(symbol);
  return (
    <fieldset className={`choice choice-${layout}`} disabled={isDisabled} data-lit={isLit} {...hold}>
      <legend className={isLabelHidden ? 'heard' : 'choice-label'}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="choice-face">
              {typeof option.label === 'string' ? digits(option.label) : option.label}
            </span>
            {option.note !== undefined && <span className="choice-note">{option.note}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  options: readonly { readonly value: Value; readonly label: string }[];
  value: Value;
  onChange(value: NoInfer<Value>): void;
}

/** One of many, in the browser's own list. */
export function Select<Value extends string>({ label, options, value, onChange }: SelectProps<Value>) {
  const id = useId();
  return (
    <div className="knob">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
