import type { Link } from '../links/index.ts';
import { DATA_SETS, type DataSetName } from './data-sets.ts';

export type Activation = 'tanh' | 'relu' | 'identity';

/** A network as a level states it: layer 0 is tanh(E u), layers 1 … depth − 1 are (1 − β)x + α act(W x + b) plus their skips. */
export interface NetworkModel {
  /** Number of layers, one for each residue of the chain; at least 2. */
  readonly depth: number;
  /** Units in a layer, 1 … 256. */
  readonly width: number;
  /** g: weights are drawn from N(0, g²/width); ReLU layers take He's N(0, 2g²/width). */
  readonly gain: number;
  readonly activation: 'tanh' | 'relu';
  /** α and β of every block (1 − β)x + αF(x); 1 and 1, the default, are the plain layer F(x); h and 0 the residual one. */
  readonly alpha?: number;
  readonly beta?: number;
  /** Skips [i, j], i < j: x_i is added to x_j. */
  readonly links: readonly Link[];
  readonly data: DataSetName;
}

/** A model that cannot be built; `field` names the part at fault. */
export class NetworkModelError extends Error {
  override readonly name = 'NetworkModelError';
  readonly field: keyof NetworkModel;
  constructor(field: keyof NetworkModel, reason: string) {
    super(`${field}: ${reason}`);
    this.field = field;
  }
}

function isWholeNumber(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Throws a NetworkModelError that names the field at fault. */
export function checkNetworkModel(model: NetworkModel): void {
  if (!isWholeNumber(model.depth, 2, 100_000)) throw new NetworkModelError('depth', 'must be a whole number from 2');
  if (!isWholeNumber(model.width, 1, 256)) {
    throw new NetworkModelError('width', 'must be a whole number from 1 to 256');
  }
  if (!(model.gain >= 0 && model.gain < Number.POSITIVE_INFINITY))
    throw new NetworkModelError('gain', 'must be a number from 0');
  for (const field of ['alpha', 'beta'] as const) {
    const value = model[field] ?? 1;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new NetworkModelError(field, 'must be a number from 0');
  }
  if (model.activation !== 'tanh' && model.activation !== 'relu') {
    throw new NetworkModelError('activation', 'must be tanh or relu');
  }
  if (!DATA_SETS.includes(model.data)) throw new NetworkModelError('data', `must be one of ${DATA_SETS.join(', ')}`);
  checkLinks(model.depth, model.links);
}

export function checkLinks(depth: number, links: readonly Link[]): void {
  for (const [i, j] of links) {
    if (!(isWholeNumber(i, 0, depth - 1) && isWholeNumber(j, 0, depth - 1) && i < j)) {
      throw new NetworkModelError('links', `a skip from ${i} to ${j} does not fit a stack of ${depth} layers`);
    }
  }
}
