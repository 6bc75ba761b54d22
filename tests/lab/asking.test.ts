import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { State } from '../../src/lab/exhibit/controls.ts';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import type { Ask } from '../../src/lab/exhibit/model.ts';
import type { View } from '../../src/lab/exhibit/view.ts';
import { stubPage } from './stub-page.ts';

const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });
const words: string[] = [];
let host: HTMLElement;
beforeAll(() => {
  host = stubPage(words);
});
afterAll(() => void vi.unstubAllGlobals());

/** All that the picture of an exhibit has written, while its question is open or afterwards. */
function written(id: string, isAsking: boolean, found: View['found'] = {}): string[] {
  const { model, predict, picture } = EXHIBITS[`../../src/lab/exhibits/${id}/index.ts`];
  const nothing = () => {};
  const hands = { set: nothing, place: nothing, play: nothing, reset: nothing };
  const state = { ...model.defaults, ...(predict.asked as State) };
  const last = Math.round(model.clock.last(state));
  const none = Object.fromEntries(Object.keys(model.works).map((name) => [name, null]));
  const view: View = {
    state,
    seed: 1,
    at: isAsking ? 0 : last,
    last,
    scene: model.scene(state, 1),
    found: { ...none, ...found },
    answer: null,
    isAsking,
  };
  words.length = 0;
  picture(host, { theme: 'dark', isSmall: false, calm: () => true, ...hands }).draw(view, 0);
  return [...words];
}

test('Layers as time shows its rings only once the question, which is another, is answered', () => {
  expect(written('time', true)).not.toContain('untie two rings?');
  expect(written('time', false)).toContain('untie two rings?');
});

test('A crowd of paths says of networks that are not yet as right as its question has them that they are in training', async () => {
  const { model } = EXHIBITS['../../src/lab/exhibits/ensemble/index.ts'];
  const { training } = model.works;
  const ask = (async (jobs) => jobs.map(({ name, data }) => model.jobs[name](data))) as Ask;
  for await (const { found } of training.run(model.defaults, 1, ask)) {
    expect(written('ensemble', true, { training: found })).toContain('still in training');
    break;
  }
});
