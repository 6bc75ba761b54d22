import { unpackJson } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { type Level, type LevelFile, parseLevel } from '../../task/index.ts';

export type OwnLevel =
  | {
      readonly ok: true;
      readonly level: Level;
      readonly file: LevelFile;
      /** Links, dials and seed that came with it, as a query; empty where none did. */
      readonly placement: string;
      /** Whether Design sent the player here, who wants to go back. */
      readonly isFromDesign: boolean;
    }
  | { readonly ok: false; readonly problem: string };

function readOwn(json: unknown, placement = '', isFromDesign = false): OwnLevel {
  const parsed = parseLevel(json);
  if (parsed.ok) return { ok: true, level: parsed.level, file: parsed.file, placement, isFromDesign };
  const told = parsed.problems.slice(0, 3).map(({ field, reason }) => `${field} ${reason}`);
  return { ok: false, problem: say`This level cannot be played: ${told.join('; ')}.` };
}

const LEVEL = /^level=/;
const FROM_DESIGN = 'from=design';

/** The level that the query of `#/play/own?level=…` carries, with whatever is placed on it. Never throws. */
export function ownFromQuery(query: string): OwnLevel {
  const parts = query.split('&');
  const packed = parts.find((part) => LEVEL.test(part));
  if (packed === undefined)
    return { ok: false, problem: say`This address carries no level: it should hold “level=…”.` };
  const unpacked = unpackJson(packed.replace(LEVEL, ''));
  if (unpacked.ok) {
    const placement = parts.filter((part) => part !== packed && part !== FROM_DESIGN).join('&');
    return readOwn(unpacked.value, placement, parts.includes(FROM_DESIGN));
  }
  return { ok: false, problem: say`The level of this address could not be read: ${unpacked.problem}.` };
}

/** The level of a file's text. Never throws. */
export function ownFromText(text: string): OwnLevel {
  try {
    return readOwn(JSON.parse(text));
  } catch (error) {
    return { ok: false, problem: say`This file is no complete JSON: ${(error as Error).message}.` };
  }
}
