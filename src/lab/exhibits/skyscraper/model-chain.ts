import { chainModel, sampleEnsemble, tangentCorrelations } from '../../../chain/index.ts';

const BEADS = 14;

/** 64 worm-like chains: each one's mean of u_i·u_j, by separation, over its run; and where it stood in the end. */
export function bend(stiffness: number, seed: number): { rows: Float64Array[]; shapes: Float64Array[] } {
  const model = chainModel({ n: BEADS, dimension: 2, temperature: 1, bending: stiffness, diameter: 0 });
  const replicas = 64;
  const shapes = Array.from({ length: replicas }, () => new Float64Array(2 * BEADS));
  const rows = sampleEnsemble(
    model,
    { replicas, seed, friction: 0.5, dt: 0.015, burn: 4000, every: 100, looks: 60 },
    BEADS - 2,
    (x, out, replica) => {
      shapes[replica].set(x);
      tangentCorrelations(x, 2, out);
    },
  );
  return { rows, shapes };
}
