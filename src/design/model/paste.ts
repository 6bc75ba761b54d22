import { FoldError, foldFromLattice, foldFromPoints } from '../../chain/index.ts';
import { digits, plain, plural, say } from '../../language/index.ts';
import { type Draft, draftFrom, replaced, retargeted } from './draft.ts';
import { MOST_BEADS, walkProblem } from './walk.ts';

/** `lost`: what of the old fold went with it. `told`: what was read, where that is not a whole fold. */
export type Pasted =
  | { readonly ok: true; readonly draft: Draft; readonly lost: string; readonly told?: string }
  | { readonly ok: false; readonly reason: string };

/** Longer texts are no fold that Design takes. */
const LONGEST_TEXT = 200_000;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const PAIR = /^(\d{1,5})\s*[-–:]\s*(\d{1,5})$/;

const refuse = (reason: string): Pasted => ({ ok: false, reason });
const shown = (text: string) => plain(text.length > 20 ? `${text.slice(0, 20)}…` : text);

function tooMany(n: number): Pasted | null {
  return n > MOST_BEADS ? refuse(say`This fold has ${n} beads; Design takes at most ${MOST_BEADS}.`) : null;
}

/** The draft on a target, if chain takes it as a fold. */
function onTarget(draft: Draft, target: Draft['target']): Pasted {
  const n = 'lattice' in target ? target.lattice.length + 1 : target.points.length;
  const many = tooMany(n);
  if (many !== null) return many;
  try {
    if ('lattice' in target) foldFromLattice(target.lattice);
    else foldFromPoints(target.points, target.contacts);
  } catch (error) {
    if (error instanceof FoldError) return refuse(say`This is no fold: ${error.message}.`);
    throw error;
  }
  return { ok: true, ...replaced(draft, target) };
}

function readWalk(draft: Draft, text: string): Pasted {
  const walk = text.toUpperCase().replace(/\s/g, '');
  const problem = walkProblem(walk);
  return problem === null ? onTarget(draft, { lattice: walk }) : refuse(problem);
}

/** Where a JSON text stops making sense, as far as the browser tells. */
function readJson(draft: Draft, text: string): Pasted {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message);
    const before = at === null ? text : text.slice(0, Number(at[1]));
    const lines = before.split('\n');
    return refuse(
      say`This is no complete JSON: it breaks off or goes wrong in line ${lines.length}, after “${shown(lines[lines.length - 1].trim().slice(-20))}”.`,
    );
  }
  if (Array.isArray(json)) return fromPoints(draft, json, (k) => say`Point ${k}`);
  if (typeof json === 'object' && json !== null && 'format' in json) {
    const read = draftFrom(json);
    return read.ok ? { ...read, lost: '' } : refuse(say`This level cannot be opened: ${read.reason}`);
  }
  const target = typeof json === 'object' && json !== null && 'target' in json ? json.target : json;
  const read = draftFrom({ ...retargeted(draft, { lattice: 'URD' }), target });
  return read.ok ? { ok: true, ...replaced(draft, read.draft.target) } : refuse(say`This is no fold: ${read.reason}`);
}

function fromPoints(draft: Draft, list: readonly unknown[], place: (k: number) => string): Pasted {
  const many = tooMany(list.length);
  if (many !== null) return many;
  const points: number[][] = [];
  for (const [k, point] of list.entries()) {
    const isPoint = Array.isArray(point) && (point.length === 2 || point.length === 3);
    if (!isPoint || !point.every((value) => Number.isFinite(value) && Math.abs(value) <= 1e6)) {
      return refuse(say`${place(k)} is not two or three numbers within a million.`);
    }
    points.push(point);
  }
  return onTarget(draft, { points: points as [number, number][] });
}

/** The points of a draft's target: for contacts that are listed for them. */
function pointsOf({ target }: Draft): [number, number][] {
  if ('points' in target) return target.points as [number, number][];
  const { points, n } = foldFromLattice(target.lattice);
  return Array.from({ length: n }, (_, k) => [points[2 * k], points[2 * k + 1]]);
}

