import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXHIBIT_CONTROLS } from '../../src/classroom/words/exhibit-controls.ts';
import { settingsWords } from '../../src/classroom/words/settings.ts';
import type { Model } from '../../src/lab/exhibit/model.ts';
import { holdables } from '../../src/lab/page/holds.ts';

const ids = readdirSync(new URL('../../src/lab/exhibits/', import.meta.url));

test.each(ids)('the guide calls the controls of %s as its own page does', async (id) => {
  const { model } = (await import(`../../src/lab/exhibits/${id}/model.ts`)) as { model: Model };
  const own = Object.fromEntries(holdables(model).map(({ name, label }) => [name, label]));
  expect(EXHIBIT_CONTROLS[id]).toEqual(own);
});

test('a step that holds controls is told in the words of its page', () => {
  const step = { show: '#/lab/heat', controls: { fixed: ['r'], hidden: ['seed'] } };
  expect(settingsWords(step)).toBe('Students cannot change: exchange per step r = αΔt/Δx². Students do not see: seed.');
});
