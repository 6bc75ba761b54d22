import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Case, CaseData } from './case.ts';

/** A Python with PyTorch, if this machine has one. */
function findPython(): string | null {
  const candidates = ['python3', '/usr/bin/python3'];
  return candidates.find((python) => spawnSync(python, ['-c', 'import torch']).status === 0) ?? null;
}

export interface PyTorch {
  /** Norms by layer of the first call. */
  readonly norms: number[];
  /** Mean µs of so many calls, timed inside Python. */
  time(calls: number): Promise<number>;
  close(): void;
}

/** PyTorch on one thread in a process of its own; null where it is not installed. */
export async function startPyTorch({ depth, width, batch }: Case, data: CaseData): Promise<PyTorch | null> {
  const python = findPython();
  if (python === null) return null;
  const child = spawn(python, [fileURLToPath(new URL('pytorch_stack.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string) => {
    child.stdin.write(`${line}\n`);
    const { value } = await lines.next();
    return JSON.parse(value as string) as { microseconds: number; norms: number[] };
  };
  const weights = data.weights.map((values) => [...values]);
  const { norms } = await ask(JSON.stringify({ depth, width, batch, weights, input: [...data.input] }));
  return {
    norms,
    time: async (calls) => (await ask(String(calls))).microseconds,
    close: () => child.stdin.end(),
  };
}
