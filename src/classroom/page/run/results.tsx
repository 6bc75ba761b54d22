import { Stars } from '../../../kit/index.ts';
import type { Step } from '../../model/lesson.ts';
import { nameOf } from '../../model/places.ts';
import { bestOf, type Work } from '../../model/report.ts';
import { RUN } from '../../words/run.ts';

/** What the frame told so far, in a line. */
export function Results({ step: { show }, work }: { step: Step; work: Work }) {
  const kind = show === undefined ? null : (nameOf(show)?.kind ?? null);
  if (kind === null) return null;
  const best = bestOf(work);
  return (
    <section className="lesson-results" aria-label={RUN.results}>
      <h3>{RUN.results}</h3>
      <p role="status">
        {kind === 'level' && (best === null ? RUN.noLevelResult : RUN.levelResult(work.tries, best.won))}
        {kind === 'level' && best?.won === true && <Stars earned={best.stars} />}
        {kind === 'exhibit' &&
          (work.claims.length === 0
            ? RUN.noClaimResult
            : RUN.claimResult(work.claims.filter(({ agrees }) => agrees).length, work.claims.length))}
        {kind === 'design' && RUN.designResult}
      </p>
    </section>
  );
}
