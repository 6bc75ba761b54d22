// Verifies levels: `npm run levels -- [--json] [--samples N] [--seeds N] [--seed S] [--jobs N] [--write-docs] [FILE…]`; all shipped
// levels without a FILE. Sound is a level whose solution passes in at least 90 % of verdict seeds, that no links at all never pass, nor
// the links that stand as it opens, whose third star its own placement earns, and that fails when a dial it offers is left where it
// starts. The share of random valid placements that pass, and how a greedy player fares who links the nearest native pairs, say how hard
// it is; within a chapter the random player's share falls. Exits with 1 if a level is broken.
//
// A panel of players, each with one rule, and a searcher who learns play each level as well (`--no-panel` leaves them out). Where all
// shipped levels are verified, it exits with 1 as well if something is wrong with the campaign as a whole: a rule that passes more than a
// third of the levels after the first chapter, a level that more than a third of the panel passes, the same of other rules, too few wrong folds that draw the
// chain, too few first tries that please one world alone, links that solve three targets.
//
// With `--advice [--placements N] [--minutes M]` it tries the advice that the game gives on N placements that fail, and the figure that the game names
// before a link is made (`--previews` alone for the latter); exits with 1 where fewer are good than `levels/advice.ts` and
// `levels/previews.ts` ask.
//
// With `--keep FILE` rows are kept in FILE, so that a verification that was cut short goes on where it was, and levels that did not change
// are not measured again.
//
// With `--find FILE [--minutes M]` it looks for tasks that could be levels, and adds each to FILE as a line of JSON (`levels/find.ts`).
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from '../src/pool/index.ts';
import { adviceIsGood, tryAdvice } from './levels/advice.ts';
import { adviceDocs } from './levels/advice-page.ts';
import { campaignProblems, isSound, spreadOf } from './levels/campaign-checks.ts';
import { byChapter, readLevel, readLevels, shippedFiles } from './levels/files.ts';
import { findLevels } from './levels/find.ts';
import { keptRows } from './levels/kept-rows.ts';
import { OTHERS, othersOf } from './levels/other-panel.ts';
import { measurePreviews, previewsAreGood } from './levels/previews.ts';
import { previewsPlot } from './levels/previews-plot.ts';
import { levelsPage, printTable } from './levels/table.ts';
import { checkChapters, type Row, verify } from './levels/verify.ts';
import { createNodePool } from './node-pool.ts';
import { root, say } from './setup.mjs';

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  console.error(`--${name}: must be a whole number from ${least}, is "${text}"`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    json: { type: 'boolean', default: false },
    samples: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    find: { type: 'string' },
    advice: { type: 'boolean', default: false },
    placements: { type: 'string', default: '500' },
    minutes: { type: 'string', default: '1000' },
    keep: { type: 'string' },
    panel: { type: 'boolean', default: true },
    previews: { type: 'boolean', default: false },
    'write-docs': { type: 'boolean', default: false },
  },
});
const samples = wholeNumber('samples', values.samples, 0);
const seeds = wholeNumber('seeds', values.seeds, 1);
const seed = wholeNumber('seed', values.seed, 1);
const placements = wholeNumber('placements', values.placements, 1);
const until = Date.now() + 60_000 * wholeNumber('minutes', values.minutes, 1);
const workers = wholeNumber('jobs', values.jobs, 1);
const files = positionals.length > 0 ? positionals : shippedFiles();

function writeDoc(name: string, text: string): void {
  writeFileSync(join(root, 'docs', name), text);
  say(`wrote docs/${name}`);
}

/** Levels in order, a few more at once than there are workers: none is without a job, and a run that is cut short keeps most of its rows. */
async function verifyEach(pool: Pool): Promise<Row[]> {
  const options = { seed, seeds, samples, panel: values.panel };
  const kept = keptRows(values.keep ?? null);
  const rows: Row[] = [];
  const left = [...files.entries()];
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [place, file] = next;
      const row = await kept(file, options, () => verify(file, { pool, ...options }));
      const read = readLevel(file);
      const asksOthers = values.panel && 'level' in read;
      rows[place] = asksOthers
        ? { ...row, others: await kept(file, { seed, others: OTHERS }, () => othersOf(pool, read.level, seed)) }
        : row;
    }
  };
  await Promise.all(Array.from({ length: workers + 2 }, lane));
  return rows;
}

async function verifyLevels(pool: Pool): Promise<boolean> {
  const rows = byChapter(await verifyEach(pool));
  if (rows.length > 1) checkChapters(rows);
  const isCampaign = positionals.length === 0 && rows.every(({ panel }) => panel !== undefined);
  const spread = isCampaign ? await spreadOf(pool, readLevels(files), seed) : null;
  const problems = spread === null ? [] : campaignProblems(rows, spread);
  for (const problem of problems) say(`campaign: ${problem}`);
  if (values['write-docs']) writeDoc('levels.md', levelsPage(rows, spread));
  if (values.json) console.log(JSON.stringify(rows, null, 1));
  else printTable(rows);
  return isSound(rows, problems);
}

async function tryWords(pool: Pool): Promise<boolean> {
  const levels = readLevels(files);
  const previews = measurePreviews(levels, seed);
  const trials = values.advice ? await tryAdvice(pool, levels, { seed, placements, until }) : [];
  const page = adviceDocs(trials, previews, seed);
  if (values['write-docs']) {
    writeDoc('previews.svg', previewsPlot(previews));
    if (values.advice) writeDoc('advice.md', page);
  }
  console.log(values.json ? JSON.stringify({ trials, previews }, null, 1) : page);
  return previewsAreGood(previews) && (!values.advice || adviceIsGood(trials));
}

/** Does what was asked for; whether all that was looked at is good. */
async function perform(pool: Pool): Promise<boolean> {
  if (values.find === undefined) return values.advice || values.previews ? tryWords(pool) : verifyLevels(pool);
  await findLevels(pool, values.find, { seed, until, say });
  return true;
}

const pool = createNodePool(new URL('./levels/jobs.ts', import.meta.url), workers);
const isGood = await perform(pool);
pool.end();
process.exitCode = isGood ? 0 : 1;
