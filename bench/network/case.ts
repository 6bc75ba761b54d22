import { createRng } from '../../src/links/index.ts';

/** One plain tanh stack, forward and backward, with the norm of ∂loss/∂x_l at every layer. */
export interface Case {
  /** Weight layers. */
  readonly depth: number;
  readonly width: number;
  readonly batch: number;
}

/** The same numbers for every runner: weights [layer][out][in] ~ N(0, 1/width), inputs [sample][unit], a gradient of 1/√width. */
export interface CaseData {
  readonly weights: Float32Array[];
  readonly input: Float32Array;
}

export function drawCase({ depth, width, batch }: Case): CaseData {
  const rng = createRng(12);
  const normals = (count: number, deviation: number) =>
    Float32Array.from({ length: count }, () => deviation * rng.normal());
  return {
    weights: Array.from({ length: depth }, () => normals(width * width, 1 / Math.sqrt(width))),
    input: normals(width * batch, 0.5),
  };
}

/** Multiply-adds of the matrix products, forward and backward. */
export function multiplyAdds({ depth, width, batch }: Case): number {
  return 2 * depth * width * width * batch;
}
