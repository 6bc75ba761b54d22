import { createRng, type Rng } from '../../../links/index.ts';
import {
  type ChunkedTraining,
  gradientByPathLength,
  injure,
  pathLengthProfile,
  sampleData,
  stackAccuracy,
  stackOutputs,
  trainedStack,
} from '../../../network/index.ts';

/** Draws for each number of blocks left out. */
const DRAWS = 16;
/** Shallow networks that vote, and blocks that each of them lacks. */
const VOTERS = 25;
const LACKS = 4;
const BALLOTS = 40;

/** Accuracy over draws: the mean, and the range in which nine of ten lie. */
interface Spread {
  readonly low: number[];
  readonly mean: number[];
  readonly high: number[];
}

/** What many injuries do to one trained network. */
export interface Study {
  /** With 0, 1, 2 … blocks left out at random. */
  readonly random: Spread;
  /** Majorities of 1, 3, 5 … shallow networks: how often they are right, and how often independent voters as good as each would be. */
  readonly crowd: { readonly voters: number[]; readonly measured: number[]; readonly independent: number[] };
  /** Norms of the gradient by path length, mean over 64 points; empty for a plain network. */
  readonly profile: number[];
}

function some(count: number, of: number, rng: Rng): number[] {
  const places = Array.from({ length: of }, (_, k) => k + 1);
  return Array.from({ length: count }, () => places.splice(Math.floor(rng.uniform() * places.length), 1)[0]);
}

/** How often a majority of m independent voters is right, each with probability p. */
function condorcet(m: number, p: number): number {
  let [term, sum] = [(1 - p) ** m, 0];
  for (let k = 0; k <= m; k++) {
    if (2 * k > m) sum += term;
    term *= ((m - k) / (k + 1)) * (p / (1 - p));
  }
  return sum;
}

function spread(rows: readonly number[][]): Spread {
  const sorted = rows.map((row) => [...row].sort((a, b) => a - b));
  const at = (share: number) => sorted.map((row) => row[Math.round(share * (row.length - 1))]);
  const mean = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / row.length);
  return { low: at(0.05), mean, high: at(0.95) };
}

/** Injures a trained network in many ways: a job. */
export function study(data: unknown): Study {
  const { training, parameters } = data as { training: ChunkedTraining; parameters: Float64Array };
  const blocks = training.shape.layers;
  const stack = trainedStack(training, parameters);
  const rng = createRng(training.seed).fork(3);
  const fresh = createRng(training.seed).fork(0);
  const without = (dropped: readonly number[]) =>
    injure(stack, training, parameters, { dropped, order: [], links: [] });

  const random = spread(
    Array.from({ length: blocks }, (_, k) =>
      Array.from({ length: k === 0 ? 1 : DRAWS }, () => {
        without(some(k, blocks, rng));
        return stackAccuracy(stack, training.data, 256, fresh);
      }),
    ),
  );

  const { inputs, labels } = sampleData(training.data, 512, fresh);
  const votes = Array.from({ length: VOTERS }, () => {
    without(some(LACKS, blocks, rng));
    const out = new Float64Array(labels.length);
    stackOutputs(stack, inputs, out);
    return out.map((p, i) => (p > 0.5 === (labels[i] === 1) ? 1 : 0));
  });
  const right = votes.reduce((sum, vote) => sum + vote.reduce((a, b) => a + b, 0), 0) / (VOTERS * labels.length);
  const voters = [1, 3, 5, 7, 9, 11, 13, 15];
  const measured = voters.map((m) => {
    let won = 0;
    for (let ballot = 0; ballot < BALLOTS; ballot++) {
      const group = some(m, VOTERS, rng);
      for (let i = 0; i < labels.length; i++) {
        if (2 * group.reduce((sum, voter) => sum + votes[voter - 1][i], 0) > m) won += 1;
      }
    }
    return won / (BALLOTS * labels.length);
  });

  without([]);
  stackAccuracy(stack, training.data, 64, fresh);
  stack.backward(false);
  const isPlain = training.block.kind === 'plain';
  const profiles = isPlain
    ? []
    : Array.from({ length: 64 }, (_, i) => pathLengthProfile(gradientByPathLength(stack, i)));
  const profile = isPlain
    ? []
    : profiles[0].map((_, k) => profiles.reduce((sum, one) => sum + one[k], 0) / profiles.length);
  return { random, profile, crowd: { voters, measured, independent: voters.map((m) => condorcet(m, right)) } };
}
