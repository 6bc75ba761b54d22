import { SCREEN_ORDERS, type ScreenName } from '../../../src/tune/index.ts';
import { SCREEN_TITLES, type Testimony, type Witness } from './screens.ts';

const NAMES = Object.keys(SCREEN_ORDERS) as ScreenName[];

/** Links as beads. */
const linksText = ({ links }: Pick<Witness, 'links'>) => links.map(([i, j]) => `(${i},${j})`).join(' ') || 'none';

/** The two sets in which the worlds differ most. @param named what a set is called */
export function differText({ folds, hears }: Testimony, named: (one: Witness) => string = linksText): string {
  const told = (one: Witness) =>
    `${named(one)}: Q ${one.q.toFixed(2)}, gradient off by a factor of ${Math.exp(-one.health).toPrecision(2)}`;
  return `${told(folds)}; against ${told(hears)}.`;
}

/** The correlation of the two worlds, the set that folds most surely, and the place that each screen gives it. */
export function placesText({ sets, rho, interval, best, places }: Testimony, named = linksText): string {
  const [low, high] = interval.map((value) => value.toFixed(2));
  const screens = NAMES.map((name) => `${SCREEN_TITLES[name]} ${Math.round(places[name])}`).join(', ');
  return `Over all ${sets} sets: rank correlation of Q and gradient health ${rho.toFixed(2)} (95 %: ${low} to ${high}). Surest to fold: ${named(best)}, ${best.share.toFixed(2)}. Each screen alone would have put that set at place: ${screens}.`;
}

/** docs/tune-screens.md: how far the two worlds agree over link sets, and what cheap screens are worth. */
export function screensPage(all: readonly Testimony[]): string {
  const rows = all.map(({ trial, sets, rho, interval, best, places }) => {
    const [low, high] = interval.map((value) => value.toFixed(2));
    const cells = NAMES.map((name) => String(Math.round(places[name])));
    return `| ${trial.name} | ${trial.kind} | ${sets} | ${rho.toFixed(2)} (${low} to ${high}) | ${linksText(best)} ${best.share.toFixed(2)} | ${cells.join(' | ')} |`;
  });
  const inTenth = NAMES.map((name) => all.filter(({ places, sets }) => places[name] <= Math.max(1, sets / 10)).length);
  return `# What screens see, and where the two worlds differ

Written by \`npm run tune:compare -- --screens --write-docs\` from the sets that the searches of [tune-comparison.md](tune-comparison.md) tried: native pairs, at most 3 links (4×5: 2), at least 16 runs each,
two starts of a network of width 8, gain 0.8, rings. They are no fair sample of all sets: searches go where it folds, so the range is narrow and correlations read lower than over all sets.
Of two proteins' disulfides and of a spiral every set was run: [tune-proteins.md](tune-proteins.md).

The Lab's Mirror measures nine of these folds, and seven others, on random sets, and says where each of these screens puts the best of them: [lab.md](lab.md#sixteen-folds).

**Correlation**: Spearman's, of mean Q and gradient health (how few e-folds the layers' gradient is from the output's), with its 95 % interval. **Best**: the set whose share of folding runs is surest, with
that share (the highest of many, so it reads high). **Places**: where each cheap screen would have put that best set, of all sets in the row.

| fold | kind | sets | Q and gradient health | best | ${NAMES.map((name) => SCREEN_TITLES[name]).join(' | ')} |
| --- | --- | --- | --- | --- |${' --- |'.repeat(NAMES.length)}
${rows.join('\n')}

Best set among the first tenth of a screen, of ${all.length} folds: ${NAMES.map((name, k) => `${SCREEN_TITLES[name]} ${inTenth[k]}`).join(', ')}.

## Where they differ

Of each fold, the set that folds far better than its network hears, and the one whose network hears far better than it folds:

${all.map((one) => `- **${one.trial.name}**: ${differText(one)}`).join('\n')}
`;
}
