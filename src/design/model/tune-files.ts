import { csvText, LONGEST_ADDRESS, packJson, writeAddress } from '../../kit/index.ts';
import { type Placement, removals } from '../../task/index.ts';
import { partsOf, type Ranking, type SearchState } from '../../tune/index.ts';
import { type Draft, fitted } from './draft.ts';
import { dialsKey, linksKey, setKey } from './set-names.ts';

/** The draft with these links, and its dials where they stand with them, as its solution. */
export const withSet = (draft: Draft, { links, dials }: Placement): Draft =>
  fitted({ ...draft, solution: links.map(([i, j]): [number, number] => [i, j]), solutionDials: { ...dials } });

/**
 * The fragment of an address at which Play opens a draft with its own links placed; null where no address is long enough for it.
 *
 * @param isReturning whether Play is to offer the way back here
 */
export function playAddress(draft: Draft, isReturning: boolean): string | null {
  const dials = dialsKey(draft.solutionDials);
  const parts = [
    `level=${packJson(draft)}`,
    ...(draft.solution.length > 0 ? [`links=${linksKey(draft.solution)}`] : []),
    ...(dials === '' ? [] : [`dials=${dials}`]),
    ...(isReturning ? ['from=design'] : []),
  ];
  const fragment = writeAddress({ path: ['play', 'own'], query: parts.join('&') });
  return fragment.length <= LONGEST_ADDRESS ? fragment : null;
}

/**
 * All that a search found, as a table for programs, its columns named as the keys of the JSON are, in any language; `without` names in rows that are the
 * first one with links cut those links.
 */
export function tuningCsv({ rows, front }: Ranking): string {
  const hasDials = rows.some(({ dials }) => dialsKey(dials) !== '');
  const parts = rows.slice(0, 1).flatMap((first) => removals(first));
  const cut = new Map(parts.map(({ gone, edit }) => [setKey(edit), linksKey(gone)]));
  const isFront = new Set(front.map(({ rank }) => rank));
  const head = [
    'rank',
    'links',
    ...(hasDials ? ['dials'] : []),
    'probability',
    'probabilityError',
    'fold',
    'accuracy',
    'learned',
    'gradient',
    'figure',
    'runs',
    'starts',
    'front',
    'without',
  ];
  const body = rows.map((row) => [
    row.rank,
    linksKey(row.links),
    ...(hasDials ? [dialsKey(row.dials)] : []),
    row.probability,
    row.probabilityError,
    row.fold,
    row.accuracy,
    row.learned,
    row.gradient,
    row.figure,
    row.runs,
    row.starts,
    isFront.has(row.rank) ? 1 : 0,
    cut.get(setKey(row)) ?? '',
  ]);
  return csvText([head, ...body]);
}

/** All that a search found, with what it was asked. */
export function tuningJson(draft: Draft, search: SearchState, { rows, front, correlation }: Ranking): string {
  const { seed, replicas, effort, isExhaustive, replicaSteps, trainings } = search;
  const asked = { seed, replicas, effort, isExhaustive };
  // What the links of the first are worth, in the runs and starts that it shares with its parts.
  const parts = rows.slice(0, 1).flatMap((first) => partsOf(search, first));
  const found = { replicaSteps, trainings, correlation, front: front.map(({ rank }) => rank), parts, rows };
  return `${JSON.stringify({ level: draft, ...asked, ...found }, null, 2)}\n`;
}
