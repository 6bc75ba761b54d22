import { plain, say } from '../../language/index.ts';

/** A cell of the grid. */
export type Cell = readonly [number, number];

/** A self-avoiding walk of unit steps on the grid: its first cell, and its steps as letters U, R, D, L. `start` is null while nothing is drawn. */
export interface Drawing {
  readonly start: Cell | null;
  readonly walk: string;
}

export type Drawn = { readonly ok: true; readonly drawing: Drawing } | { readonly ok: false; readonly reason: string };

/** The most beads that Design takes: the facts of each pair cost n³. */
export const MOST_BEADS = 200;

export const STEP: Readonly<Record<string, Cell>> = { U: [0, 1], R: [1, 0], D: [0, -1], L: [-1, 0] };

/** The cells of a drawing, bead by bead. */
export function cellsOf({ start, walk }: Drawing): Cell[] {
  if (start === null) return [];
  const cells: Cell[] = [start];
  for (const letter of walk) {
    const [x, y] = cells[cells.length - 1];
    const [dx, dy] = STEP[letter];
    cells.push([x + dx, y + dy]);
  }
  return cells;
}

/** Why a text is no walk that Design takes, by the place where it goes wrong; null where it is one. */
export function walkProblem(walk: string): string | null {
  const odd = /[^URDL]/u.exec(walk);
  if (odd !== null) return say`Letter ${odd.index + 1} is “${plain(odd[0])}”: a walk is made of U, R, D and L.`;
  const n = walk.length + 1;
  if (n > MOST_BEADS) return say`This fold has ${n} beads; Design takes at most ${MOST_BEADS}.`;
  const beads = new Map<string, number>();
  for (const [bead, cell] of cellsOf({ start: [0, 0], walk }).entries()) {
    const taken = beads.get(cell.join());
    if (taken !== undefined) return crossWords(bead, taken);
    beads.set(cell.join(), bead);
  }
  return null;
}

/** Where a stroke takes hold of a drawing: at a bead that it is on, or at the last one from a cell beside it. */
export interface Grip {
  readonly bead: number;
  readonly isOn: boolean;
}

/** What a stroke that begins at a cell takes hold of; null where it would be another chain. */
export function gripAt(drawing: Drawing, [x, y]: Cell): Grip | null {
  const cells = cellsOf(drawing);
  const on = cells.findIndex(([a, b]) => a === x && b === y);
  if (on >= 0) return { bead: on, isOn: true };
  const last = cells.at(-1);
  const isBeside = last !== undefined && Math.abs(last[0] - x) + Math.abs(last[1] - y) === 1;
  return isBeside ? { bead: cells.length - 1, isOn: false } : null;
}

const crossWords = (bead: number, taken: number) =>
  say`Bead ${bead} would fall on bead ${taken}: a chain cannot cross itself.`;

/** One step more; refused where the walk would cross itself, or grow too long. */
export function extend(drawing: Drawing, letter: string): Drawn {
  const cells = cellsOf(drawing.start === null ? { start: [0, 0], walk: '' } : drawing);
  const [dx, dy] = STEP[letter];
  const [x, y] = cells[cells.length - 1];
  const taken = cells.findIndex(([a, b]) => a === x + dx && b === y + dy);
  if (taken >= 0) {
    const way = taken === cells.length - 2 ? say` Backspace takes the last step back.` : '';
    return {
      ok: false,
      reason: `${crossWords(cells.length, taken)}${way}`,
    };
  }
  if (cells.length >= MOST_BEADS) return { ok: false, reason: say`A fold has at most ${MOST_BEADS} beads here.` };
  return { ok: true, drawing: { start: cells[0], walk: drawing.walk + letter } };
}

/** Draws on from the last bead to a cell, sideways first, step by step; over the bead before the last it goes back. Stops where it is refused. */
export function drawTo(drawing: Drawing, to: Cell): { readonly drawing: Drawing; readonly reason: string | null } {
  if (drawing.start === null) return { drawing: { start: to, walk: '' }, reason: null };
  let now = drawing;
  for (;;) {
    const cells = cellsOf(now);
    const [x, y] = cells[cells.length - 1];
    if (x === to[0] && y === to[1]) return { drawing: now, reason: null };
    const letter = x !== to[0] ? (x < to[0] ? 'R' : 'L') : y < to[1] ? 'U' : 'D';
    const before = cells[cells.length - 2];
    const [dx, dy] = STEP[letter];
    if (before !== undefined && before[0] === x + dx && before[1] === y + dy) {
      now = { start: now.start, walk: now.walk.slice(0, -1) };
      continue;
    }
    const step = extend(now, letter);
    if (!step.ok) return { drawing: now, reason: step.reason };
    now = step.drawing;
  }
}

const swap = (walk: string, to: Readonly<Record<string, string>>) => [...walk].map((letter) => to[letter]).join('');

/** The walk seen in a mirror that stands upright. */
export const mirrored = (walk: string): string => swap(walk, { U: 'U', D: 'D', L: 'R', R: 'L' });

/** The walk turned by a quarter, clockwise. */
export const turned = (walk: string): string => swap(walk, { U: 'R', R: 'D', D: 'L', L: 'U' });
