import type { ReactNode } from 'react';
import './switch.css';

interface SwitchProps {
  children: ReactNode;
  isOn: boolean;
  onChange(isOn: boolean): void;
  /** What it does, in a line below. */
  note?: ReactNode;
}

/** On or off, at once. */
export function Switch({ children, isOn, onChange, note }: SwitchProps) {
  return (
    <label className="switch-row">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {children}
        {note !== undefined && <small>{note}</small>}
      </span>
    </label>
  );
}
