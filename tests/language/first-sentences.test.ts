import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Words } from '../../src/lab/exhibit/words.ts';

const TEXTS = import.meta.glob<Words>('../../src/lab/exhibits/*/text.ts', { eager: true, import: 'text' });

/** Words of the trades that a reader of fifteen does not bring along. */
const TERMS =
  /gradient|entrop|eigen|hessian|jacobian|lipschitz|tanh|relu|singular|\bnorm\b|euler|matri(x|ces)|\bweights?\b|residual|accuracy|native|cysteine|disulfide|langevin|stochastic|\bkT\b|spectr|condition number|resistance|contact order/i;

const firstSentence = (text: string) => text.split(/(?<=[.?!])\s/)[0];

test('the first sentence of each exhibit and of each level needs no technical term', () => {
  const exhibits = Object.values(TEXTS).map(({ id, plain }) => `${id}: ${firstSentence(plain[0])}`);
  const folder = new URL('../../levels/', import.meta.url);
  const levels = readdirSync(folder).map((name) => {
    const { id, brief } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return `${id}: ${firstSentence(brief)}`;
  });
  expect(exhibits).toHaveLength(15);
  expect([...exhibits, ...levels].filter((line) => TERMS.test(line.replace(/^[a-z-]+: /, '')))).toEqual([]);
});
