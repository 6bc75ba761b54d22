import { foldingTemperature, MEANDER_LINKS, meltingQ } from '../../src/chain/index.ts';
import { type Estimate, jackknife, type Link } from '../../src/links/index.ts';
import { type Law, law } from '../law.ts';

const TEMPERATURES = [0.14, 0.18, 0.21, 0.24, 0.27, 0.3, 0.34, 0.4, 0.5, 0.65, 0.9, 1.2];
/** Q of each replica at a temperature, from the native state. */
function folded(links: readonly Link[], temperature: number, quick: boolean, replicas = 32): Float64Array {
  return meltingQ(links, temperature, { replicas, seed: 71, burn: quick ? 10_000 : 40_000, looks: quick ? 100 : 500 });
}

/** Q at each temperature, as [temperature][replica]. */
function melting(links: readonly Link[], quick: boolean, progress: (fraction: number) => void): Float64Array[] {
  return TEMPERATURES.map((temperature, k) => {
    progress(k / TEMPERATURES.length);
    return folded(links, temperature, quick);
  });
}

const known = new Map<string, Float64Array[]>();
function curve(links: readonly Link[], quick: boolean, progress: (fraction: number) => void): Float64Array[] {
  const key = JSON.stringify([links, quick]);
  const found = known.get(key) ?? melting(links, quick, progress);
  known.set(key, found);
  return found;
}

function meltingPoint(links: readonly Link[], quick: boolean, progress: (fraction: number) => void): Estimate {
  return jackknife(curve(links, quick, progress), (q) => foldingTemperature(TEMPERATURES, q));
}

const three = (value: number) => Number(value.toPrecision(3));

const curves = [0, 1, 2, 3].map((count) =>
  law(
    `melting-curve-${count}`,
    `Q(T) of the meander with ${count} native link${count === 1 ? '' : 's'}, kT from ${TEMPERATURES[0]} to ${TEMPERATURES[TEMPERATURES.length - 1]} ε: Q falls, from above 0.8 to below one half (error: the largest of Q)`,
    'derived: kT² dQ/dT is the covariance of Q and the energy, negative while contacts hold the fold',
    false,
    ({ quick, progress }) => {
      const rows = curve(MEANDER_LINKS[count], quick, (share) => progress(share, `melting curve with ${count} links`));
      const q = rows.map((row) => jackknife([row], ([mean]) => mean));
      const falls = q.slice(1).every(({ mean, error }, k) => mean - q[k].mean < 3 * Math.hypot(error, q[k].error));
      return {
        expected: 'falling',
        measured: q.map(({ mean }, k) => `${TEMPERATURES[k]}: ${mean.toFixed(2)}`).join(', '),
        error: three(Math.max(...q.map(({ error }) => error))),
        pass: falls && q[0].mean > 0.8 && q[q.length - 1].mean < 0.5,
      };
    },
    { family: 'melting' },
  ),
);

const rises = [1, 2, 3].map((count) =>
  law(
    `melting-${count}-native`,
    `folding temperature of the meander (Q = ½) with native link ${count} of (0,11) (12,23) (6,17), in ε: higher than without it`,
    'expected sign: a loop closed in advance takes entropy from the unfolded chain alone',
    count === 3,
    ({ quick, progress }) => {
      const tell = (share: number) => progress(share, `melting curve with ${count} links`);
      const without = meltingPoint(MEANDER_LINKS[count - 1], quick, tell);
      const linked = meltingPoint(MEANDER_LINKS[count], quick, tell);
      const rise = linked.mean - without.mean;
      const error = Math.hypot(linked.error, without.error);
      return {
        expected: '> 0',
        measured: `${three(linked.mean)} (up by ${three(rise)} from ${three(without.mean)})`,
        error: three(linked.error),
        pass: rise > 3 * error && linked.error < 0.02 * linked.mean,
      };
    },
    { family: 'melting' },
  ),
);

const WRONG: Link[] = [[0, 23]];
const lowered = law(
  'melting-wrong-ends',
  "a link that is not native, (0,23), lowers the meander's folding temperature, in ε",
  'expected sign: the link forbids part of the fold',
  false,
  ({ quick, progress }) => {
    const tell = (share: number) => progress(share, 'melting curve with the wrong link (0,23)');
    const free = meltingPoint([], quick, tell);
    const wrong = meltingPoint(WRONG, quick, tell);
    const fall = wrong.mean - free.mean;
    return {
      expected: '< 0',
      measured: `${three(wrong.mean)} (down by ${three(-fall)} from ${three(free.mean)})`,
      error: three(wrong.error),
      pass: fall < -3 * Math.hypot(wrong.error, free.error) && wrong.error < 0.02 * wrong.mean,
    };
  },
  { family: 'melting' },
);

const COLD = 0.21;
/** Crossed links leave less than half of the contacts possible: at no temperature is the chain folded. */
const CROSSED: Link[] = [
  [0, 17],
  [6, 23],
];
const unfolded = law(
  'melting-wrong-crossed',
  'two crossed links that are not native, (0,17) (6,23): at kT = 0.21, where the meander is folded without them, less than half of its contacts stay',
  'expected: the links forbid the fold',
  false,
  ({ quick, progress }) => {
    progress(0, 'meander with crossed links, cold');
    const linked = jackknife([folded(CROSSED, COLD, quick, 64)], ([q]) => q);
    const free = jackknife([folded([], COLD, quick, 64)], ([q]) => q);
    return {
      expected: 'Q < 0.5',
      measured: `Q ${three(linked.mean)} (${three(free.mean)} without links)`,
      error: three(linked.error),
      pass:
        linked.mean + 3 * linked.error < 0.5 && free.mean - 3 * free.error > 0.5 && linked.error < 0.02 * linked.mean,
    };
  },
);

export const foldingLaws: Law[] = [...curves, ...rises, lowered, unfolded];
