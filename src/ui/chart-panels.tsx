import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { type Chart, createHistoryChart, createProfileChart, type Goals, type ProfileMarks } from './charts.ts';
import { usePainter, usePlay, useSession } from './context.ts';
import { describeHistory, describeProfile } from './describe.ts';
import { Term } from './glossary.tsx';

const PUSH_EVERY_MS = 100;
const DESCRIBE_EVERY_MS = 2000;

/** Makes a chart in a host when it appears and pushes the live frame to it, at most ten times a second. */
function useChart<Context>(
  host: RefObject<HTMLDivElement | null>,
  create: (host: HTMLElement) => Chart<Context>,
  context: () => Context,
): void {
  const { session, loop } = usePlay();
  useEffect(() => {
    const chart = create(host.current!);
    const remove = loop.add({
      everyMs: PUSH_EVERY_MS,
      paint: () => chart.update(session.live.frame, context()),
    });
    return () => {
      remove();
      chart.destroy();
    };
  }, [session, loop, host, create, context]);
}

/** Folded and accuracy over time. */
export function HistoryPanel() {
  const ghost = useSession((state) => state.ghost);
  const { session } = usePlay();
  const host = useRef<HTMLDivElement>(null);
  const context = useCallback((): Goals => session.store.getState().level.goals, [session]);
  useChart(host, createHistoryChart, context);
  usePainter(
    DESCRIBE_EVERY_MS,
    useCallback(() => host.current?.setAttribute('aria-label', describeHistory(session.live.frame)), [session]),
  );

  return (
    <figure className="chart chart-history">
      <figcaption className="chart-head">
        <span className="key key-warm">
          <Term term="folded" />
        </span>
        <span className="key key-cool">
          <Term term="accuracy" />
        </span>
        <span className="chart-note">
          <span className="if-wide">running means · </span>dashed: {ghost === 'bare' ? 'no links' : 'last attempt'}
        </span>
      </figcaption>
      <div ref={host} className="chart-host" role="img" aria-label="Folded and accuracy over time" />
    </figure>
  );
}

/** The gradient that reaches each layer. */
export function ProfilePanel() {
  const { session } = usePlay();
  const host = useRef<HTMLDivElement>(null);
  const context = useCallback((): ProfileMarks => {
    const { links, hover } = session.store.getState();
    return { links, hovered: hover.residue };
  }, [session]);
  useChart(host, createProfileChart, context);
  usePainter(
    DESCRIBE_EVERY_MS,
    useCallback(() => host.current?.setAttribute('aria-label', describeProfile(session.live.frame)), [session]),
  );

  return (
    <figure className="chart chart-profile">
      <figcaption className="chart-head">
        <span>
          <Term term="gradient" /> reaching each layer
        </span>
        <span className="chart-note">output → input</span>
      </figcaption>
      <div ref={host} className="chart-host" role="img" aria-label="Gradient reaching each layer" />
    </figure>
  );
}
