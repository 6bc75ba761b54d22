import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laws as chainLaws } from '../../science/chain.ts';
import { laws as labLaws } from '../../science/lab.ts';
import type { Law } from '../../science/law.ts';
import { laws as networkLaws } from '../../science/network.ts';
import { folderOf, MODELS } from './exhibits.ts';
import { NOT_SHOWN } from './not-shown.ts';

const ALL = [...chainLaws, ...networkLaws, ...labLaws].map(({ id }) => id);

/** Each claim of the Lab with the laws that it names. */
const CLAIMS = Object.entries(MODELS).flatMap(([path, model]) =>
  Object.entries(model.claims).map(([name, { laws }]) => ({ folder: folderOf(path), name, laws })),
);
const SHOWN = CLAIMS.flatMap(({ laws }) => laws);

test.each(labLaws.map((law) => [law.id, law] as const))('%s', async (_, law) => {
  const row = await law.run({ quick: true, progress: () => {} });
  expect(row.pass, `${row.law}: expected ${row.expected}, measured ${row.measured}`).toBe(true);
});

describe('the Lab and the science table', () => {
  test('every claim names laws, and they exist', () => {
    for (const { folder, name, laws } of CLAIMS) {
      expect(laws.length, `${folder}: ${name}`).toBeGreaterThan(0);
      for (const id of laws) expect(ALL, `${folder}: ${name}`).toContain(id);
    }
  });

  test('every law is shown by an exhibit, or listed as not shown', () => {
    expect(new Set(ALL).size).toBe(ALL.length);
    const shown = new Set(SHOWN);
    expect(ALL.filter((id) => !shown.has(id)).sort()).toEqual([...NOT_SHOWN].sort());
  });
});

const SCIENCE = import.meta.glob<Record<string, unknown>>('../../science/*/*.ts', { eager: true });
const MODEL_FILES = import.meta.glob<unknown>([
  '../../src/lab/exhibits/*/model*.ts',
  '../../src/lab/exhibits/*/controls.ts',
]);

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Names that a file takes from the folders that measure, types left out. */
function measuringNames(path: string): string[] {
  const taken = read(path).matchAll(/import \{([^}]*)\} from '[./]*(?:src\/)?(?:chain|network)\/index\.ts'/g);
  return [...taken].flatMap(([, names]) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  );
}

/** The file of the science table that states a law. */
function fileOf(id: string): string {
  const found = Object.entries(SCIENCE).find(([, module]) =>
    Object.values(module).some((value) => Array.isArray(value) && (value as Law[]).some((law) => law?.id === id)),
  );
  if (found === undefined) throw new Error(`no file states ${id}`);
  return found[0];
}

describe('one implementation', () => {
  test.each(CLAIMS.map((claim) => [`${claim.folder}: ${claim.name}`, claim] as const))(
    '%s and its laws are measured by the same functions',
    (_, { folder, laws }) => {
      const own = Object.keys(MODEL_FILES).filter((path) => folderOf(path) === folder);
      const measures = new Set(own.flatMap(measuringNames));
      for (const id of laws) {
        const file = fileOf(id);
        if (file.includes('/science/lab/')) expect(read(file)).toContain(`exhibits/${folder}/model.ts`);
        else
          expect(
            measuringNames(file).filter((name) => measures.has(name)),
            id,
          ).not.toEqual([]);
      }
    },
  );
});
