import { shareInterval } from '../../../src/tune/entry.ts';
import { type Pairing, PROTEIN_RUNS, type ProteinReport } from './proteins.ts';
import type { Testimony } from './screens.ts';
import { differText, placesText } from './screens-page.ts';

/** Links in the protein's own numbers. */
function inResidues({ links }: Pick<Pairing, 'links'>, { protein: { residues, beads } }: ProteinReport): string {
  const number = (bead: number) => residues[beads.indexOf(bead)];
  return links.map(([i, j]) => `${number(i)}–${number(j)}`).join(', ') || 'none';
}

function rowOf(pairing: Pairing, place: number, report: ProteinReport): string {
  const [low, high] = shareInterval(pairing.folded, PROTEIN_RUNS);
  const isOwn = pairing.own === pairing.links.length;
  const name = inResidues(pairing, report);
  const share = (pairing.folded / PROTEIN_RUNS).toFixed(2);
  return `| ${place} | ${isOwn ? `**${name}**` : name} | ${share} ± ${((high - low) / 2).toFixed(2)} | ${pairing.q.toFixed(2)} |`;
}

const table = (head: string, pairings: readonly Pairing[], report: ProteinReport) =>
  [
    `| | ${head} | folds | Q |`,
    '| --- | --- | --- | --- |',
    ...pairings.map((one, at) => rowOf(one, at + 1, report)),
  ].join('\n');

const placesOfOwn = (pairings: readonly Pairing[]) =>
  pairings.flatMap(({ own, links }, at) => (own === links.length ? [at + 1] : []));

function sectionOf(report: ProteinReport): string {
  const { protein, level, whole, single, bare, testimony } = report;
  const named = (one: Pick<Pairing, 'links'>) => inResidues(one, report);
  return `## ${protein.name}

${protein.known}

Mapped on the fold of the level “${level.title}” (${level.task.fold.n} beads, kT ${level.task.chain.temperature}, a run folds at Q ≥ ${level.task.goals.fold}); without disulfides ${bare.folded} of ${PROTEIN_RUNS} runs fold, Q ${bare.q.toFixed(2)}.

${table('all six cysteines paired', whole, report)}

The protein's own pairing is number ${placesOfOwn(whole).join(', ')} of ${whole.length}.

${table('one disulfide', single, report)}

The protein's own three are numbers ${placesOfOwn(single).join(', ')} of ${single.length}.

${placesText(testimony, named)}

The set that folds far better than its network hears, and the one whose network hears far better than it folds: ${differText(testimony, named)}
`;
}

function spiralSection(spiral: Testimony): string {
  const { task } = spiral.trial;
  return `## A spiral

${task.fold.n} beads wound from outside to inside, kT ${task.chain.temperature}, network as Design begins. Here every set of none to ${task.rules.budget} native pairs was run alike, ${PROTEIN_RUNS} chains and two networks each.

${placesText(spiral)}

The set that folds far better than its network hears, and the one whose network hears far better than it folds: ${differText(spiral)}
`;
}

/** docs/tune-proteins.md: the disulfides of two proteins among all that their cysteines could make, and all small sets of a spiral. */
export function proteinsPage(reports: readonly ProteinReport[], spiral: Testimony): string {
  return `# The disulfides of two proteins, and a spiral

Written by \`npm run tune:proteins -- --write-docs\`. The order of a protein's cysteines and which of them pair is mapped on a lattice fold, which is a shipped level. Every set of disulfides that the
cysteines allow, of none to three, is then run alike: ${PROTEIN_RUNS} chains with the same random numbers, and two networks of the level. ± is one standard error; bold: what the protein has. Pairs of beads fewer than three apart cannot
be tied here, so with BPTI some pairings are missing.

What this can say: whether the protein's topology is a good one *for this fold of beads*, whose contacts were drawn so that those pairs touch. It says nothing of the protein's own contacts, of its third
dimension, or of the order in which disulfides form: here all of a set are there from the start, and an energy of 100 ε/b² holds each whatever the shape.

${[...reports.map(sectionOf), spiralSection(spiral)].join('\n')}`;
}
