import { say } from '../../language/index.ts';
import { type Progress, readProgress } from './progress.ts';

/** Longest file that is read, characters. */
const LONGEST = 2_000_000;

/** All progress as the text of a file. */
export function exportProgress(progress: Progress): string {
  return `${JSON.stringify({ skipfold: 'progress', progress }, null, 1)}\n`;
}

/** Reads such a file, or a bare entry of any version; a problem names the field and the reason. */
export function importProgress(text: string): { ok: true; progress: Progress } | { ok: false; problem: string } {
  const fail = (reason: string) => ({ ok: false, problem: say`This file could not be read. ${reason}` }) as const;
  if (text.length > LONGEST) return fail(say`It has ${text.length} characters, at most ${LONGEST} are read.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail(say`It is not JSON: ${(error as Error).message}`);
  }
  const isExport = typeof json === 'object' && json !== null && 'skipfold' in json && 'progress' in json;
  const read = readProgress(isExport ? (json as { progress: unknown }).progress : json);
  return read.ok ? read : fail(read.problem);
}
