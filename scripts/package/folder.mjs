// The packaged folder: which files in it are ours, and how they are replaced without touching anything else.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Lists the files of a package with their hashes. A folder without it is not ours. */
export const MARKER = 'skipfold-package.json';

/** Why a folder cannot take the package, in words for whoever asked for it. */
export class Refused extends Error {}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder, by its path from there with forward slashes. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A path that stays below its folder: a marker is only a file, and anyone may have written it. */
const staysInside = (path) => !/^\/|\\|^[a-z]:/i.test(path) && !path.split('/').includes('..');

/** What an earlier package left here: path → hash; null if the folder holds none. */
function ownFiles(folder) {
  try {
    const { name, files } = JSON.parse(readFileSync(join(folder, MARKER), 'utf8'));
    if (name !== 'skipfold' || !Object.keys(files).every(staysInside)) return null;
    return new Map(Object.entries(files));
  } catch {
    return null;
  }
}

function fewOf(names) {
  const told = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${told} and ${names.length - 3} more` : told;
}

/**
 * What an earlier package left in a folder that may be written to: nothing if it is new or empty.
 * @returns {Map<string, string>} path → hash
 * @throws {Refused} when the folder is not ours, or when a file of ours in it was changed since
 */
export function claim(folder) {
  if (!existsSync(folder)) return new Map();
  if (!statSync(folder).isDirectory()) throw new Refused(`${folder} is a file, not a folder.`);
  const present = readdirSync(folder);
  if (present.length === 0) return new Map();
  const own = ownFiles(folder);
  if (own === null) throw new Refused(`${folder} holds something else (${fewOf(present)}) and no package of Skipfold.`);
  const changed = [...own].filter(([path, hash]) => {
    const file = join(folder, path);
    return existsSync(file) && hashOf(readFileSync(file)) !== hash;
  });
  if (changed.length > 0)
    throw new Refused(`In ${folder}, ${fewOf(changed.map(([path]) => path))} was changed since it was packaged.`);
  return own;
}

/** Removes folders that nothing is in any more, from the innermost outwards. */
function removeIfEmpty(folder, outermost) {
  if (folder === outermost || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeIfEmpty(dirname(folder), outermost);
}

/**
 * Writes files into a folder in place of those of an earlier package. What others put there stays.
 * @param {{folder: string, files: Map<string, Buffer>, version: string}} what `files` by path, with forward slashes
 * @throws {Refused} before anything is written, when something that is not ours would be lost
 */
export function writePackage({ folder, files, version }) {
  const before = claim(folder);
  const foreign = [...files].filter(([path, bytes]) => {
    const file = join(folder, path);
    return !before.has(path) && existsSync(file) && hashOf(readFileSync(file)) !== hashOf(bytes);
  });
  if (foreign.length > 0)
    throw new Refused(`In ${folder}, ${fewOf(foreign.map(([path]) => path))} is not ours and would be overwritten.`);

  for (const path of before.keys()) {
    if (files.has(path) || !existsSync(join(folder, path))) continue;
    rmSync(join(folder, path));
    removeIfEmpty(dirname(join(folder, path)), folder);
  }
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const listed = Object.fromEntries([...files].map(([path, bytes]) => [path, hashOf(bytes)]));
  writeFileSync(join(folder, MARKER), `${JSON.stringify({ name: 'skipfold', version, files: listed }, null, 1)}\n`);
}
