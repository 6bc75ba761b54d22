import { describe, expect, test, vi } from 'vitest';
import { laws as labLaws } from '../../science/lab.ts';
import type { Law } from '../../science/law.ts';
import * as chain from '../../src/chain/index.ts';
import * as network from '../../src/network/index.ts';
import { type Called, calledByClaims, calledByLaw, createReader, readHere, shared } from './called.ts';
import { folderOf, MODELS } from './exhibits.ts';

const SCIENCE = import.meta.glob<Record<string, unknown>>('../../science/{chain,network}/*.ts', { eager: true });
const MODEL_FILES = Object.keys(import.meta.glob('../../src/lab/exhibits/*/{model*,controls}.ts'));

/** From the root, as the reader takes it. */
const fromRoot = (path: string) => path.replace('../../', '');

const isFunction = ({ module, name }: Called) =>
  typeof ((module.startsWith('chain') ? chain : network) as Record<string, unknown>)[name] === 'function';

const LAB = new Map(labLaws.map((law) => [law.id, law]));

/** Each law that a claim names, with the claim. */
const SHOWN = Object.entries(MODELS).flatMap(([path, model]) =>
  Object.entries(model.claims).flatMap(([claim, { laws }]) =>
    laws.map((id) => ({ folder: folderOf(path), model, claim, id })),
  ),
);

/** The file of the science table that states a law. */
function fileOf(id: string): string {
  const states = (value: unknown) => Array.isArray(value) && (value as Law[]).some((law) => law?.id === id);
  const found = Object.entries(SCIENCE).find(([, module]) => Object.values(module).some(states));
  if (found === undefined) throw new Error(`no file states ${id}`);
  return fromRoot(found[0]);
}

const engineLaws = SHOWN.filter(({ id }) => !LAB.has(id));
const reader = createReader();

describe('a law of the engines and the claims that name it call the same function to measure', () => {
  test.each(engineLaws.map((one) => [`${one.folder}: ${one.claim}, ${one.id}`, one] as const))(
    '%s',
    (_, { folder, id }) => {
      const own = MODEL_FILES.filter((path) => folderOf(path) === folder).map(fromRoot);
      const byClaim = calledByClaims(reader, own, id);
      const byLaw = calledByLaw(reader, fileOf(id), id);
      expect(byClaim, 'the claim is written where it can be read').not.toBeNull();
      const told = (called: readonly Called[]) => called.map(({ name }) => name).join(', ');
      expect(shared(byClaim!, byLaw, isFunction), `claim: ${told(byClaim!)}; law: ${told(byLaw)}`).not.toEqual([]);
    },
  );
});

describe('a law of the Lab is measured by the claims that name it', () => {
  const own = SHOWN.filter(({ id }) => LAB.has(id));
  test.each(own.map((one) => [`${one.folder}: ${one.claim}, ${one.id}`, one] as const))(
    '%s: its number is what the claim’s own sample says',
    async (_, { folder, model, id }) => {
      // Only one of several claims that name it need be the one that it states.
      const named = own.filter((one) => one.folder === folder && one.id === id);
      const spies = named.map(({ claim }) => vi.spyOn(model.claims[claim], 'sample').mockReturnValue([2, 2]));
      try {
        await LAB.get(id)!.run({ quick: true, progress: () => {} });
        expect(spies.some((spy) => spy.mock.calls.length > 0)).toBe(true);
      } finally {
        for (const spy of spies) spy.mockRestore();
      }
    },
  );
});

describe('the check itself', () => {
  const LAW = 'science/network/products.ts';
  const CLAIM = 'src/lab/exhibits/tyranny/model-claims.ts';
  const sharedWith = (read: (path: string) => string) => {
    const changed = createReader(read);
    const byClaim = calledByClaims(changed, [CLAIM], 'tyranny-0.9')!;
    return shared(byClaim, calledByLaw(changed, LAW, 'tyranny-0.9'), isFunction);
  };

  test('finds what claim and law share', () => {
    expect(sharedWith(readHere)).toEqual(['network/measure/scalar-gain.ts: scalarGain']);
  });

  test('fails where a claim measures by a function of its own, though the file takes the law’s function for another claim', () => {
    const own = (path: string) =>
      path === CLAIM
        ? readHere(path).replace(
            "sample: ({ gain, layers }) => scalarGain('plain', gain, layers),",
            'sample: ({ gain, layers }) => gain ** layers,',
          )
        : readHere(path);
    expect(own(CLAIM)).not.toBe(readHere(CLAIM));
    expect(sharedWith(own)).toEqual([]);
  });

  test('fails where the law measures by another function', () => {
    const other = (path: string) =>
      path === LAW
        ? readHere(path).replace(
            'within(factor ** layers, scalarGain(kind, a, layers), 1e-12)',
            'within(factor ** layers, a ** layers, 1e-12)',
          )
        : readHere(path);
    expect(other(LAW)).not.toBe(readHere(LAW));
    expect(sharedWith(other)).toEqual([]);
  });

  test('a law that no file states is an error', () => {
    expect(() => calledByLaw(reader, LAW, 'no-such-law')).toThrow('no-such-law');
  });
});
