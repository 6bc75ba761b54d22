// Is the gain that the game names before a link is made near what the network then shows?
import { createRng, type Link, randomLinks } from '../../src/links/index.ts';
import { createTrainer } from '../../src/network/index.ts';
import { fitDials, type Level, linkEffects, networkOf, type Placement, withDials } from '../../src/task/index.ts';
import { randomDials, roomFor } from './players.ts';

/** One link: by how much the gradient at its lower floor grows. */
export interface Preview {
  readonly level: string;
  readonly chapter: string;
  readonly link: Link;
  readonly said: number;
  readonly measured: number;
}

const LINKS = 200;
const SEEDS = 8;
const FACTOR = 2;
const LEAST_SHARE = 0.95;

export const isNear = ({ said, measured }: Preview): boolean => said <= FACTOR * measured && measured <= FACTOR * said;

export const previewsAreGood = (previews: readonly Preview[]): boolean =>
  previews.filter(isNear).length >= LEAST_SHARE * previews.length;

/** Mean log of the gradient at a floor relative to the output's, over fresh networks. */
function logGradient(level: Level, { links, dials }: Placement, floor: number, first: number): number {
  const model = networkOf(withDials(level.task, dials), links);
  let sum = 0;
  for (let seed = first; seed < first + SEEDS; seed += 1) {
    const trainer = createTrainer(model, { seed });
    trainer.probe();
    const { gradientProfile: profile } = trainer;
    sum += Math.log(profile[floor] / profile[model.depth - 1]);
  }
  return sum / SEEDS;
}

/** A placement with room for a link, and the link: some links of the budget at random, dials where they may stand. */
function drawLink(level: Level, k: number, seed: number): { placement: Placement; link: Link } {
  const { rules } = level.task;
  const rng = createRng(seed).fork(k);
  const drawn = randomLinks(rules, rng.int(rules.budget), rng);
  const links = roomFor(level, drawn).length > 0 ? drawn : [];
  const dials = k % 2 === 0 ? fitDials(level.task, level.solution.dials) : randomDials(level, rng);
  const free = roomFor(level, links);
  return { placement: { links, dials }, link: free[rng.int(free.length)] };
}

/** Links over all levels in turn; the same for the same seed. */
export function measurePreviews(levels: readonly Level[], seed: number): Preview[] {
  return Array.from({ length: LINKS }, (_, k) => {
    const level = levels[k % levels.length];
    const { placement, link } = drawLink(level, k, seed);
    const said = linkEffects(level.task, placement, link[0], link[1]).gain;
    const linked = { links: [...placement.links, link], dials: placement.dials };
    // Networks of their own for each link: the luck of eight is not shared by all.
    const first = 1000 * seed + SEEDS * k;
    const log = logGradient(level, linked, link[0], first) - logGradient(level, placement, link[0], first);
    return { level: level.id, chapter: level.chapter, link, said, measured: Math.exp(log) };
  });
}
