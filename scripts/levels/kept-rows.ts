import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Counts how often the way in which levels are judged has changed: rows judged in an older way are not taken up. */
const WAY_OF_JUDGING = 3;

/**
 * Rows that are kept in a file from one verification to the next, so that a long one can be cut short and taken up, and only levels whose
 * file changed are measured again. Kept by the level's text and all that it was measured with; a change of what is simulated is not noticed.
 *
 * @param file null: nothing is kept
 */
export function keptRows(file: string | null) {
  const rows: Record<string, unknown> = file !== null && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return async <Item>(level: string, options: object, measured: () => Promise<Item>): Promise<Item> => {
    if (file === null || !existsSync(level)) return measured();
    const key = createHash('sha256')
      .update(JSON.stringify({ ...options, WAY_OF_JUDGING }))
      .update(readFileSync(level))
      .digest('hex');
    rows[key] ??= await measured();
    writeFileSync(file, JSON.stringify(rows));
    return rows[key] as Item;
  };
}
