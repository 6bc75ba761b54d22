import { expect, test } from 'vitest';
import { frameMessage } from '../../src/embed/index.ts';
import type { Shell } from '../../src/kit/index.ts';
import { tellResults } from '../../src/play/page/tell-results.ts';
import { open } from './judged-by-hand.ts';

test('a page around hears of each try whether a hint was opened before', () => {
  const { session, actions, calls } = open();
  const results: Readonly<Record<string, unknown>>[] = [];
  tellResults(session, { tell: (result) => void results.push(result) } as Pick<Shell, 'tell'> as Shell);
  actions.run();
  calls[0].tell(0);
  actions.skip();
  actions.showHint();
  actions.plan();
  actions.addLink(1, 10);
  actions.run();
  calls[1].tell(3);
  actions.skip();
  expect(results.map(({ won, helped }) => [won, helped])).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(() => frameMessage({ type: 'result', address: '#/play/hairpin', result: results[1] })).not.toThrow();
});
