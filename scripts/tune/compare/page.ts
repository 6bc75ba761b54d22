import { RUN_STEPS } from '../../../src/task/index.ts';
import { type Standing, TRUE_RUNS } from './contest.ts';
import { METHODS, type MethodName } from './methods.ts';

const TITLES: Readonly<Record<MethodName, string>> = {
  tuner: 'tuner',
  halving: 'successive halving',
  annealing: 'simulated annealing',
  random: 'random search',
};

const millions = (runs: number) => ((runs * RUN_STEPS) / 1e6).toFixed(1);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function rowOf(standings: readonly Standing[]): string {
  const [{ trial, best, budget, courses }] = standings;
  const links = best.links.map(([i, j]) => `(${i},${j})`).join(' ');
  const cells = standings.map(
    ({ reached, portion, runs }) => `${reached} of ${courses}, ${portion.toFixed(2)}, ${millions(runs)}`,
  );
  return `| ${trial.name} | ${trial.kind} | ${links} ${best.share.toFixed(2)} | ${millions(budget)} | ${cells.join(' | ')} |`;
}

function sumOf(name: string, kind: string, all: readonly Standing[]): string {
  const cells = (Object.keys(METHODS) as MethodName[]).map((method) => {
    const own = all.filter((standing) => standing.method === method);
    const [reached, of] = [own, own].map((list, k) =>
      list.reduce((sum, one) => sum + (k ? one.courses : one.reached), 0),
    );
    return `${reached} of ${of}, ${mean(own.map(({ portion }) => portion)).toFixed(2)}, ${millions(mean(own.map(({ runs }) => runs)))}`;
  });
  return `| **${name}** | ${kind} | | ${millions(mean(all.map(({ budget }) => budget)))} | ${cells.join(' | ')} |`;
}

/** docs/tune-comparison.md: the table, and how it is to be read. */
export function comparisonPage(byFold: readonly (readonly Standing[])[]): string {
  const all = byFold.flat();
  const kinds = ['open', 'compact'].flatMap((kind) => {
    const own = all.filter(({ trial }) => trial.kind === kind);
    return own.length === 0 ? [] : [sumOf('sum', kind, own)];
  });
  return `# The tuner beside other searches

Written by \`npm run tune:compare -- --write-docs\`. All searches of a row spend as many replica-steps, and choose from native pairs only, so that all know as much
beforehand. They look for links by which the chain folds; the network's side is left out (it always learns), so that the time goes to chains.

Each set of three columns says how often the set that a search recommends in the end came to 95 % of the best known; what share of the best known it came to, mean;
and after how many million replica-steps (told at each eighth of the budget) a recommendation first came to 95 %, mean, the whole budget where none did. Every share is
that of ${TRUE_RUNS} runs under a seed that no search saw, standard error up to ${(0.5 / Math.sqrt(TRUE_RUNS)).toFixed(2)}: "best known" is the highest of many such shares and so reads high, and 95 % of it is
missed by chance as well, by all searches alike.

| fold | kind | best known | million steps | ${Object.values(TITLES).join(' | ')} |
| --- | --- | --- | --- |${' --- |'.repeat(Object.keys(TITLES).length)}
${byFold.map(rowOf).join('\n')}
${kinds.join('\n')}
${sumOf('sum', 'all', all)}
`;
}
