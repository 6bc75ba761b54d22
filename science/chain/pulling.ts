import { bondExtension, PULLED, pullEnds, pulledWith, TRAP_STIFFNESS, trapForce } from '../../src/chain/index.ts';
import { type Estimate, estimate, type Link } from '../../src/links/index.ts';
import { type Law, type LawOptions, law } from '../law.ts';
import { agrees } from './sampling.ts';

/** Mean force between tweezers a distance apart that hold the ends of the chain, and its extension. */
function pull(distance: number, links: readonly Link[], { quick, progress }: LawOptions): [Estimate, Estimate] {
  const runs = quick ? 8 : 24;
  const readings = Array.from({ length: runs }, (_, seed) => {
    progress(seed / runs, `tweezers ${distance} b apart`);
    return pullEnds({ distance, links, seed: 1000 + seed, settle: 6000, steps: quick ? 20_000 : 100_000 });
  });
  return [estimate(readings.map(({ force }) => force)), estimate(readings.map(({ extension }) => extension))];
}

const known = new Map<string, [Estimate, Estimate]>();
function pulled(distance: number, options: LawOptions): [Estimate, Estimate] {
  const key = `${distance} ${options.quick}`;
  const found = known.get(key) ?? pull(distance, [], options);
  known.set(key, found);
  return found;
}

const distances = [14, 19, 22, 24].map((distance) =>
  law(
    `tweezers-${distance}`,
    `bench engine: ${PULLED.bonds + 1} beads without contacts and excluded volume between tweezers ${distance} b apart, kT = ${PULLED.temperature}: the mean force, ε/b, is that of a freely jointed chain in the plane`,
    'derived: the characteristic function of its bonds, exact for their number and stiffness and for the traps',
    distance === 22,
    (options) => agrees(trapForce(PULLED, TRAP_STIFFNESS, distance), pulled(distance, options)[0], options.quick),
    { family: 'tweezers' },
  ),
);

const langevin = law(
  'tweezers-langevin',
  'the same, 24 b apart, where the length of the chain no longer counts: extension of a bond, b, at the measured force f, I1(f/kT)/I0(f/kT) with the stretch of the bonds',
  'derived: the plane’s Langevin function',
  false,
  (options) => {
    const [force, extension] = pulled(24, options);
    const slope =
      (bondExtension(PULLED, force.mean * 1.01) - bondExtension(PULLED, force.mean * 0.99)) / (0.02 * force.mean);
    const error = Math.hypot(extension.error / PULLED.bonds, slope * force.error);
    const outcome = agrees(
      bondExtension(PULLED, force.mean),
      { mean: extension.mean / PULLED.bonds, error },
      options.quick,
    );
    // The curve is that of an endless chain: one of 23 bonds between stiff traps lies above it by a quarter of a per cent.
    const isNear = Math.abs(extension.mean / PULLED.bonds - bondExtension(PULLED, force.mean)) < 0.004 + 3 * error;
    return { ...outcome, pass: isNear && error < 0.02 };
  },
  { family: 'tweezers' },
);

const LINK: Link = [6, 17];
const SHORT = pulledWith(LINK);
const tied = law(
  'tweezers-closed-link',
  `the same with the closed link (${LINK}), 14 b apart: the chain pulls as one of ${SHORT.bonds} bonds, the ${PULLED.bonds - SHORT.bonds} in its loop cannot be pulled out`,
  'derived: the link’s spring is that of a bond, and the loop’s pull on it is small',
  true,
  (options) => agrees(trapForce(SHORT, TRAP_STIFFNESS, 14), pull(14, [LINK], options)[0], options.quick),
  { family: 'tweezers' },
);

/** Laws of a chain that is pulled at by its ends. */
export const pullingLaws: Law[] = [...distances, langevin, tied];
