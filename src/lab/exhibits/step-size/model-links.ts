import { say } from '../../../language/index.ts';
import type { Link } from '../../../links/index.ts';
import type { Claim } from '../../exhibit/claim.ts';
import type { Ask, Finding } from '../../exhibit/model.ts';
import type { State } from './controls.ts';
import { CANDIDATES, expectedLimit, measuredLimit, resting } from './model-chain.ts';

/** The limit of the chain with one link alone, beside that without any, τ: 2/λ_max and bisected. */
export interface LinkLimit {
  readonly link: Link;
  readonly expected: number;
  readonly measured: number;
  /** The share of the free chain's limit by which the measured one is lower. */
  readonly lowered: number;
}

interface EachJob {
  readonly links: readonly Link[];
  readonly stiffness: number;
}

/** The limit of one chain: a job. */
export function limitOf(data: unknown): { expected: number; measured: number } {
  const { links, stiffness } = data as EachJob;
  const chain = resting(links, stiffness);
  return { expected: expectedLimit(chain), measured: measuredLimit(chain) };
}

const SETS: readonly (readonly Link[])[] = [[], ...CANDIDATES.map((link) => [link])];

function rowsOf([free, ...limits]: readonly ReturnType<typeof limitOf>[]): LinkLimit[] {
  return limits.map((limit, k) => ({ ...limit, link: CANDIDATES[k], lowered: 1 - limit.measured / free.measured }));
}

/** Measures the limit with each link that can be made, alone. */
export async function* tryEach({ stiffness }: State, _: number, ask: Ask): AsyncGenerator<Finding<LinkLimit[]>> {
  const jobs = SETS.map((links) => ({ name: 'limit', data: { links, stiffness } satisfies EachJob }));
  yield { share: 1, found: rowsOf(await ask(jobs)) };
}

/** Less than this share is no lowering: limits are bisected to a part in 4,000. */
export const LEAST = 1e-3;

const worst = (rows: readonly LinkLimit[]) => Math.max(...rows.map((row) => Math.abs(row.measured / row.expected - 1)));

export const each = {
  laws: ['step-size-each'],
  text: () =>
    say`each link alone: the limit is 2/|λ|ₘₐₓ of the chain with it, much lower or hardly; by so much the worst of six is off it`,
  expected: () => 0.01,
  isAtMost: true,
  sample: ({ stiffness }) => worst(rowsOf(SETS.map((links) => limitOf({ links, stiffness })))),
  from: { work: 'each', samples: (rows: readonly LinkLimit[]) => [worst(rows)] },
  allowance: () => 0,
  isSlow: true,
  of: ['stiffness'],
  sweeps: ['stiffness'],
  axis: { title: say`measured limit over 2/|λ|ₘₐₓ, less 1` },
} satisfies Claim<State>;
