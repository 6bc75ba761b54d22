import { kirchhoff, type Link } from '../../../links/index.ts';
import { eigenvalues, heatStep } from '../../../network/index.ts';

/** Beads on springs, one after the other. */
export const BEADS = 24;
/** Share of the pull of its springs by which a bead gives way in a step: below ½, or a chain without links flies apart. */
export const YIELD = 0.05;

/** A link over so many beads from the third on. */
export function linkOf(span: number): Link {
  return [2, 2 + span];
}

/** One step of a chain in thick oil: x ← x − rKx, K the Kirchhoff matrix of springs and links. */
function rouseStep(x: Float64Array, matrix: Float64Array, r: number): Float64Array {
  return x.map((value, i) => {
    let pull = 0;
    for (let j = 0; j < BEADS; j++) pull += matrix[i * BEADS + j] * x[j];
    return value - r * pull;
  });
}

const films = new Map<string, Float64Array[]>();

/**
 * The chain's displacements by step: one bead is pulled aside by 1, the one that the link begins at. What was worked out is kept, and goes
 * on from there: a slider of the rod changes nothing of it.
 */
export function kinkFilm(links: readonly Link[], steps: number): Float64Array[] {
  const key = links.join();
  const film = films.get(key) ?? [Float64Array.from({ length: BEADS }, (_, bead) => (bead === 2 ? 1 : 0))];
  films.set(key, film);
  const matrix = kirchhoff(BEADS, links);
  for (let step = film.length - 1; step < steps; step++) film.push(rouseStep(film[step], matrix, YIELD));
  return film.slice(0, steps + 1);
}

/** How far a chain without links and an insulated rod part in so many steps: the same equation. */
export function rouseDifference(steps: number): number {
  const film = kinkFilm([], steps);
  let rod = film[0];
  let most = 0;
  for (let step = 1; step <= steps; step++) {
    rod = heatStep(rod, YIELD, 'insulated');
    most = Math.max(most, ...rod.map((value, bead) => Math.abs(value - film[step][bead])));
  }
  return most;
}

/** What a step leaves of the slowest unevenness of a chain with a link: the ratio of two late steps, taken on its way to rest. */
export function slowestLeft(span: number): number {
  const matrix = kirchhoff(BEADS, [linkOf(span)]);
  const size = (x: Float64Array) => Math.sqrt(x.reduce((sum, value) => sum + (value - 1 / BEADS) ** 2, 0));
  let [x] = kinkFilm([], 0);
  let left = 1;
  // Long enough for one wave to be left, early enough for rounding not to show.
  while (size(x) > 1e-7) {
    const next = rouseStep(x, matrix, YIELD);
    left = size(next) / size(x);
    x = next;
  }
  return left;
}

/** The same from the spectrum: 1 − rλ₂. */
export function slowestExpected(span: number): number {
  const spectrum = eigenvalues(kirchhoff(BEADS, [linkOf(span)]), BEADS)
    .map(({ re }) => re)
    .sort((a, b) => a - b);
  return 1 - YIELD * spectrum[1];
}
