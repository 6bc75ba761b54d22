import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Link } from '../../../src/links/index.ts';
import type { Pool } from '../../../src/pool/index.ts';
import { type FoldPart, foldJob, runsOf, z } from '../../../src/task/index.ts';
import { setName } from '../../../src/tune/space.ts';
import type { Trial } from './folds.ts';

/** Runs that are made, and kept, together. */
export const PART = 8;

/** Q of runs 0, 1, 2 … of a set of links under a seed, made when they are first asked for. */
export interface Measured {
  /** @param count a multiple of eight */
  runs(trial: Trial, seed: number, links: readonly Link[], count: number): Promise<number[]>;
  /** Every set of a fold that was run, with Q of all its runs under all seeds. */
  all(trial: Trial): { readonly links: readonly Link[]; readonly q: readonly number[] }[];
}

const lineSchema = z.tuple([z.string(), z.array(z.number()).check(z.length(PART))]);

/** Parts that were measured before; a last line that was cut short is left out. */
function readParts(file: string): Map<string, number[]> {
  const parts = new Map<string, number[]>();
  if (!existsSync(file)) return parts;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    try {
      const [name, q] = lineSchema.parse(JSON.parse(line));
      parts.set(name, q);
    } catch {}
  }
  return parts;
}

/** Measures in a pool, and keeps each part as a line of a file: a comparison that was stopped goes on where it was. */
export function createMeasured(pool: Pool, file: string): Measured {
  const parts = readParts(file);
  // What was cut short stays a line of its own.
  if (existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'))) appendFileSync(file, '\n');
  const asked = new Map<string, Promise<number[]>>();

  async function measure(name: string, { task }: Trial, seed: number, links: readonly Link[], first: number) {
    const [part] = await pool.run<FoldPart>([foldJob(task, links, first, PART, { seed })]);
    const q = runsOf(task, part).map((run) => Math.round(1e6 * run.q) / 1e6);
    appendFileSync(file, `${JSON.stringify([name, q])}\n`);
    parts.set(name, q);
    return q;
  }

  function partOf(trial: Trial, seed: number, links: readonly Link[], first: number): Promise<number[]> {
    const name = [trial.name, seed, setName(links), first].join(' ');
    const had = parts.get(name);
    if (had !== undefined) return Promise.resolve(had);
    const made = asked.get(name) ?? measure(name, trial, seed, links, first);
    asked.set(name, made);
    return made;
  }

  return {
    all(trial) {
      const found = new Map<string, number[]>();
      for (const [name, q] of parts) {
        const [, set] = new RegExp(`^${trial.name} \\d+ ([\\d.-]*) \\d+$`).exec(name) ?? [];
        if (set !== undefined) found.set(set, [...(found.get(set) ?? []), ...q]);
      }
      const linksOf = (set: string) => (set === '' ? [] : set.split('.').map((link) => link.split('-').map(Number)));
      return [...found].map(([set, q]) => ({ links: linksOf(set) as unknown as Link[], q }));
    },
    async runs(trial, seed, links, count) {
      const firsts = Array.from({ length: count / PART }, (_, part) => part * PART);
      return (await Promise.all(firsts.map((first) => partOf(trial, seed, links, first)))).flat();
    },
  };
}
