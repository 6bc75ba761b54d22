import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { columnsOf } from '../../src/kit/charts/columns.ts';
import { chartInWords } from '../../src/kit/charts/words.ts';
import { linearScale, logScale } from '../../src/kit/controls/slider-scale.ts';
import { type Control, isShown, type State, type Value } from '../../src/lab/exhibit/controls.ts';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import type { LabPicture } from '../../src/lab/exhibit/picture.ts';
import type { View } from '../../src/lab/exhibit/view.ts';
import { folderOf } from './exhibits.ts';
import { stubPage } from './stub-page.ts';

/** Whole exhibits, pictures and charts with them. */
const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });

/** Where a hand can put a control: both ends of its range, and for all of it the places next to them and some on the way. */
function placesOf(control: Control, isAll: boolean): Value[] {
  switch (control.kind) {
    case 'choice':
      return control.options.map(({ value }) => value);
    case 'switch':
      return [false, true];
    case 'list':
      return [control.fallback];
    case 'number': {
      const { from, to, step, isLog } = control;
      const scale = isLog ? logScale(from, to, step) : linearScale(from, to, step);
      const { last } = scale;
      const wanted = isAll ? [0, 1, 2, 3, 4, last / 4, last / 2, (3 * last) / 4, last - 1, last] : [0, last];
      const whole = wanted.map((place) => Math.min(Math.max(Math.round(place), 0), last));
      return [...new Set(whole)].sort((a, b) => a - b).map(scale.valueAt);
    }
  }
}

/** States in which another set of controls is shown: the defaults, the question’s, and each choice and switch turned. */
function settingsOf({ model, predict }: Exhibit): State[] {
  const turned = Object.entries(model.controls)
    .filter(([, { kind }]) => kind === 'choice' || kind === 'switch')
    .flatMap(([name, control]) => placesOf(control, false).map((value) => ({ ...model.defaults, [name]: value })));
  return [model.defaults, { ...model.defaults, ...(predict.asked as State) }, ...turned];
}

/** What no visitor should read: numbers as the machine writes them, and numbers that are none. */
const RAW = /NaN|undefined|Infinity|\d(?:\.\d+)?e[+-]?\d|\[object/;

function show(exhibit: Exhibit, picture: LabPicture, state: State, words: string[]): void {
  const { model, plots } = exhibit;
  const last = Math.max(1, Math.round(model.clock.last(state)));
  expect(Number.isFinite(last)).toBe(true);
  expect(model.clock.perSecond(state)).toBeGreaterThan(0);
  const found = Object.fromEntries(Object.keys(model.works).map((name) => [name, null]));
  words.length = 0;
  const scene = model.scene(state, 1);
  for (const at of [last, last / 2]) {
    const view: View = { state, seed: 1, at, last, scene, found, answer: null, isAsking: false };
    picture.draw(view, 0);
    words.push(exhibit.describe(view));
    for (const plot of plots.filter((one) => one.isFor?.(state) ?? true)) {
      const spec = plot.spec(state);
      const data = plot.data(view);
      expect(data.series.length, plot.id).toBe(spec.series.length);
      words.push(chartInWords(spec, columnsOf(spec, data)));
      for (const mark of data.marks ?? []) if ('label' in mark && mark.label !== undefined) words.push(mark.label);
    }
  }
  for (const claim of Object.values(model.claims)) {
    const outside = claim.outside?.(state) ?? null;
    words.push(claim.text(state));
    if (outside !== null) words.push(outside.why);
    else {
      expect(claim.expected(state), claim.text(state)).not.toBeNaN();
      expect(claim.allowance(state), claim.text(state)).toBeGreaterThanOrEqual(0);
    }
  }
  expect(words.filter((text) => RAW.test(text))).toEqual([]);
}

describe('every control of every exhibit, from end to end', () => {
  const words: string[] = [];
  let host: HTMLElement;
  beforeAll(() => {
    host = stubPage(words);
  });
  afterAll(() => void vi.unstubAllGlobals());

  test.each(Object.entries(EXHIBITS).map(([path, exhibit]) => [folderOf(path), exhibit] as const))(
    '%s: model, picture and charts answer, in numbers that a person can read',
    (_, exhibit) => {
      const { model } = exhibit;
      const nothing = () => {};
      const picture = exhibit.picture(host, {
        theme: 'dark',
        isSmall: false,
        calm: () => true,
        set: nothing,
        place: nothing,
        play: nothing,
        reset: nothing,
      });
      let shown = 0;
      for (const setting of settingsOf(exhibit)) {
        for (const [name, control] of Object.entries(model.controls)) {
          if (!isShown(control, setting)) continue;
          // There and back: what is kept of the state before must not show.
          for (const value of [...placesOf(control, setting === model.defaults), setting[name]]) {
            const state = { ...setting, [name]: value };
            try {
              show(exhibit, picture, state, words);
            } catch (error) {
              throw new Error(`${name} = ${value}, ${JSON.stringify(setting)}: ${(error as Error).message}`, {
                cause: error,
              });
            }
            shown += 1;
          }
        }
      }
      expect(shown).toBeGreaterThan(5);
    },
    240_000,
  );
});
