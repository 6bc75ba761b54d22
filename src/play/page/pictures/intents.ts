import { say } from '../../../language/index.ts';
import { checkRemoval } from '../../../links/index.ts';
import type { LinkIntents, LinkState } from '../../../render/index.ts';
import { linkWords } from '../../../task/index.ts';
import { linkInstead } from '../../state/placing.ts';
import type { HandPlace, Session, SessionState } from '../../state/session.ts';

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

/**
 * What the gestures want of a session.
 * @param where the picture that they are made in: what a link would do is told once, where the hand is, and on the chain for keys and the map
 */
export function linkIntentsOf({ store, actions }: Session, where: HandPlace): LinkIntents {
  const tells = () => (store.getState().hover.where === 'tower' ? 'tower' : 'chain') === where;
  const told = (words: string, refused: boolean) => ({ words: tells() ? words : '', refused });
  return {
    link: actions.addLink,
    cut: actions.removeLink,
    choose: actions.setChosen,
    hover: (hover) => actions.setHover({ ...hover, where }),
    aim(a, b) {
      const { level, placing } = store.getState();
      const there = placing.now.links.find(([i, j]) => i === Math.min(a, b) && j === Math.max(a, b));
      if (there !== undefined) {
        const problem = checkRemoval(level.task.rules, placing.now.links, there);
        return problem === null ? told(say`take ${there.join('–')} away`, false) : told(problem.message, true);
      }
      const made = linkInstead(level.task.rules, placing.now.links, a, b);
      if (!made.ok) return told(made.reason, true);
      return told(linkWords(level.task, placing.now, a, b, made.replaced), false);
    },
  };
}
