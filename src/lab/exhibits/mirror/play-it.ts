import { packJson, writeAddress } from '../../../kit/index.ts';
import { say } from '../../../language/index.ts';
import type { Link } from '../../../links/index.ts';
import type { State } from './controls.ts';
import { endsOf, WALKS } from './model-folds.ts';
import { WIDTH } from './model-worlds.ts';

/** The state in which the meander is the level of that name. */
const LEVEL = { fold: 'meander', temperature: 0.3, gain: 0.8 } as const;

export function isLevel({ fold, temperature, gain }: State): boolean {
  return fold === LEVEL.fold && temperature === LEVEL.temperature && gain === LEVEL.gain;
}

/** The exhibit's fold, heat and gain as a level of one's own, in the level format. */
export function ownLevel(state: State, links: readonly Link[]) {
  const { fold, temperature, gain } = state;
  const { target, decoy } = WALKS[fold];
  return {
    format: 1,
    id: `mirror-${fold}`,
    title: say`From the mirror`,
    chapter: 'own',
    brief: say`The fold of the exhibit at kT = ${temperature}, with networks of gain ${gain}, and the links of the dot that was chosen.`,
    target: { lattice: target },
    decoy: decoy ?? null,
    budget: 3,
    par: 3,
    cysteines: endsOf(state),
    chain: { temperature, bending: 0, hydrophobic: [], attraction: 0 },
    network: { width: WIDTH, gain, activation: 'tanh', data: 'rings' },
    goals: { fold: 0.7, probability: 0.5, accuracy: 0.9 },
    solution: links,
    hints: [],
  };
}

/** Where the chosen links are played at the heat and gain of the exhibit. */
export function playAddress(state: State, links: readonly Link[]): string {
  const placed = links.map(([i, j]) => `${i}-${j}`).join('.');
  const asked = placed === '' ? [] : [`links=${placed}`];
  if (isLevel(state)) return writeAddress({ path: ['play', LEVEL.fold], query: asked.join('&') });
  const query = [`level=${packJson(ownLevel(state, links))}`, ...asked].join('&');
  return writeAddress({ path: ['play', 'own'], query });
}
