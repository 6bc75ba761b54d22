import { expect, test } from 'vitest';
import { contactTick, gradientTone } from '../../src/play/page/sound/sonify.ts';

test('a gradient is a tone: two octaves for six decades, silence when it has vanished, a buzz when it explodes', () => {
  expect(gradientTone(1)).toEqual({ kind: 'tone', hertz: 440 });
  const middle = gradientTone(1e-3);
  expect(middle.kind === 'tone' && middle.hertz).toBeCloseTo(220, 9);
  expect(gradientTone(20)).toEqual({ kind: 'tone', hertz: 440 });
  for (const vanished of [1e-6, 1e-9, 0]) expect(gradientTone(vanished)).toEqual({ kind: 'silent' });
  for (const wild of [1e4, Number.POSITIVE_INFINITY, Number.NaN]) expect(gradientTone(wild).kind).toBe('buzz');
});

test('a tick a reading, up for contacts made, down for contacts lost', () => {
  expect(contactTick(3, 5)).toBe(1);
  expect(contactTick(5, 4)).toBe(-1);
  expect(contactTick(4, 4.2)).toBe(0);
});
