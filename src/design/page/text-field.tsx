import { useEffect, useId, useState } from 'react';

interface TextFieldProps {
  label: string;
  value: string;
  /** @returns whether the text was taken */
  onDone(text: string): boolean;
}

/** A line of text that is passed on when it is left or entered. */
export function TextField({ label, value, onDone }: TextFieldProps) {
  const [text, setText] = useState(value);
  const id = useId();
  useEffect(() => setText(value), [value]);
  // What is refused gives way to what still holds.
  const pass = () => text !== value && !onDone(text) && setText(value);
  return (
    <div className="knob design-line">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="design-text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={pass}
        onKeyDown={(event) => event.key === 'Enter' && pass()}
      />
    </div>
  );
}
