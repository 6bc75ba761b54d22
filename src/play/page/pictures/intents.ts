import { say } from '../../../language/index.ts';
import { checkRemoval } from '../../../links/index.ts';
import type { LinkIntents, LinkState } from '../../../render/index.ts';
import { linkWords } from '../../../task/index.ts';
import { linkInstead } from '../../state/placing.ts';
import type { Session, SessionState } from '../../state/session.ts';

/** What the gestures read: links are made while planning, and shown otherwise. */
export function linkStateOf({ level, placing, hover, chosen, phase, watching, bench, given }: SessionState): LinkState {
  const standing = level.task.rules.standing?.links;
  if (phase === 'bench')
    return { links: bench.hasLinks ? placing.now.links : [], standing, hover, chosen, canLink: false };
  const links =
    phase === 'show' && watching !== null ? linksOfTake(watching.take, placing.now.links) : placing.now.links;
  return { links, standing, hover, chosen, canLink: phase === 'plan' && !given.includes('links') };
}

/** The links of a take: without links it has none, a cut one falls off before the eyes. */
function linksOfTake(
  take: NonNullable<SessionState['watching']>['take'],
  placed: SessionState['placing']['now']['links'],
) {
  return take.kind === 'bare' ? [] : placed;
}

/** What the gestures want of a session. */
export function linkIntentsOf({ store, actions }: Session): LinkIntents {
  return {
    link: actions.addLink,
    cut: actions.removeLink,
    choose: actions.setChosen,
    hover: actions.setHover,
    aim(a, b) {
      const { level, placing } = store.getState();
      const there = placing.now.links.find(([i, j]) => i === Math.min(a, b) && j === Math.max(a, b));
      if (there !== undefined) {
        const problem = checkRemoval(level.task.rules, placing.now.links, there);
        return problem === null
          ? { words: say`take ${there.join('–')} away`, refused: false }
          : { words: problem.message, refused: true };
      }
      const made = linkInstead(level.task.rules, placing.now.links, a, b);
      if (!made.ok) return { words: made.reason, refused: true };
      return { words: linkWords(level.task, placing.now, a, b, made.replaced), refused: false };
    },
  };
}
