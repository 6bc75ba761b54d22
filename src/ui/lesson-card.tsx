import { useEffect, useState } from 'react';
import { useSession } from './context.ts';
import { CloseIcon, Stars } from './icons.tsx';
import { NextLevel } from './next-level.tsx';

/**
 * The moment after a win: what happened in both worlds, and where the likeness stops. It lies over the charts until it is closed; the
 * worlds and all controls stay in sight and in use.
 */
export function LessonCard({ isAllOpen, onMap }: { isAllOpen: boolean; onMap(): void }) {
  const verdict = useSession((state) => state.verdict);
  const level = useSession((state) => state.level);
  const isLast = useSession((state) => state.levelIndex === state.levels.length - 1);
  const [closed, setClosed] = useState<unknown>(null);
  const won = verdict.status === 'done' && verdict.result.pass ? verdict.result : null;
  const isShown = won !== null && closed !== won;

  useEffect(() => {
    if (!isShown) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) setClosed(won);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isShown, won]);

  if (!isShown || level.lesson === null) return null;
  const { chain, network, limit } = level.lesson;

  return (
    <section className="lesson" aria-labelledby="lesson-title">
      <header className="lesson-head">
        <h3 id="lesson-title">{`${level.title}: what happened`}</h3>
        <Stars earned={won.stars} className="stars lesson-stars" />
        <button type="button" className="icon-button" aria-label="Close what happened" onClick={() => setClosed(won)}>
          <CloseIcon />
        </button>
      </header>
      <dl className="lesson-parts">
        <div className="lesson-part lesson-warm">
          <dt>In the chain</dt>
          <dd>{chain}</dd>
        </div>
        <div className="lesson-part lesson-cool">
          <dt>In the network</dt>
          <dd>{network}</dd>
        </div>
        <div className="lesson-part">
          <dt>Where the likeness stops</dt>
          <dd>{limit}</dd>
        </div>
      </dl>
      <div className="card-actions">
        <span className="card-quiet">{won.nextStep}</span>
        {isLast && <strong className="campaign-done">The campaign is done.</strong>}
        <NextLevel next="Go on" map="To the map" isAllOpen={isAllOpen} onMap={onMap} />
      </div>
    </section>
  );
}
