import type { Link } from '../../links/index.ts';
import { createBenchChain } from '../bench/bench-chain.ts';
import { chainModel } from '../model.ts';
import type { FreelyJointed } from '../theory/pulled-chain.ts';

/** Beads of the chain that is pulled, and its temperature, ε. */
const BEADS = 24;
const TEMPERATURE = 0.3;
/** More friction than usual, so that a taut chain forgets its vibrations sooner, 1/τ. */
const FRICTION = 1;

/** The chain that is pulled, for the closed forms: without contacts and excluded volume. */
export const PULLED: FreelyJointed = { bonds: BEADS - 1, stiffness: 100, temperature: TEMPERATURE };

/** The same with one closed link: the link's bond takes the place of those that it closes into a loop. */
export function pulledWith(link: Link): FreelyJointed {
  return { ...PULLED, bonds: PULLED.bonds - (link[1] - link[0]) + 1 };
}

export interface PullRun {
  /** Between the traps, b. */
  readonly distance: number;
  /** That of the closed forms unless said, ε. */
  readonly temperature?: number;
  readonly links: readonly Link[];
  readonly seed: number;
  /** Steps before the tweezers are read, and steps over which they are. */
  readonly settle: number;
  readonly steps: number;
}

export interface Pulled {
  /** Mean force between the traps, ε/b. */
  readonly force: number;
  /** Mean distance of the two ends along the line between them, b. */
  readonly extension: number;
  /** Where the chain stood in the end, x and y of each bead, b; the traps lie at (± distance/2, 0). */
  readonly shape: Float64Array;
}

/**
 * Holds the ends of a chain without contacts and excluded volume between tweezers, in the bench engine.
 * @throws Error when the tweezers lose the chain
 */
export function pullEnds({ distance, temperature = TEMPERATURE, links, seed, settle, steps }: PullRun): Pulled {
  const bench = createBenchChain(chainModel({ n: BEADS, diameter: 0, temperature, links }), {
    seed,
    friction: FRICTION,
    start: 'coil',
  });
  // A link closes before it is pulled at.
  for (let look = 0; links.length > 0 && look < 40; look++) bench.step(500);
  bench.setTweezers([
    { bead: 0, x: -distance / 2, y: 0 },
    { bead: BEADS - 1, x: distance / 2, y: 0 },
  ]);
  bench.step(settle);
  bench.readTweezers();
  const report = bench.step(steps);
  const reading = bench.readTweezers();
  if (!report.ok || reading === null) throw new Error('the tweezers lost the chain');
  return { force: reading.force, extension: reading.extension, shape: bench.positions.slice() };
}
