import type { Law, LawRow } from '../../science/law.ts';
import { say } from '../setup.mjs';

/** The row of a law that could not be measured. */
export function failed({ id, law, source }: Law, why: string): LawRow {
  return { id, law, source, expected: 'a measurement', measured: why, error: 'failed', pass: false };
}

/** Measures one law; one that throws fails. */
export async function measureLaw(law: Law, quick: boolean): Promise<LawRow> {
  try {
    return await law.run({ quick, progress: (_, text) => say(`  ${text}`) });
  } catch (error) {
    return failed(law, String(error));
  }
}
