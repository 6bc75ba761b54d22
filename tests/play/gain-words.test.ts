import { expect, test } from 'vitest';
import { floorFactor, gainWords } from '../../src/play/page/pictures/gain-words.ts';
import { withDials } from '../../src/task/index.ts';
import { shippedLevel } from './fakes.ts';

const whisper = shippedLevel('whisper').task;

test('the factor of a floor, floor after floor, is what is left at floor 0', () => {
  const [, each, floors, left] = gainWords(whisper).match(/by about ([\d.]+): over (\d+) .* makes about ([\d.]+)\.$/)!;
  expect(Number(floors)).toBe(19);
  const product = Number(each) ** Number(floors);
  expect(left).toBe('0.0002');
  expect(product).toBeGreaterThan(1.5e-4);
  expect(product).toBeLessThan(2.5e-4);
});

test('a floor of few units passes on less than the gain, one that carries on what it gets about all', () => {
  expect(floorFactor(whisper).each).toBeLessThan(whisper.network.gain - 0.03);
  const still = withDials(shippedLevel('one-step').task, { step: 0.05 });
  expect(gainWords(still)).toMatch(/^A floor carries on all of what it gets and adds 0\.05 times its work/);
  expect(floorFactor(still).each).toBeCloseTo(1, 2);
});

test('what levels say of their floors agrees: less than two thirds on Whisper, 0.71 on Cold, two thirds on Deaf tower', () => {
  const [bold, cold, deaf] = ['whisper', 'cold', 'deaf-tower'].map((id) => floorFactor(shippedLevel(id).task));
  expect(bold.each).toBeLessThan(2 / 3);
  expect(cold.each.toFixed(2)).toBe('0.71');
  expect(cold.left).toBeLessThan(1e-3);
  expect(Math.abs(deaf.each - 2 / 3)).toBeLessThan(0.03);
  expect(deaf.left).toBeLessThan(0.01);
});
