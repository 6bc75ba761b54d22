import { CHAPTERS } from '../../src/task/index.ts';
import { roseIn, type Trial } from './advice.ts';
import { isNear, type Preview } from './previews.ts';

const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`;
const share = (some: number, all: number) => (all === 0 ? '·' : `${some} (${percent(some / all)})`);

function adviceRow(title: string, trials: readonly Trial[]): string {
  const advised = trials.filter(({ advice }) => advice !== null);
  const cells = [
    title,
    trials.length,
    share(advised.length, trials.length),
    share(advised.filter(({ advice }) => advice!.passes).length, advised.length),
    share(advised.filter(({ isAsSaid }) => isAsSaid).length, advised.length),
    share(roseIn(trials), advised.length),
    share(advised.filter(({ passesElsewhere }) => passesElsewhere).length, advised.length),
    trials.filter(({ isAlreadySo }) => isAlreadySo).length,
  ];
  return `| ${cells.join(' | ')} |`;
}

function previewRow(title: string, previews: readonly Preview[]): string {
  return `| ${title} | ${previews.length} | ${share(previews.filter(isNear).length, previews.length)} |`;
}

/** The page that docs/ keeps: what following advice does, and how near the named gains come. */
export function adviceDocs(trials: readonly Trial[], previews: readonly Preview[], seed: number): string {
  const chapters = CHAPTERS.map(({ key, title }) => ({ key, title }));
  const members = <Item extends { readonly chapter: string }>(items: readonly Item[], key: string) =>
    items.filter(({ chapter }) => chapter === key);
  const lines = [
    '# Advice and previews, measured',
    '',
    `Written by \`npm run levels -- --advice --placements ${trials.length} --seed ${seed} --write-docs\`.`,
    '',
    '## Advice',
    '',
    'When a verdict is “not yet”, the program tries edits with the verdict’s own seed: each link taken away, as in the table below the',
    'verdict, in all runs and starts; dials turned and links added or put in the place of others (pairs that touch in the target first, then',
    'those that only pass floors by) in 4 runs and 2 starts, and the six most promising in all. It names by its links an edit with which both',
    'worlds pass, or else one with which more runs fold, or more starts learn, by more than chance (1.5 standard errors) while the other world',
    'is not worse by more than its standard error and goes on passing where it did. Who makes the edit sees the counts that were named. If',
    'nothing helps, the game says so.',
    '',
    'Below, placements that fail, over all levels in turn: without links, near misses (the solution with one link moved), random links,',
    'random pairs that touch in the target. Each is judged in 32 runs and 8 starts and the game’s advice asked for; where it gives any, the',
    'edit is made and judged again: with the same seed (“as said”: the same counts), and with a seed that the advice has not seen, where it',
    '“rises” if it comes nearer to what both goals ask, or meets them.',
    '“Already so” counts advice that changes nothing or adds a link that is there.',
    '',
    '| chapter | failing placements | get advice | with it pass | as said | rises elsewhere | passes elsewhere | already so |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...chapters.map(({ key, title }) => adviceRow(title, members(trials, key))),
    adviceRow('**all**', trials),
    '',
    '## Previews',
    '',
    'Before a link is made, the game says by how much the gradient at its lower floor would grow (mean field theory). Random links on random',
    'placements of all levels, against the geometric mean over 8 fresh networks:',
    '',
    '| chapter | links | within a factor of 2 |',
    '| --- | --- | --- |',
    ...chapters.map(({ key, title }) => previewRow(title, members(previews, key))),
    previewRow('**all**', previews),
    '',
    '![Gain as said against gain as measured](previews.svg)',
  ];
  return `${lines.join('\n')}\n`;
}
