import { useEffect, useRef, useState } from 'react';
import { type FrameResult, readFrameMessage } from '../../embed/index.ts';
import { Button, type Holdable, useCalm, useChoices } from '../../kit/index.ts';
import { isSamePlace, nameOf } from '../model/places.ts';
import { type Settings, settingsQuery } from '../model/settings.ts';
import { FRAME } from '../words/frame.ts';
import { useDesk } from './desk.ts';
import './step-frame.css';

interface StepFrameProps {
  /** The address of what the step shows. */
  show: string;
  /** How it is shown: what may be changed, one world or both, in short or whole. */
  settings?: Settings;
  /** Where it stood when it was left; null: as the step has it. */
  at?: string | null;
  title: string;
  /** Whether the frame is as high as what it shows, or fills its place and scrolls in itself. */
  grows?: boolean;
  /** Whether its type is large in the dark theme too, for a wall; the light one is. */
  isLarge?: boolean;
  onState?(address: string): void;
  onResult?(address: string, result: FrameResult): void;
  /** The controls of what stands there. */
  onControls?(controls: readonly Holdable[]): void;
  /** The window in the frame, whenever another page has loaded there. */
  onWindow?(inner: Window): void;
}

/** How long a frame may be silent before the page says that something holds it back, ms. */
const SILENT_MS = 12_000;
/** As the light theme has it, where the frame is so wide that no words run into each other. */
const LARGE = { size: '125%', from: 1150 } as const;

const NO_SETTINGS: Settings = {};

/** The page of a frame: this very program, which tells what happens and neither reads nor writes what is saved. */
function frameSource(show: string, theme: string, isCalm: boolean, settings: Settings): string {
  const { origin, pathname } = window.location;
  return `${pathname}?frame=${origin}&fresh&guided&lang=${document.documentElement.lang}&theme=${theme}${isCalm ? '&calm' : ''}${settingsQuery(settings)}${show}`;
}

/** The window in a frame; null where the browser shows its own words there, since it may not show the page. */
function ownWindow(frame: HTMLIFrameElement | null): Window | null {
  try {
    const inner = frame?.contentWindow ?? null;
    return inner?.location.origin === window.location.origin ? inner : null;
  } catch {
    return null;
  }
}

/** An exhibit, level or design in a frame, and the line to it. */
export function StepFrame({
  show,
  settings: shownAs = NO_SETTINGS,
  at = null,
  title,
  grows = false,
  isLarge = false,
  ...does
}: StepFrameProps) {
  const { onState, onResult, onControls, onWindow } = does;
  const { settings } = useDesk().shell;
  const { theme } = useChoices(settings);
  const isCalm = useCalm(settings);
  const frame = useRef<HTMLIFrameElement>(null);
  const heard = useRef({ onState, onResult, onControls });
  heard.current = { onState, onResult, onControls };
  const [phase, setPhase] = useState<'loading' | 'open' | 'silent' | 'blocked'>('loading');
  const [height, setHeight] = useState<number | null>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  // What it is opened with stays: later themes are told to it. A further round opens the step anew.
  const [source, setSource] = useState(() => ({ round: 0, url: frameSource(at ?? show, theme, isCalm, shownAs) }));

  useEffect(() => {
    const timer = setTimeout(() => setPhase((now) => (now === 'loading' ? 'silent' : now)), SILENT_MS);
    function hear({ data, origin, source: from }: MessageEvent<unknown>): void {
      if (origin !== window.location.origin || from !== frame.current?.contentWindow) return;
      const message = readFrameMessage(data);
      if (message === null) return;
      setPhase('open');
      if (message.type === 'resize') setHeight(message.height);
      if (message.type === 'state') {
        setElsewhere(!isSamePlace(show, message.address));
        if (isSamePlace(show, message.address)) heard.current.onState?.(message.address);
      }
      if (message.type === 'controls' && isSamePlace(show, message.address))
        heard.current.onControls?.(message.controls);
      if (message.type === 'result') heard.current.onResult?.(message.address, message.result);
    }
    window.addEventListener('message', hear);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('message', hear);
    };
  }, [show]);

  useEffect(() => {
    if (phase !== 'open') return;
    frame.current?.contentWindow?.postMessage(
      { skipfold: 1, type: 'set', theme, calm: isCalm },
      window.location.origin,
    );
  }, [phase, theme, isCalm]);

  const isLevel = nameOf(show)?.kind === 'level';
  return (
    <div
      className={`step-frame${grows ? ' step-frame-grows' : ''}${isLevel ? ' step-frame-level' : ''}`}
      data-phase={phase}
    >
      {isElsewhere && (
        <p className="step-frame-note" role="status">
          {FRAME.elsewhere}{' '}
          <Button
            kind="link"
            onPress={() => {
              setElsewhere(false);
              setSource(({ round }) => ({ round: round + 1, url: frameSource(show, theme, isCalm, shownAs) }));
            }}
          >
            {FRAME.back}
          </Button>
        </p>
      )}
      {(phase === 'silent' || phase === 'blocked') && (
        <p className="step-frame-note" role="alert">
          {FRAME.blocked}{' '}
          <a href={`${window.location.pathname}${show}`} target="_blank" rel="noreferrer">
            {FRAME.ownWindow}
          </a>
        </p>
      )}
      <iframe
        key={source.round}
        hidden={phase === 'blocked'}
        ref={frame}
        title={title}
        src={source.url}
        height={grows && !isLevel && height !== null ? height : undefined}
        onLoad={() => {
          const inner = ownWindow(frame.current);
          if (inner === null) return setPhase('blocked');
          if (isLarge && inner.innerWidth >= LARGE.from) inner.document.documentElement.style.fontSize = LARGE.size;
          onWindow?.(inner);
        }}
      />
    </div>
  );
}
