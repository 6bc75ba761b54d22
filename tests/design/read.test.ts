import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDesign, writeDesign } from '../../src/design/model/address.ts';
import { readCysteines } from '../../src/design/model/cysteines.ts';
import { draftFrom, draftOf } from '../../src/design/model/draft.ts';
import { foldFacts, pairsOf } from '../../src/design/model/facts.ts';
import { readPasted } from '../../src/design/model/paste.ts';
import { compactWalk } from '../../src/design/model/templates.ts';
import { foldOf } from '../../src/design/model/view.ts';
import { packJson, unpackJson } from '../../src/kit/index.ts';

const hairpin = draftOf('UUUUURDDDDD');
const meander = readFileSync(new URL('../../levels/07-meander.json', import.meta.url), 'utf8');

function reasonOf(text: string): string | null {
  const read = readPasted(hairpin, text);
  return read.ok ? null : read.reason;
}

function targetOf(text: string): unknown {
  const read = readPasted(hairpin, text);
  return read.ok ? read.draft.target : read.reason;
}

describe('what is pasted', () => {
  it('is a walk, points, contacts, a target or a level', () => {
    expect(targetOf(' uuu r\nddd ')).toEqual({ lattice: 'UUURDDD' });
    expect(targetOf('0 0\n0, 1\n1 1\n1 0')).toHaveProperty('points');
    expect(targetOf('[[0,0],[0,1],[1,1],[1,0]]')).toHaveProperty('points');
    expect(targetOf('11-0\n1-10')).toHaveProperty('contacts', [
      { i: 0, j: 11 },
      { i: 1, j: 10 },
    ]);
    expect(targetOf('{"target":{"lattice":"URD"}}')).toEqual({ lattice: 'URD' });
    expect(targetOf(meander)).toEqual({ lattice: 'UUUUURDDDDDRUUUUURDDDDD' });
  });

  it('a list of contacts says what it replaces; beads that do not touch are named, and nothing is replaced', () => {
    const read = readPasted(hairpin, '11-0\n1-10');
    expect(read.ok && read.told).toBe('Read: 2 contacts (0–11, 1–10) in the place of the 5 that counted before.');
    expect(reasonOf('0-9')).toContain('Beads 0 and 9 do not touch in this fold, they lie 2.2 bonds apart');
    expect(reasonOf('0-11\n0-9\n3-9')).toContain('0–9, 3–9 do not touch');
    // Of contacts that were thinned out before, those that are left out still touch.
    const thin = readPasted(hairpin, '0-11');
    expect(thin.ok && readPasted(thin.draft, '1-10').ok).toBe(true);
  });

  it('is refused with the place where it goes wrong', () => {
    expect(reasonOf('UUXR')).toContain('Letter 3 is “X”');
    expect(reasonOf('URDL')).toContain('Bead 4 would fall on bead 0');
    expect(reasonOf('0 0\n0 1\nx y')).toContain('Line 3');
    expect(reasonOf('0-11\n7')).toContain('Line 2');
    expect(reasonOf('U'.repeat(9999))).toContain('10000 beads');
    expect(reasonOf(meander.slice(0, 300))).toContain('breaks off');
    expect(reasonOf(meander.replace('"budget": 3', '"budget": -3'))).toContain('budget must be at least 0');
    expect(reasonOf(meander.replace('"par": 3', `"${'w'.repeat(300)}": 3`))).toMatch(
      /par is missing; the file has “w{24}…”/,
    );
    expect(reasonOf('R'.repeat(300_000))).toContain('characters');
    expect(reasonOf('<script>alert(1)</script>')).toContain('Letter 1');
    // What would turn the sentence round is written out.
    expect(reasonOf('\u202eUUR')).toContain('Letter 1 is “[U+202E]”');
    expect(reasonOf(meander.replace('"par"', '"\u202e"'))).toContain('has “[U+202E]”');
    expect(reasonOf('[[0,0],[0,1],[1,1],[1,0],[0,0]]')).toContain('beads 0 and 4 lie 0 apart');
    expect(reasonOf('0 0\n0 1\n5 5\n1 0')).toContain('beads 1 and 2 lie 6.4 apart');
    expect(reasonOf('{"__proto__":{"lattice":"URD"}}')).not.toBeNull();
  });

  it('never throws, and gives a draft that chain takes as a fold', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(...'URDLurdl \n'), maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'0123456789-.,; \n'), maxLength: 60 }),
      fc.json(),
      fc.nat(meander.length).map((end) => meander.slice(0, end)),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        const read = readPasted(hairpin, pasted);
        if (read.ok) expect(foldOf(read.draft)).not.toBeNull();
        else expect(read.reason.length).toBeGreaterThan(10);
      }),
      { numRuns: 400 },
    );
  });
});

