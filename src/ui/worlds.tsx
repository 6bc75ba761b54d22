import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type LiveFrame, type Session, withDials } from '../game/index.ts';
import type { Link } from '../links/index.ts';
import { createChainView, createTowerView, createTwinMap, type View } from '../render/index.ts';
import { Coach } from './coach.tsx';
import { usePainter, usePlay, useSession } from './context.ts';
import { describeChain, describeMap, describeTower } from './describe.ts';
import { percent } from './format.ts';
import { Term } from './glossary.tsx';

const READ_EVERY_MS = 200;
const DESCRIBE_EVERY_MS = 2000;

/**
 * Opens a view in its host, draws it each frame while the host is to be seen, and keeps it as large as the host.
 * @returns what went wrong, in words, or null
 */
function useView<Host extends HTMLElement>(
  host: RefObject<Host | null>,
  create: (host: Host, session: Session) => View | Promise<View>,
): string | null {
  const { session, loop } = usePlay();
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const element = host.current!;
    let isGone = false;
    let close = () => {};

    function open(view: View) {
      if (isGone) return view.destroy();
      const observer = new ResizeObserver(() => view.resize());
      observer.observe(element);
      const remove = loop.add({
        everyMs: 0,
        paint: (now) => {
          if (element.offsetParent !== null) view.draw(session.live.frame, now);
        },
      });
      close = () => {
        observer.disconnect();
        remove();
        view.destroy();
      };
    }

    Promise.resolve(create(element, session)).then(open, (error: unknown) => setProblem(String(error)));
    return () => {
      isGone = true;
      close();
    };
  }, [host, create, session, loop]);
  return problem;
}

/** Keeps a view's text equivalent true, at most every two seconds. */
function useDescription(
  host: RefObject<HTMLElement | null>,
  inWords: (frame: LiveFrame, links: readonly Link[]) => string,
): void {
  const { session } = usePlay();
  usePainter(
    DESCRIBE_EVERY_MS,
    useCallback(() => {
      host.current?.setAttribute('aria-label', inWords(session.live.frame, session.store.getState().links));
    }, [session, host, inWords]),
  );
}

interface ReadingProps {
  read(frame: LiveFrame): string;
}

/** A number that follows the live run without React, at most five times a second. */
export function Reading({ read }: ReadingProps) {
  const { session } = usePlay();
  const text = useRef<HTMLElement>(null);
  usePainter(
    READ_EVERY_MS,
    useCallback(() => {
      const now = read(session.live.frame);
      if (text.current !== null && text.current.textContent !== now) text.current.textContent = now;
    }, [session, read]),
  );
  return <b ref={text} className="reading" />;
}

export const readFolded = (frame: LiveFrame): string => percent(frame.q);
export const readAccuracy = (frame: LiveFrame): string => percent(frame.accuracy);
const readHeat = (frame: LiveFrame): string => frame.kT.toFixed(2);

interface WorldProps {
  name: string;
  tone: 'warm' | 'cool';
  note: ReactNode;
  facts: ReactNode;
  view: ReactNode;
}

function World({ name, tone, note, facts, view }: WorldProps) {
  return (
    <section className={`world world-${tone}`} aria-label={name}>
      <header className="world-head">
        <h3 className="world-name">{name}</h3>
        <p className="world-note">{note}</p>
        <p className="world-facts">{facts}</p>
      </header>
      {view}
    </section>
  );
}

function Broken({ problem }: { problem: string }) {
  return <p className="view-problem">This picture could not be drawn ({problem}). The numbers go on without it.</p>;
}

/** What the ghost shows: no links, or the attempt before. */
function GhostChoice() {
  const { setGhost } = usePlay().session.actions;
  const ghost = useSession((state) => state.ghost);
  const hasBefore = useSession(({ progress, level }) => (progress.attempts[level.id]?.length ?? 0) > 0);
  if (!hasBefore) return 'no links';
  return (
    <button
      type="button"
      className="term-button"
      aria-label={ghost === 'bare' ? 'no links: press for the last attempt' : 'last attempt: press for no links'}
      onClick={() => setGhost(ghost === 'bare' ? 'previous' : 'bare')}
    >
      {ghost === 'bare' ? 'no links' : 'last attempt'}
    </button>
  );
}

export function ChainWorld() {
  const host = useRef<HTMLDivElement>(null);
  const problem = useView(host, createChainView);
  useDescription(host, describeChain);

  return (
    <World
      name="Chain"
      tone="warm"
      note={
        <>
          <Term term="ghost" />: same seed, <GhostChoice />
        </>
      }
      facts={
        <>
          <Term term="kT" /> <Reading read={readHeat} /> · <Term term="folded" /> <Reading read={readFolded} />
        </>
      }
      view={
        <>
          <div ref={host} className="view-host" id="chain-view" role="img" aria-label="Chain" />
          {problem !== null && <Broken problem={problem} />}
          <Coach />
        </>
      }
    />
  );
}

export function TowerWorld() {
  const host = useRef<HTMLDivElement>(null);
  const problem = useView(host, createTowerView);
  const gain = useSession(({ level, dials }) => withDials(level, dials).network.gain);
  useDescription(host, describeTower);

  return (
    <World
      name="Network"
      tone="cool"
      note={
        <>
          <Term term="gradient" />, log scale
        </>
      }
      facts={
        <>
          <Term term="gain" /> {gain.toFixed(2)} · <Term term="accuracy" /> <Reading read={readAccuracy} />
        </>
      }
      view={
        <>
          <div ref={host} className="view-host" id="tower-view" role="img" aria-label="Network" />
          {problem !== null && <Broken problem={problem} />}
        </>
      }
    />
  );
}

/** The n × n square that both worlds share. */
export function TwinMap() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const problem = useView(canvas, createTwinMap);
  useDescription(canvas, describeMap);

  return (
    <section className="twin" aria-labelledby="twin-title">
      <h3 className="panel-title" id="twin-title">
        <Term term="twin map" />
      </h3>
      <canvas ref={canvas} className="twin-map" role="img" aria-label="Twin map" />
      {problem !== null && <Broken problem={problem} />}
    </section>
  );
}
