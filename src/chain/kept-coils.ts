import { createRng, type Rng } from '../links/index.ts';
import { coilsOf } from './coil.ts';
import type { ChainModel } from './model.ts';

/** Where a replica starts, and its generator behind the draws that this took. */
export interface DrawnStart {
  readonly positions: Float64Array;
  readonly rng: Rng;
}

/** So many coils are kept: those of a few sets of judged runs. */
const MOST = 256;
/** The newest last. */
const kept = new Map<string, DrawnStart>();

/**
 * The coils of a seed's replicas by their number (see `coilsOf`). Neither contacts nor links have a say in them, so placements that are
 * judged one after another set out from the same ones: the newest are kept, and a kept one is the same bits as one that is drawn anew.
 */
export function keptCoils(model: ChainModel, seed: number): (replica: number) => DrawnStart {
  const { contacts, decoy, links, hydrophobic, attraction, contactEnergy, native, ...all } = model;
  const name = JSON.stringify([all, seed]);
  const root = createRng(seed);
  let draw: ReturnType<typeof coilsOf> | undefined;
  return (replica) => {
    const key = `${name} ${replica}`;
    let coil = kept.get(key);
    if (coil === undefined) {
      draw ??= coilsOf(model);
      const rng = root.fork(replica);
      coil = { positions: draw(rng), rng };
      kept.set(key, coil);
      const [oldest] = kept.keys();
      if (kept.size > MOST) kept.delete(oldest);
    }
    return { positions: coil.positions, rng: coil.rng.copy() };
  };
}
