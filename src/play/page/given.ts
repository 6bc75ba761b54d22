import { type Holdable, type Holds, holdOf } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { DIAL_NAMES, type Level } from '../../task/index.ts';
import { usePlay, useSession } from './context.ts';
import { DIAL_FACES } from './dial-faces.ts';

// What a page around has given on a level, so that it is not the player's to change.

/** What of a level can be held, as the page calls it. */
export function holdables({ task, bench }: Level): Holdable[] {
  const dials = DIAL_NAMES.filter((name) => task.dials[name] !== undefined);
  return [
    { name: 'links', label: say`Links` },
    ...dials.map((name) => ({ name, label: DIAL_FACES[name].label })),
    { name: 'seed', label: say`seed` },
    ...(bench.length > 0 && task.only !== 'network' ? [{ name: 'bench', label: say`Bench` }] : []),
  ];
}

/** The names of what is given on any level. */
export function givenBy(holds: Holds): string[] {
  return ['links', ...DIAL_NAMES, 'seed', 'bench'].filter((name) => holdOf(holds, name) !== 'free');
}

/** Whether a control is free, stands to be seen, or is out of sight. */
export const useHold = (name: string) => holdOf(usePlay().shell.holds, name);

/** Whether the links are given: then this level alone is shown, and nothing leads on from it. */
export const useGivenLinks = () => useSession(({ given }) => given.includes('links'));
