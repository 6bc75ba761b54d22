import type { BenchRow } from './row.ts';

const figure = (value: number): string =>
  value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** The page docs/benchmarks.md: a dated table with the machine it was measured on. */
export function benchmarksPage(rows: readonly BenchRow[], date: string, machine: string): string {
  const lines = [
    '# Benchmarks',
    '',
    `Measured on ${date}: ${machine}. Written by \`npm run bench -- --write-docs\`; peers run in turns with us in the same`,
    'process or beside it, and ratios are medians over the rounds. A ratio above 1 means ahead of the peer.',
    '',
    '| what | value | peer | its value | ratio |',
    '| --- | --- | --- | --- | --- |',
  ];
  for (const { what, value, unit, peer, peerValue, ratio } of rows) {
    lines.push(`| ${what} | ${figure(value)} ${unit} | ${peer} | ${figure(peerValue)} ${unit} | ${figure(ratio)} |`);
  }
  return `${lines.join('\n')}\n`;
}