/** Pairs that are named in a sentence. */
const NAMED = 4;

/** Pairs in words, the first few. */
function pairWords(pairs: readonly { i: number; j: number }[]): string {
  const named = pairs.slice(0, NAMED).map(({ i, j }) => `${i}–${j}`);
  return pairs.length > NAMED ? say`${named.join(', ')} and ${pairs.length - NAMED} more` : named.join(', ');
}

/** Contacts for the beads as they are drawn. One whose beads lie apart could not be made in this fold, so that no chain would ever count as folded. */
function onContacts(draft: Draft, contacts: readonly { i: number; j: number }[]): Pasted {
  const points = pointsOf(draft);
  const read = onTarget(draft, { points, contacts: [...contacts] });
  if (!read.ok) return read;
  const touching = foldFromPoints(points).contacts;
  const apart = contacts.filter(({ i, j }) => !touching.some((pair) => pair.i === i && pair.j === j));
  if (apart.length > 0) {
    const [{ i, j }] = apart;
    const far = digits(Math.hypot(...points[i].map((x, axis) => x - points[j][axis])).toFixed(1));
    return refuse(
      apart.length === 1
        ? say`Beads ${i} and ${j} do not touch in this fold, they lie ${far} bonds apart: a list of contacts may only leave out some of those that touch (${pairWords(touching)}).`
        : say`${pairWords(apart)} do not touch in this fold, ${i} and ${j} lie ${far} bonds apart: a list of contacts may only leave out some of those that touch (${pairWords(touching)}).`,
    );
  }
  const before = 'points' in draft.target ? (draft.target.contacts ?? touching) : touching;
  // The same beads on the same places: links and title are still theirs.
  return {
    ok: true,
    draft: retargeted(draft, read.draft.target),
    lost: '',
    told: say`Read: ${plural(contacts.length, 'contact')} (${pairWords(contacts)}) in the place of the ${before.length} that counted before.`,
  };
}

function readLines(draft: Draft, text: string): Pasted {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.map((line, k) => ({ line, place: say`Line ${k + 1}` })).filter(({ line }) => line !== '');
  if (PAIR.test(filled[0].line)) {
    const contacts: { i: number; j: number }[] = [];
    for (const { line, place } of filled) {
      const ends = PAIR.exec(line);
      if (ends === null) return refuse(say`${place}, “${shown(line)}”, is no pair such as 0-11.`);
      const [i, j] = [Number(ends[1]), Number(ends[2])].sort((a, b) => a - b);
      contacts.push({ i, j });
    }
    if ('lattice' in draft.target && draft.target.lattice.length < 3) {
      return refuse(say`A list of contacts needs a fold of at least 4 beads: draw it, or paste its points, first.`);
    }
    return onContacts(draft, contacts);
  }
  const points: number[][] = [];
  for (const { line, place } of filled) {
    const parts = line.split(/[\s,;]+/).filter((part) => part !== '');
    if (parts.some((part) => !NUMBER.test(part)))
      return refuse(say`${place}, “${shown(line)}”, is no point such as “1.5 0”.`);
    points.push(parts.map(Number));
  }
  return fromPoints(draft, points, (k) => filled[k].place);
}

/**
 * Reads what a person pastes or opens: a lattice walk, points (one a line, or JSON), contacts of the present fold (`0-11`, one a line), a target or a
 * whole level in JSON. Never throws; the reason names the place.
 */
export function readPasted(draft: Draft, text: string): Pasted {
  if (text.length > LONGEST_TEXT) {
    return refuse(say`This text has ${text.length} characters; a fold has at most ${LONGEST_TEXT}.`);
  }
  const trimmed = text.trim();
  if (trimmed === '') return refuse(say`There is nothing to read: the text is empty.`);
  if (/^[[{]/.test(trimmed)) return readJson(draft, trimmed);
  return /^[-+.\d]/.test(trimmed) ? readLines(draft, trimmed) : readWalk(draft, trimmed);
}
