import { expect, it } from 'vitest';
import { foldFromLattice } from '../../src/chain/index.ts';
import type { ChainData } from '../../src/render/chain/chain-data.ts';
import { legendItems, sharedContacts } from '../../src/render/chain/chain-state.ts';
import { barredNodes } from '../../src/render/stage/barred.ts';

const fold = foldFromLattice('UUUUURDDDDDRUUUUURDDDDD');

function signs(change: Partial<ChainData>): (string | null)[] {
  const data: ChainData = {
    scene: { n: fold.n, target: fold, decoy: null, reach: 1.25, mayLink: null, hydrophobic: null },
    ...{ view: 'run', run: 0, positions: fold.points, links: [], hover: { node: null, link: null }, chosen: null },
    ...{ canLink: true, ghost: null, outline: null, strain: null, state: null, wrong: [], lost: [], cage: 0 },
    ...{ heat: 0, bench: null, room: 'beside', told: [], tool: 'link', version: 0 },
    ...change,
  };
  return legendItems(data, false).map(({ sign }) => sign);
}

it('where one bead of many takes no link, that one is marked and has its word; where few may be linked, these', () => {
  const scene = (mayLink: Uint8Array | null) => ({
    n: fold.n,
    target: fold,
    decoy: null,
    reach: 1.25,
    mayLink,
    hydrophobic: null,
  });
  const allBut = Uint8Array.from({ length: fold.n }, (_, i) => Number(i !== 7));
  const few = Uint8Array.from({ length: fold.n }, (_, i) => Number(i < 7));
  expect(barredNodes(allBut)).toEqual([7]);
  expect(signs({ view: 'plan', scene: scene(allBut) })).toEqual(['contact', 'barred', 'free']);
  for (const mayLink of [few, null]) {
    expect(barredNodes(mayLink)).toEqual([]);
    expect(signs({ view: 'plan', scene: scene(mayLink) })).toEqual(['contact', 'free']);
  }
});

it('whatever sign is in the picture has its word: wrong contacts of a trap without a wrong fold, a cage in plan and run', () => {
  expect(signs({})).toEqual(['made']);
  expect(signs({ wrong: [[3, 9]] })).toEqual(['made', 'wrong']);
  expect(signs({ cage: 3 })).toEqual(['made', 'cage']);
  expect(signs({ view: 'plan', cage: 3 })).toEqual(['contact', 'cage', 'free']);
});

it('pairs that both folds have bear one sign while planning, in target and wrong fold, and none where they share none', () => {
  const scene = (decoy: typeof fold) => ({
    ...{ n: fold.n, target: fold, decoy, reach: 1.25, mayLink: null, hydrophobic: null },
  });
  const other = { ...fold, contacts: fold.contacts.slice(0, 2) };
  expect(sharedContacts(fold, other)).toEqual(other.contacts);
  expect(signs({ view: 'plan', scene: scene(other) })).toEqual(['contact', 'wrong', 'free']);
  expect(signs({ view: 'plan', scene: scene({ ...fold, contacts: [] }) })).toEqual(['contact', 'free']);
});
