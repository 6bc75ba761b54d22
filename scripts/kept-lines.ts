import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Lines of JSON by a key, each added to the end of a file as soon as it is known, so that whoever is cut short goes on from there. */
export interface KeptLines<Row extends object> {
  get(key: string): Row | undefined;
  add(key: string, row: Row): void;
  entries(): [string, Row][];
}

function parsed<Row extends object>(line: string): ({ key: string } & Row) | null {
  try {
    return JSON.parse(line);
  } catch {
    // The last line of somebody who was killed while writing it: it is worked out again.
    return null;
  }
}

/** @param files all are read, the first is added to; with none, nothing is kept */
export function openKept<Row extends object>(files: readonly string[]): KeptLines<Row> {
  const rows = new Map<string, Row>();
  for (const [k, file] of files.entries()) {
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    if (k === 0 && text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
    for (const line of text.split('\n')) {
      const read = line === '' ? null : parsed<Row>(line);
      if (read === null) continue;
      const { key, ...row } = read;
      rows.set(key, row as unknown as Row);
    }
  }
  return {
    get: (key) => rows.get(key),
    add(key, row) {
      rows.set(key, row);
      if (files.length > 0) appendFileSync(files[0], `${JSON.stringify({ key, ...row })}\n`);
    },
    entries: () => [...rows],
  };
}
