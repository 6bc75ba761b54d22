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
  /** Laws of one family share what they measure; a law without one stands alone. */
  readonly family?: string;
  /** Takes more than a minute: better begun first. */
  readonly slow?: boolean;
  run(options: LawOptions): Promise<LawRow> | LawRow;
}

/** What a measurement says of its law. */
export type Outcome = Pick<LawRow, 'expected' | 'measured' | 'error' | 'pass'>;

/** A law from its measurement; `more` says whether it has a family and whether it is slow. */
export function law(
  id: string,
  text: string,
  source: string,
  quick: boolean,
  measure: (options: LawOptions) => Outcome | Promise<Outcome>,
  more: Pick<Law, 'family' | 'slow'> = {},
): Law {
  const row = { id, law: text, source };
  return { ...row, quick, ...more, run: async (options) => ({ ...row, ...(await measure(options)) }) };
}
