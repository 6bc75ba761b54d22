import type { LawRow } from './law.ts';

/** A subject and its measured laws. */
export interface LawSection {
  readonly title: string;
  readonly rows: readonly LawRow[];
}

function cell(value: number | string): string {
  if (typeof value === 'string') return value.replaceAll('|', '\\|');
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6
    ? String(Number(value.toPrecision(6)))
    : value.toExponential(2);
}

/** The page docs/laws.md: every law with its formula, source, expected and measured value. */
export function lawsPage(sections: readonly LawSection[]): string {
  const lines = [
    '# Laws',
    '',
    'Every claim that Skipfold makes, measured by its own engines. This page is written by `npm run science -- --write-docs`;',
    'do not edit it by hand. `npm run science -- --json` prints the same rows, and `npm test` runs a quick version of most.',
    'For a chain “error” is the standard error of the measurement, from the scatter between independent replicas, and a law holds within three',
    'of them. For a network it is how far measured and expected are apart: relative for a number, absolute for a bound or with ±.',
  ];
  for (const { title, rows } of sections) {
    const passed = rows.filter((row) => row.pass).length;
    lines.push('', `## ${title}: ${passed} of ${rows.length} hold`, '');
    lines.push(
      '| id | law | source | expected | measured | error | holds |',
      '| --- | --- | --- | --- | --- | --- | --- |',
    );
    for (const row of rows) {
      const cells = [row.id, row.law, row.source, row.expected, row.measured, row.error].map(cell);
      lines.push(`| ${cells.join(' | ')} | ${row.pass ? 'yes' : '**no**'} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}
