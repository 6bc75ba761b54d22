import type { ReactNode } from 'react';
import './button.css';

/** How loud a button is: `main` one a view, `small` the rest, `pill` for tools (may stay pressed), `text` and `link` within words. */
export type ButtonKind = 'main' | 'small' | 'pill' | 'text' | 'link';

interface ButtonProps {
  children: ReactNode;
  onPress(): void;
  kind?: ButtonKind;
  icon?: ReactNode;
  /** Given for a button that stays pressed. */
  isPressed?: boolean;
  isDisabled?: boolean;
  /** The key that does the same, in the words of `aria-keyshortcuts`. */
  shortcut?: string;
  /** Its name for those who cannot see it, where the words on it are too few. */
  label?: string;
}

export function Button(props: ButtonProps) {
  const { children, onPress, kind = 'small', icon, isPressed, isDisabled = false, shortcut, label } = props;
  return (
    <button
      type="button"
      className={`${kind}-button`}
      onClick={onPress}
      disabled={isDisabled}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      aria-label={label}
    >
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps {
  label: string;
  icon: ReactNode;
  onPress(): void;
}

/** A button that is an icon alone. */
export function IconButton({ label, icon, onPress }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} onClick={onPress}>
      {icon}
    </button>
  );
}

/** A tool of a bar: an icon and its name, which narrow bars leave out of sight. */
export function ToolButton({ label, icon, onPress }: IconButtonProps) {
  return (
    <button type="button" className="tool-button" onClick={onPress}>
      {icon}
      <span className="tool-label">{label}</span>
    </button>
  );
}

interface RoundButtonProps extends IconButtonProps {
  /** The one button that starts what the page is for: large and green. */
  isMain?: boolean;
  isDisabled?: boolean;
  shortcut?: string;
}

/** A round face with its name below: the transport of a run. */
export function RoundButton({ label, icon, onPress, isMain = false, isDisabled = false, shortcut }: RoundButtonProps) {
  return (
    <button
      type="button"
      className={isMain ? 'round-button run-button' : 'round-button'}
      onClick={onPress}
      disabled={isDisabled}
      aria-keyshortcuts={shortcut}
    >
      <span className="round-face">{icon}</span>
      <span className="round-label">{label}</span>
    </button>
  );
}
