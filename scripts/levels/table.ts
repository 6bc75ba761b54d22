import type { Link } from '../../src/links/index.ts';
import { CHAPTERS } from '../../src/task/index.ts';
import { PANEL, RULES } from '../../src/tune/index.ts';
import {
  campaignProblems,
  laterRows,
  openToOthers,
  panelShare,
  passesByMember,
  type Spread,
  tornLevels,
  unfoundLevels,
} from './campaign-checks.ts';
import { OTHERS } from './other-panel.ts';
import { OTHER_RULES, type OtherRule } from './other-rules.ts';
import { MOST_TRIES } from './panel.ts';
import type { RandomRate } from './players.ts';
import type { Row } from './verify.ts';

/** A network asks for links where no more starts than these learn without. */
const FEW_STARTS = 2;

const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`;
const yes = (pass: boolean) => (pass ? 'passes' : 'fails');
const linksText = (links: readonly Link[]) => links.map((link) => link.join('–')).join(' ') || 'none';

const randomText = ({ samples, passRate, exact }: RandomRate) =>
  samples === 0 ? '·' : `${percent(passRate)} of ${exact ? 'all ' : ''}${samples}`;

/** Prints what was found, a block for each level. */
export function printTable(rows: readonly Row[]): void {
  for (const { id, file, ok, problems, solution, none, greedy, random, seeds, ...row } of rows) {
    console.log(`${ok ? 'ok    ' : 'broken'} ${file} ${id}`);
    for (const problem of problems) console.log(`       ${problem}`);
    for (const [name, result] of Object.entries({ solution, none, greedy })) {
      if (result === null) continue;
      const { links, fold, foldError, probability, accuracy, pass } = result;
      console.log(
        `       ${name.padEnd(8)} ${pass ? 'passes' : 'fails '} Q ${fold.toFixed(2)} ± ${foldError.toFixed(2)}, folds in ` +
          `${percent(probability)}, accuracy ${accuracy.toFixed(2)}, links ${linksText(links)}`,
      );
    }
    if (seeds !== null)
      console.log(`       seeds    the solution passes in ${percent(seeds.passRate)} of ${seeds.count}`);
    if (random !== null)
      console.log(`       random   ${percent(random.passRate)} of ${random.exact ? 'all ' : ''}${random.samples} pass`);
    if (row.panel === undefined) continue;
    const passing = Object.entries(row.panel).filter(([, pass]) => pass);
    console.log(`       panel    ${passing.map(([member]) => member).join(', ') || 'nobody'} passes`);
    console.log(
      `       search   ${row.tries === null ? `nothing in ${MOST_TRIES} tries` : `passes at try ${row.tries}`}; ` +
        `native sets ${percent(row.native?.passRate ?? 0)}; first try ${linksText(row.first?.links ?? [])}: ` +
        `chain ${yes(row.first?.fold === true)}, network ${yes(row.first?.learn === true)}`,
    );
  }
}

/** What the panel says of each level, each rule, and how different the levels are. */
function panelSection(rows: readonly Row[], spread: Spread): string[] {
  const asked = rows.filter(({ panel }) => panel !== undefined);
  const { foldsOnly, learnsOnly } = tornLevels(asked);
  const drawn = asked.filter(({ wrong }) => wrong !== null);
  const least = Math.min(...drawn.map(({ wrong }) => wrong ?? 0));
  const problems = campaignProblems(rows, spread);
  const members = passesByMember(rows);
  const shared = spread.targets.filter((titles) => titles.length > 1);
  return [
    '',
    '## What the panel says',
    '',
    `${RULES.length} players with one rule each, which stand by their rule whatever they see; each with the dials at the solution’s place and in the middle.`,
    'Each placement is judged as the game judges it; of its 32 runs and 8 starts those are left out that can no longer change the answer.',
    `“Native sets” is the share of ${asked[0]?.native?.samples ?? 0} random sets of native pairs that pass, “tries” how many placements a searcher who`,
    `thinks about each verdict has judged until one passes (of ${MOST_TRIES}). The first try is the best by preview, with each link cut too`,
    'where the verdict does so. The last three rules are one eye: none of them counts in “panel passes”. “Misfold”: the share of runs that end in the wrong fold, or between it and the target, without links. “Three stars for”: rules whose links earn them.',
    '',
    `- ${spread.targets.length} different targets in ${rows.length} levels.`,
    `- In ${foldsOnly} levels the first try folds the chain and fails the network, in ${learnsOnly} it is the other way round.`,
    `- In ${unfoundLevels(asked)} of ${asked.length} levels no rule earns three stars.`,
    `- ${drawn.length} levels have a wrong fold; in each at least ${percent(least)} of the runs misfold without links.`,
    `- Sets of links that solve more than two targets: ${spread.solvers.length}.`,
    '',
    '| rule | passes, dials at the solution’s place | dials in the middle |',
    '| --- | --- | --- |',
    ...RULES.map((rule, k) => {
      const [own, middle] = [members[k], members[RULES.length + k]];
      return `| ${PANEL[rule].title} | ${own.passed} of ${own.of} | ${middle.passed} of ${middle.of} |`;
    }),
    '',
    '| level | panel passes | native sets | misfold | tries | first try: chain, network | three stars for |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...asked.map((row) => {
      const { first, native, wrong, tries, best } = row;
      const firstText = `${yes(first?.fold === true)}, ${yes(first?.learn === true)}`;
      return (
        `| ${row.title} | ${percent(panelShare(row))} | ${percent(native?.passRate ?? 0)} | ${wrong === null ? '·' : percent(wrong)} ` +
        `| ${tries ?? `over ${MOST_TRIES}`} | ${firstText} | ${best?.join(', ') || '·'} |`
      );
    }),
    ...(shared.length > 0 ? ['', 'Targets that serve more than one level:', ''] : []),
    ...shared.map((titles) => `- ${titles.join(', ')}`),
    ...(spread.solvers.length > 0 ? ['', 'Links that solve more than two targets:', ''] : []),
    ...spread.solvers.map(({ links, solves }) => `- ${linksText(links)}: ${solves.join(', ')}`),
    '',
    problems.length > 0 ? 'Wrong with the campaign as a whole:' : 'Nothing is wrong with the campaign as a whole.',
    ...(problems.length > 0 ? ['', ...problems.map((problem) => `- ${problem}`)] : []),
  ];
}

/** What rules outside the panel pass, and what the networks ask, of the levels after the first chapter. */
function othersSection(rows: readonly Row[]): string[] {
  const asked = laterRows(rows).filter(({ others }) => others !== undefined);
  const count = (rule: OtherRule, place: 'own' | 'middle') =>
    `${asked.filter(({ others }) => others?.[place].includes(rule)).length} of ${asked.length}`;
  const silent = asked.filter(({ others }) => (others?.learned.bare ?? 0) > FEW_STARTS).length;
  return [
    '',
    '## Rules that a stranger would try',
    '',
    `${OTHERS.length} rules more, tried on the ${asked.length} levels after the first chapter; many of them place the same links. Without a wrong fold all pairs`,
    'are equal to those that ask about it. “Starts that learn” are of 8, the dials at the solution’s place.',
    '',
    '| rule | passes, dials at the solution’s place | dials in the middle |',
    '| --- | --- | --- |',
    ...OTHERS.map((rule) => `| ${OTHER_RULES[rule].title} | ${count(rule, 'own')} | ${count(rule, 'middle')} |`),
    '',
    `More than a third of these rules pass: ${openToOthers(rows).join(', ') || 'no level'}.`,
    '',
    `In ${silent} levels more than ${FEW_STARTS} starts learn without links.`,
    '',
    '| level | rules that pass | starts that learn: without links | longest native pairs | solution |',
    '| --- | --- | --- | --- | --- |',
    ...asked.map(({ title, others }) => {
      const { bare, longest, solution } = others!.learned;
      const names = others!.own.map((rule) => OTHER_RULES[rule].title).join('; ');
      return `| ${title} | ${names || '·'} | ${bare} | ${longest} | ${solution} |`;
    }),
  ];
}

/** The page that docs/ keeps of the campaign. */
export function levelsPage(rows: readonly Row[], spread: Spread | null): string {
  const lines = [
    '# The campaign, measured',
    '',
    'Written by `npm run levels -- --write-docs`. “Random” is the share of random valid placements (links and dials) that pass; “all” where',
    'every placement of as many links as the budget allows was tried, “·” where nobody drew (`--samples 0`). “Greedy” links the native pairs nearest along the chain. “Seeds” is the',
    'share of verdict seeds in which the level’s own solution passes. No level is passed without links, each dial is needed (the solution fails',
    'where it starts), and three stars are earned by a placement in the level’s file.',
  ];
  for (const { key, title } of CHAPTERS) {
    lines.push(
      '',
      `## ${title}`,
      '',
      '| level | solution | dials | folds in | accuracy | seeds | without links: folds in, accuracy | greedy | random | stars |',
    );
    lines.push('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
    for (const row of rows.filter(({ chapter }) => chapter === key)) {
      const { solution, none, greedy, random, seeds } = row;
      if (solution === null || none === null || greedy === null || random === null || seeds === null) continue;
      const dials = Object.entries(row.dials).map(([name, value]) => `${name} ${value}`);
      lines.push(
        `| ${row.title} | ${linksText(solution.links)} | ${dials.join(', ') || '·'} | ${percent(solution.probability)} | ${percent(solution.accuracy)} ` +
          `| ${percent(seeds.passRate)} of ${seeds.count} | ${percent(none.probability)}, ${percent(none.accuracy)} ` +
          `| ${greedy.pass ? 'passes' : 'fails'} | ${randomText(random)} | ${row.stars} |`,
      );
    }
  }
  if (spread !== null) lines.push(...panelSection(rows, spread), ...othersSection(rows));
  return `${lines.join('\n')}\n`;
}
