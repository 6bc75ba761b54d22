import type { Shell } from '../../kit/index.ts';
import { conditionsOf, type Outcome } from '../../task/index.ts';
import type { Verdict } from '../state/judge.ts';
import { type Session, toldVerdict } from '../state/session.ts';

/** A verdict in the form that docs/embedding.md promises to a page around. */
function resultOf(level: string, helped: boolean, { placement, seed, main, grade, task }: Verdict) {
  const { runs, starts } = main.outcome;
  const least = (of: (outcome: Outcome) => number) => Math.min(...conditionsOf(main.outcome).map(of));
  return {
    kind: 'level',
    level,
    links: placement.links.map(([i, j]) => [i, j]),
    dials: { ...placement.dials },
    seed,
    won: grade.pass === true,
    stars: grade.stars,
    final: !grade.isOpen,
    folded: least(({ folded }) => folded),
    runs,
    learned: least(({ learned }) => learned),
    starts,
    helped,
    ...(task.only === undefined ? {} : { world: task.only }),
  };
}

/** Tells each verdict when its show has ended, and again when its stars are known better; call the result to stop. */
export function tellResults({ store }: Session, shell: Shell): () => void {
  return store.subscribe((now, before) => {
    const verdict = toldVerdict(now);
    const earlier = toldVerdict(before)?.grade;
    if (verdict === null) return;
    if (earlier?.stars === verdict.grade.stars && earlier.isOpen === verdict.grade.isOpen) return;
    const { id } = now.level;
    shell.tell(resultOf(id, now.hints > 0 || now.progress.hinted[id] === true, verdict));
  });
}
