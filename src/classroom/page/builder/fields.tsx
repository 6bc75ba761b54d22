import { useId } from 'react';

interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** Longest text that the lesson's format takes. */
  most: number;
  rows?: number;
  note?: string;
  placeholder?: string;
}

/** A line or more of text. */
export function TextField({ label, value, onChange, most, rows, note, placeholder }: TextFieldProps) {
  const id = useId();
  const noteId = useId();
  const common = {
    id,
    className: 'text-field',
    value,
    placeholder,
    maxLength: most,
    autoComplete: 'off',
    'aria-describedby': note === undefined ? undefined : noteId,
  };
  return (
    <div className="answer-field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input type="text" {...common} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...common} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
      {note !== undefined && (
        <p className="quiet-note" id={noteId}>
          {note}
        </p>
      )}
    </div>
  );
}

interface NumberInputProps {
  label: string;
  /** Null: none. */
  value: number | null;
  onChange(value: number | null): void;
  from?: number;
  to?: number;
  isWhole?: boolean;
}

/** A number that may be missing. */
export function NumberInput({ label, value, onChange, from, to, isWhole = false }: NumberInputProps) {
  const id = useId();
  return (
    <div className="knob">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="number-field"
        type="number"
        min={from}
        max={to}
        step={isWhole ? 1 : 'any'}
        value={value ?? ''}
        onChange={(event) => {
          const { value: typed, valueAsNumber: number } = event.target;
          if (typed === '') return onChange(null);
          const isFit =
            number >= (from ?? -Infinity) && number <= (to ?? Infinity) && (!isWhole || Number.isInteger(number));
          if (isFit) onChange(number);
        }}
      />
    </div>
  );
}

interface GroupedSelectProps {
  label: string;
  /** In the order of their groups; an empty group is none. */
  options: readonly { readonly value: string; readonly label: string; readonly group: string }[];
  value: string;
  onChange(value: string): void;
}

/** One of many, under headings. */
export function GroupedSelect({ label, options, value, onChange }: GroupedSelectProps) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <div className="knob">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        {groups.map((group) => {
          const own = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group === '' ? (
            own
          ) : (
            <optgroup key={group} label={group}>
              {own}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
