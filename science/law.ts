/** One line of the table of laws. */
export interface LawRow {
  readonly id: string;
  /** The claim, with its formula. */
  readonly law: string;
  /** Where it comes from: a derivation or a paper. */
  readonly source: string;
  readonly expected: number | string;
  readonly measured: number | string;
  /** How far measured is from expected, in the measure that decides `pass`. */
  readonly error: number | string;
  readonly pass: boolean;
}

export interface LawOptions {
  /** Fewer samples: for the tests. */
  readonly quick: boolean;
  progress(fraction: number, text: string): void;
}

/** A law that can be measured; `quick` ones also run, with fewer samples, in `npm test`. */
export interface Law {
  readonly id: string;
  readonly law: string;
  readonly source: string;
  readonly quick: boolean;
  run(options: LawOptions): Promise<LawRow> | LawRow;
}
