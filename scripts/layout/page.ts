import { SIZES } from '../../e2e/hidden-parts.ts';

const STATES = ['rest', 'planning', 'placed', 'show', 'lost', 'hinted', 'won'] as const;
export type State = (typeof STATES)[number];

/** What is wrong in one state of one level at one size; empty where all is well. */
export interface Row {
  readonly level: string;
  readonly state: State;
  readonly size: string;
  readonly problems: readonly string[];
}

export const sizeName = ([width, height]: (typeof SIZES)[number]) => `${width} × ${height}`;

/** The page that docs/ keeps of it. */
export function layoutPage(rows: readonly Row[]): string {
  const lines = [
    '# Is what matters in sight?',
    '',
    `Written by \`npm run layout -- --write-docs\`: ${new Set(rows.map(({ level }) => level)).size} levels, each in seven states, at five sizes of window. What matters: goals, hint,`,
    'title, links and Run while planning; time line and Run in the show; verdict, both scores, the way on, “why?” and hint at its end, a hint that is open there with what the verdict says. A cell counts the',
    'levels where all of it is inside the window, not cut off, not covered.',
    '',
    `| window | ${STATES.join(' | ')} |`,
    `| --- |${' --- |'.repeat(STATES.length)}`,
  ];
  for (const size of SIZES.map(sizeName)) {
    const cells = STATES.map((state) => {
      const own = rows.filter((row) => row.size === size && row.state === state);
      return `${own.filter(({ problems }) => problems.length === 0).length} of ${own.length}`;
    });
    lines.push(`| ${size} | ${cells.join(' | ')} |`);
  }
  const broken = rows.filter(({ problems }) => problems.length > 0);
  lines.push('', broken.length === 0 ? 'Nothing is hidden.' : 'Hidden:', '');
  for (const { level, state, size, problems } of broken)
    lines.push(`- ${level}, ${state}, ${size}: ${problems.join('; ')}`);
  return `${lines.join('\n').trimEnd()}\n`;
}
