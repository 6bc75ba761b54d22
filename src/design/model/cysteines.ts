import { say } from '../../language/index.ts';
import type { Draft } from './draft.ts';

/** Reads where links may end: `all`, or numbers of beads below n with commas or spaces between. */
export function readCysteines(
  text: string,
  n: number,
): { ok: true; cysteines: Draft['cysteines'] } | { ok: false; reason: string } {
  if (text.trim().toLowerCase() === 'all') return { ok: true, cysteines: 'all' };
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const odd = parts.find((part) => !/^\d{1,4}$/.test(part) || Number(part) >= n);
  if (odd !== undefined) {
    return { ok: false, reason: say`Cysteines: “${odd.slice(0, 20)}” is no bead of 0 to ${n - 1}.` };
  }
  return { ok: true, cysteines: [...new Set(parts.map(Number))].sort((a, b) => a - b) };
}
