// Players who know nothing: how often they win says how hard a level is.
import { checkLink, createRng, type Link, type Rng, randomLinks } from '../../src/links/index.ts';
import type { Pool } from '../../src/pool/index.ts';
import { type Dials, fitDials, type Level } from '../../src/task/index.ts';
import { winsSurely } from './sure.ts';

/** How often random placements pass. */
export interface RandomRate {
  samples: number;
  passRate: number;
  /** Whether every placement of as many links as the budget allows was tried once. */
  exact: boolean;
}

/** Every placement of exactly `budget` links, or null if there are more than `most`. */
function allPlacements({ task: { rules } }: Level, most: number): Link[][] | null {
  const found: Link[][] = [];
  const extend = (links: Link[], from: number): boolean => {
    if (links.length === rules.budget) {
      found.push(links);
      return found.length <= most;
    }
    for (let pair = from; pair < rules.n * rules.n; pair += 1) {
      const [i, j] = [Math.floor(pair / rules.n), pair % rules.n];
      if (i < j && checkLink(rules, links, i, j) === null && !extend([...links, [i, j]], pair + 1)) return false;
    }
    return true;
  };
  return extend([], 0) ? found : null;
}

/** Every link that the rules allow beside those that are there. */
export function roomFor({ task: { rules } }: Level, links: readonly Link[]): Link[] {
  const found: Link[] = [];
  for (let i = 0; i < rules.n; i += 1) {
    for (let j = i + 1; j < rules.n; j += 1) if (checkLink(rules, links, i, j) === null) found.push([i, j]);
  }
  return found;
}

/** Each dial anywhere on its raster. */
export function randomDials({ task }: Level, rng: Rng): Dials {
  const turned: Record<string, number> = {};
  for (const [name, { least, most }] of Object.entries(task.dials))
    turned[name] = least + (most - least) * rng.uniform();
  return fitDials(task, turned);
}

/** The share of random valid placements that pass; of all placements where they are no more than `samples`. */
export async function randomRate(pool: Pool, level: Level, seed: number, samples: number): Promise<RandomRate> {
  const rng = createRng(seed).fork(1);
  const all = Object.keys(level.task.dials).length === 0 ? allPlacements(level, samples) : null;
  const count = all?.length ?? samples;
  let passed = 0;
  for (let sample = 0; sample < count; sample += 1) {
    const placement = {
      links: all?.[sample] ?? randomLinks(level.task.rules, level.task.rules.budget, rng),
      dials: randomDials(level, rng),
    };
    if (await winsSurely(pool, level, placement, seed + sample)) passed += 1;
  }
  return { samples: count, passRate: count > 0 ? passed / count : 0, exact: all !== null };
}
