import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/links/index.ts';
import { createTrainer } from '../../src/network/index.ts';

// The network's half of the table in the design: 24 layers, width 8, tanh, gain 0.8, rings, SGD with rate 0.1 and batch 64;
// accuracy over steps 1,501–2,000, gradient at layer 0 over the gradient at the output on the first batch (geometric
// mean over the seeds). The prototype's gradient column came from 8 seeds; the norm of a product of 23 random 8×8
// matrices spreads by a factor of 2.8 from seed to seed, and is smaller in the geometric mean than 0.8^23 = 6e-3:
// E ln‖Wv‖ = ln 0.8 + ½(ψ(4) − ln 4) a layer gives 1.3e-3 before tanh's slope takes its share. So a factor of 5 is allowed.
const SEEDS = 16;

interface Row {
  readonly links: Link[];
  readonly accuracy: readonly [least: number, most: number];
  readonly gradient: number;
}

const TABLE: Record<string, Row> = {
  none: { links: [], accuracy: [0.45, 0.6], gradient: 2e-4 },
  one: { links: [[0, 11]], accuracy: [0.9, 1], gradient: 7e-3 },
  two: {
    links: [
      [0, 11],
      [12, 23],
    ],
    accuracy: [0.98, 1],
    gradient: 0.6,
  },
  long: {
    links: [
      [0, 11],
      [6, 17],
      [12, 23],
    ],
    accuracy: [0.98, 1],
    gradient: 0.6,
  },
  short: {
    links: [
      [3, 8],
      [9, 14],
      [15, 20],
    ],
    accuracy: [0.85, 1],
    gradient: 3e-2,
  },
  ends: { links: [[0, 23]], accuracy: [0.45, 0.62], gradient: 1 },
};

function statistics(values: number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length * (values.length - 1))) };
}

/** Accuracy over steps 1,501–2,000, log10 of the gradient ratio on the first batch, and the step that reaches 95 %. */
function run(links: Link[], seed: number) {
  const trainer = createTrainer({ depth: 24, width: 8, gain: 0.8, activation: 'tanh', links, data: 'rings' }, { seed });
  let late = 0;
  let gradient = 0;
  let learned = 2000;
  for (let step = 1; step <= 2000; step++) {
    expect(trainer.step().ok).toBe(true);
    if (step === 1) gradient = Math.log10(trainer.gradientProfile[0] / trainer.gradientProfile[23]);
    if (step > 1500) late += trainer.batchAccuracy;
    if (step > 50 && learned === 2000 && trainer.accuracy > 0.95) learned = step;
  }
  return { late: late / 500, gradient, learned };
}

describe('the meander table, 16 seeds a row', () => {
  const rows = Object.fromEntries(
    Object.entries(TABLE).map(([name, { links }]) => {
      const runs = Array.from({ length: SEEDS }, (_, seed) => run(links, seed));
      const row = {
        accuracy: statistics(runs.map(({ late }) => late)),
        gradient: statistics(runs.map(({ gradient }) => gradient)),
        learned: statistics(runs.map(({ learned }) => learned)),
      };
      return [name, row];
    }),
  );

  test.each(Object.entries(TABLE))('%s: accuracy and gradient', (name, { accuracy, gradient }) => {
    const row = rows[name];
    expect(row.accuracy.error).toBeLessThan(0.04);
    expect(row.accuracy.mean).toBeGreaterThanOrEqual(accuracy[0]);
    expect(row.accuracy.mean).toBeLessThanOrEqual(accuracy[1]);
    expect(row.gradient.error).toBeLessThan(0.2);
    expect(Math.abs(row.gradient.mean - Math.log10(gradient))).toBeLessThan(Math.log10(5));
  });

  test('the order of the table: what learns, how soon, and how much gradient arrives', () => {
    type Estimate = ReturnType<typeof statistics>;
    const clearlyLess = (a: Estimate, b: Estimate, errors = 3) =>
      expect(b.mean - a.mean).toBeGreaterThan(errors * Math.hypot(a.error, b.error));
    clearlyLess(rows.none.accuracy, rows.one.accuracy);
    clearlyLess(rows.ends.accuracy, rows.short.accuracy);
    // All three link sets that work learn; the long spans soonest, one link last.
    clearlyLess(rows.long.learned, rows.short.learned);
    clearlyLess(rows.short.learned, rows.one.learned, 2);
    expect(rows.long.learned.mean).toBeLessThanOrEqual(rows.two.learned.mean);
    clearlyLess(rows.none.gradient, rows.one.gradient);
    clearlyLess(rows.one.gradient, rows.short.gradient);
    clearlyLess(rows.short.gradient, rows.long.gradient);
    clearlyLess(rows.long.gradient, rows.ends.gradient);
    expect(rows.two.gradient.mean).toBeCloseTo(rows.long.gradient.mean, 0);
  });
});
