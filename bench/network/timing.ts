/** A subject of a comparison: does the work once, and may keep what it needs between calls. */
export interface Runner {
  readonly name: string;
  once(): void;
  dispose?(): void;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function microseconds(runner: Runner, calls: number): number {
  const start = performance.now();
  for (let k = 0; k < calls; k++) runner.once();
  return ((performance.now() - start) * 1000) / calls;
}

/**
 * µs a call for each runner: after warming up, rounds in which every runner has its turn, so that a slow spell of the
 * machine hits all alike; a list of one figure a round each.
 */
export function interleaved(runners: readonly Runner[], rounds: number, roundMs: number): number[][] {
  const calls = runners.map((runner) => {
    runner.once();
    let warm = 0;
    let count = 0;
    while (warm < 2 * roundMs && count < 20_000) {
      warm += microseconds(runner, 1) / 1000;
      count++;
    }
    return Math.max(1, Math.round((roundMs * 1000) / microseconds(runner, Math.max(1, count >> 2))));
  });
  const times: number[][] = runners.map(() => []);
  for (let round = 0; round < rounds; round++) {
    runners.forEach((runner, k) => {
      times[k].push(microseconds(runner, calls[k]));
    });
  }
  return times;
}