it('counts the pairs that may be linked though they do not touch: with those that do, all pairs three or more apart', () => {
  const fold = foldOf(draftOf('UUUURDDDD'))!;
  const all = pairsOf(fold, { n: 10, budget: 3, cysteines: 'all' }, []);
  expect(all.open.length + all.strangers).toBe((7 * 8) / 2);
  // Of these three the ends alone touch.
  const few = pairsOf(fold, { n: 10, budget: 3, cysteines: [0, 5, 9] }, []);
  expect([few.open.map(({ link }) => link), few.strangers]).toEqual([[[0, 9]], 2]);
});

describe('the address', () => {
  it('brings back any walk with its links and settings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 64 }), (seed, budget) => {
        const plain = draftOf(compactWalk(5, 4, seed));
        const { open } = pairsOf(foldOf(plain)!, { n: 20, budget: 3, cysteines: 'all' }, []);
        const [i, j] = open[0].link;
        const draft = { ...plain, solution: [[i, j] as [number, number]], budget, par: 1, title: 'Größer' };
        expect(readDesign(writeDesign(draft))).toEqual({ draft, problems: [] });
        const short = { ...draft, budget: 3, title: plain.title };
        expect(writeDesign(short)).toMatch(/^walk=[URDL]{19}&links=\d+-\d+$/);
        expect(readDesign(writeDesign(short))).toEqual({ draft: short, problems: [] });
      }),
      { numRuns: 40 },
    );
    const whole = draftFrom(JSON.parse(meander));
    expect(whole.ok && readDesign(writeDesign(whole.draft))).toEqual({ draft: whole.ok && whole.draft, problems: [] });
  });

  it('brings back what is not a fold yet, and tells what is wrong', () => {
    const draft = { ...draftOf('UU'), budget: 5, par: 5 };
    expect(readDesign(writeDesign(draft)).draft).toMatchObject({ target: { lattice: 'UU' }, budget: 5 });
    expect(readDesign('walk=UX').problems).toEqual([expect.stringContaining('Letter 2 is “X”')]);
    expect(readDesign('walk=UURDLU').problems).toEqual([expect.stringContaining('Bead 5 would fall on bead 1')]);
    expect(readDesign(`walk=${'R'.repeat(9999)}`).problems).toEqual([expect.stringContaining('10000 beads')]);
    expect(readDesign('level=abc').problems).toEqual([
      'The level of this address cannot be opened: it is incomplete or altered.',
    ]);
    const negative = packJson({ ...JSON.parse(meander), budget: -1 });
    expect(readDesign(`level=${negative}`).problems).toEqual([expect.stringContaining('budget must be at least 0')]);
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (query) => Array.isArray(readDesign(query).problems)));
  });

  it('packs any JSON, and unpacks no other text', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value = JSON.parse(text);
        expect(unpackJson(packJson(value))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => typeof unpackJson(text).ok === 'boolean'));
  });
});

describe('facts', () => {
  it('of a hairpin are what one counts by hand', () => {
    const fold = foldOf(hairpin)!;
    // Rungs 0–11, 1–10, 2–9, 3–8, 4–7: mean span (11 + 9 + 7 + 5 + 3) / 5 = 7 of 12 beads.
    expect(foldFacts(fold)).toEqual({ contacts: 5, contactOrder: 7 / 12 });
    const rules = { n: 12, budget: 3, cysteines: 'all' as const };
    const { open } = pairsOf(fold, rules, []);
    expect(open[0]).toMatchObject({ link: [0, 11], loop: 11, saves: 10, isNative: true });
    // Eleven unit resistors in a row, then one beside them: 11 · 1 / 12. Twelve digits, of numbers near 10.
    expect(open[0].resistance[0]).toBeCloseTo(11, 9);
    expect(open[0].resistance[1]).toBeCloseTo(11 / 12, 9);
    expect(open[0].entropy).toBeCloseTo(-Math.log(11), 12);
    // With 0–11 made, neither end links again.
    expect(
      pairsOf(fold, rules, [[0, 11]])
        .open.map(({ link }) => link[0])
        .sort(),
    ).toEqual([1, 2, 3, 4]);
  });

  it('cysteines are read, or the bead that is none is named', () => {
    expect(readCysteines('11, 0 5', 12)).toEqual({ ok: true, cysteines: [0, 5, 11] });
    expect(readCysteines('all', 12)).toEqual({ ok: true, cysteines: 'all' });
    expect(readCysteines('3, 12', 12)).toMatchObject({ reason: expect.stringContaining('“12”') });
  });
});
