/** One line of the benchmark table; ratio > 1 means ahead of the peer. */
export interface BenchRow {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number;
  readonly ratio: number;
}

export interface BenchmarkOptions {
  /** Fewer rounds and the small cases only. */
  readonly quick: boolean;
  progress(fraction: number, text: string): void;
}

/** A set of measurements that belong together: the peers run in turns with us, in the same process. */
export interface Benchmark {
  readonly id: string;
  run(options: BenchmarkOptions): Promise<BenchRow[]>;
}
