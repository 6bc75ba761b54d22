import { parseLevel, type Task } from '../src/task/index.ts';

/** A task of nothing but a walk: kT 0.3, width 4, gain 0.8, rings. */
export function walkTask(lattice: string, budget: number, cysteines: 'all' | number[] = 'all'): Task {
  const parsed = parseLevel({
    format: 1,
    id: 'own',
    title: 'Own',
    chapter: 'own',
    brief: 'A fold.',
    target: { lattice },
    budget,
    par: budget,
    cysteines,
    chain: { temperature: 0.3, bending: 0, hydrophobic: [], attraction: 0 },
    network: { width: 4, gain: 0.8, activation: 'tanh', data: 'rings' },
    goals: { fold: 0.7, probability: 0.5, accuracy: 0.9 },
    solution: [],
    hints: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.level.task;
}
