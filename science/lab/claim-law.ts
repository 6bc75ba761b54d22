import { agrees, measureClaim } from '../../src/lab/exhibit/claim.ts';
import type { State } from '../../src/lab/exhibit/controls.ts';
import type { Model } from '../../src/lab/exhibit/model.ts';
import { type Law, law } from '../law.ts';

/**
 * A law that is a claim of the Lab at one state of its exhibit: measured by the claim's own function, judged as the page judges it.
 * @param set what of the exhibit's defaults is set otherwise
 */
export function claimLaw<S extends State, Scene, Found>(
  id: string,
  text: string,
  source: string,
  model: Pick<Model<S, Scene, Found>, 'claims' | 'defaults'>,
  name: string,
  set: Partial<S>,
): Law {
  return law(id, text, source, true, () => {
    const claim = model.claims[name];
    const state = { ...model.defaults, ...set };
    const expected = claim.expected(state);
    const measured = measureClaim(claim, state, 1);
    return {
      expected,
      measured: measured.value,
      error: measured.standardError === 0 ? Math.abs(measured.value - expected) : measured.standardError,
      pass: agrees(expected, measured),
    };
  });
}
