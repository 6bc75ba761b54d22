import { describe, expect, test } from 'vitest';
import { cloudCorrelation } from '../../src/lab/exhibit/cloud.ts';
import type { Exhibit } from '../../src/lab/exhibit/exhibit.ts';
import { judgeCloud, judgeDrawn, judgeNumber, sketchGap } from '../../src/lab/exhibit/judge.ts';

const EXHIBITS = import.meta.glob<Exhibit>('../../src/lab/exhibits/*/index.ts', { eager: true, import: 'exhibit' });
const predictOf = (id: string) => EXHIBITS[`../../src/lab/exhibits/${id}/index.ts`].predict;

describe('what counts as right, and what as close', () => {
  test('a number: right where no better one could be typed, close within a fifth or one step', () => {
    expect(judgeNumber(14, 14, 1)).toBe('right');
    expect(judgeNumber(14, 14.5, 1)).toBe('right');
    expect(judgeNumber(12, 14, 1)).toBe('close');
    expect(judgeNumber(11, 14, 1)).toBe('off');
    expect(judgeNumber(17, 14, 1)).toBe('off');
    // Of a small number a fifth is less than one step.
    expect(judgeNumber(2, 1, 1)).toBe('close');
    expect(judgeNumber(0.45, 0.4, 0.05)).toBe('close');
    expect(judgeNumber(0.4, 0.1 + 0.3, 0.05)).toBe('right');
    expect(judgeNumber(0.5, 0.4, 0.05)).toBe('off');
  });

  test('a drawn curve: the straight line down to nothing is no answer to one per cent a floor, the power law is', () => {
    const predict = predictOf('skyscraper');
    if (predict.kind !== 'sketch') throw new Error('a sketch was expected');
    const judged = (height: (x: number) => number) => judgeDrawn(sketchGap(predict, predict.xs.map(height)), predict);
    expect(judged((x) => 1 - x / 100)).toBe('off');
    expect(judged(() => 1)).toBe('off');
    expect(judged((x) => 0.99 ** x + 0.08)).toBe('close');
    expect(judged((x) => Math.round(0.99 ** x * 50) / 50)).toBe('right');
  });

  test('pressed places: where the eigenvalues of J are is no answer to where those of I + J are', () => {
    const predict = predictOf('plus-i');
    if (predict.kind !== 'press') throw new Error('places were expected');
    expect(judgeDrawn(1, predict)).toBe('off');
    expect(judgeDrawn(0.2, predict)).toBe('right');
    expect(judgeDrawn(0.4, predict)).toBe('close');
  });

  test('a drawn cloud: by its rank correlation', () => {
    const cloud = [0.6, 0.5] as const;
    const own = cloudCorrelation(cloud);
    expect(judgeCloud(cloud, own - 0.09)).toBe('right');
    expect(judgeCloud(cloud, own + 0.15)).toBe('close');
    expect(judgeCloud([0, 0.5], own)).toBe('off');
  });
});
