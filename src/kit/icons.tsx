import type { ReactNode } from 'react';
import { say } from '../language/index.ts';
import './stars.css';

interface IconProps {
  children: ReactNode;
  isFilled?: boolean;
}

function Icon({ children, isFilled = false }: IconProps) {
  return (
    <svg className={isFilled ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The mark: a chain's wave and the arc of a skip over it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
      <path className="mark-chain" d="M2 19C7 3 11 3 16 11s9 10 14-6" />
      <path className="mark-link" d="M2 19C7-3 25-3 30 5" />
    </svg>
  );
}

export function RunIcon() {
  return (
    <Icon isFilled>
      <path d="M7 4.5v15l13-7.5z" />
    </Icon>
  );
}

export function PauseIcon() {
  return (
    <Icon isFilled>
      <path d="M6 5h4.2v14H6zM13.8 5H18v14h-4.2z" />
    </Icon>
  );
}

export function StepIcon() {
  return (
    <Icon>
      <path d="m7 6 7 6-7 6M17.5 6v12" />
    </Icon>
  );
}

export function ResetIcon() {
  return (
    <Icon>
      <path d="M5.5 9A7.3 7.3 0 1 1 5 14M5 4.5V9h4.5" />
    </Icon>
  );
}

/** Something has arrived: an arrow into a tray. */
export function NewIcon() {
  return (
    <Icon>
      <path d="M12 4v10m-4.5-4.5L12 14l4.5-4.5M5 15v4.5h14V15" />
    </Icon>
  );
}

/** Out of its frame. */
export function OwnWindowIcon() {
  return (
    <Icon>
      <path d="M10 5H5v14h14v-5M14 4.5h5.5V10M19 5l-8 8" />
    </Icon>
  );
}

export function UndoIcon() {
  return (
    <Icon>
      <path d="M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-2" />
    </Icon>
  );
}

export function RedoIcon() {
  return (
    <Icon>
      <path d="m15 6 4.5 4.5L15 15M19 10.5h-9a5 5 0 0 0 0 10h2" />
    </Icon>
  );
}

export function HeatIcon() {
  return (
    <Icon>
      <path d="M12 3c1 4 5.5 5.5 5.5 10.5a5.5 5.5 0 0 1-11 0c0-2.5 1.5-3.5 2-5.5 1.5.5 2 1.5 2 3 1.5-1.5 2-4 1.5-8z" />
    </Icon>
  );
}

export function GrabIcon() {
  return (
    <Icon>
      <path d="M7.5 12V7a1.6 1.6 0 0 1 3.2 0v4-5.5a1.6 1.6 0 0 1 3.2 0V11 7a1.6 1.6 0 0 1 3.2 0v7c0 4-2.5 6.5-6 6.5-3 0-4.5-1.5-5.7-4L3.7 13c-.6-1.6 1.5-2.5 2.5-1.2z" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m6.5 6.5 11 11m0-11-11 11" />
    </Icon>
  );
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M4 7.5h9m5 0h2M4 16.5h3m5 0h8" />
      <circle cx="15.5" cy="7.5" r="2.3" />
      <circle cx="9.5" cy="16.5" r="2.3" />
    </Icon>
  );
}

export function HelpIcon() {
  return (
    <Icon>
      <path d="M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.2.7-1.7 1.3-1.7 2.7M12 18.2v.3" />
    </Icon>
  );
}

export function ShareIcon() {
  return (
    <Icon>
      <path d="M12 14.5V4M8 7.5 12 3.5l4 4M5.5 12v7.5h13V12" />
    </Icon>
  );
}

export function LevelsIcon() {
  return (
    <Icon>
      <path d="M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z" />
    </Icon>
  );
}

export function DayIcon() {
  return (
    <Icon>
      <path d="M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4M9 15l2 2 4-4" />
    </Icon>
  );
}

export function LockIcon() {
  return (
    <svg viewBox="0 0 24 24" className="icon" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </svg>
  );
}

interface StarsProps {
  earned: number;
  className?: string;
}

/** Three stars, as many filled as earned; read out as a number. */
export function Stars({ earned, className = 'stars' }: StarsProps) {
  return (
    <span className={className} role="img" aria-label={say`${earned} of 3 stars`}>
      {[1, 2, 3].map((star) => (
        <svg key={star} className={star <= earned ? 'star star-earned' : 'star'} viewBox="0 0 24 24" aria-hidden="true">
          <path d="m12 3.5 2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9L6.7 20l1.1-6L3.4 9.8l6-.8z" />
        </svg>
      ))}
    </span>
  );
}
