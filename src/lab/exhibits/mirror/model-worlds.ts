import { chainModel, nativeFraction, sampleEnsemble } from '../../../chain/index.ts';
import { type Link, meanEffectiveResistance } from '../../../links/index.ts';
import { createTrainer, type NetworkModel } from '../../../network/index.ts';
import type { State } from './controls.ts';
import { FOLDS } from './model-folds.ts';

/** Chains of a dot. */
export const REPLICAS = 4;
const NETWORKS = 8;
export const WIDTH = 8;
/** What a gradient too small to be told counts as. */
const LEAST = 1e-30;

export type Settings = Pick<State, 'fold' | 'temperature' | 'gain'>;

/** A link set in both worlds. */
export interface Dot {
  readonly links: readonly Link[];
  /** Share of the target's contacts made, mean over four chains. */
  readonly q: number;
  /** log10 of the gradient at a layer, output = 1, mean over layers and eight fresh networks. */
  readonly gradient: number;
  /** Mean effective resistance of the graph. */
  readonly resistance: number;
}

/** Runs four chains with these links from a loose coil: Q over their last quarter, and where the first one stood in the end. */
export function foldWith({ fold, temperature }: Settings, links: readonly Link[], seed: number) {
  const { target, decoy } = FOLDS[fold];
  const { n, dimension, contacts } = target;
  const model = chainModel({ n, dimension, contacts, decoy, links, temperature });
  const shape = new Float64Array(n * dimension);
  const [q] = sampleEnsemble(
    model,
    { replicas: REPLICAS, seed, dt: 0.02, friction: 0.3, start: 'coil', burn: 22_500, every: 100, looks: 75 },
    1,
    (x, out, replica) => {
      out[0] = nativeFraction(contacts, dimension, x);
      if (replica === 0) shape.set(x);
    },
  );
  return { q: q.reduce((sum, value) => sum + value, 0) / REPLICAS, shape };
}

/** The network of a fold with these links. */
export function networkWith({ fold, gain }: Pick<Settings, 'fold' | 'gain'>, links: readonly Link[]): NetworkModel {
  return { depth: FOLDS[fold].target.n, width: WIDTH, gain, activation: 'tanh', links, data: 'rings' };
}

/** log10 of the gradient at each layer of fresh tanh networks on the rings, output = 1, layer 0 first; mean over networks. */
export function gradientWith(settings: Settings, links: readonly Link[], seed: number): Float64Array {
  const model = networkWith(settings, links);
  const { depth } = model;
  const logs = new Float64Array(depth);
  for (let k = 0; k < NETWORKS; k++) {
    const trainer = createTrainer(model, { seed: seed * NETWORKS + k, precision: 'f32' });
    trainer.step();
    const { gradientProfile: profile } = trainer;
    for (let l = 0; l < depth; l++) {
      logs[l] += Math.log10(Math.max(profile[l] / profile[depth - 1], LEAST)) / NETWORKS;
    }
  }
  return logs;
}

/** A link set, measured in both worlds and in the graph they share. */
export function dotOf(settings: Settings, links: readonly Link[], seed: number): Dot {
  const logs = gradientWith(settings, links, seed);
  return {
    links,
    q: foldWith(settings, links, seed).q,
    gradient: logs.reduce((sum, value) => sum + value, 0) / logs.length,
    resistance: meanEffectiveResistance(logs.length, links),
  };
}
