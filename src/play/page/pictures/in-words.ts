import { magnitudeText, say } from '../../../language/index.ts';
import { pairingName, pairingsOf, type Task } from '../../../task/index.ts';

const names = (pairs: readonly { readonly i: number; readonly j: number }[]) =>
  pairs.map(({ i, j }) => say`${i} with ${j}`).join(', ');

/** The target for those who cannot see it: which beads touch, strand by strand, where links may end, and what the wrong fold holds. */
export function targetInWords({ fold, rules, decoy }: Task): string {
  const { n, contacts } = fold;
  const pairings = pairingsOf(fold).map(
    (pairing) => `${pairingName(pairing)}: ${names(pairing.contacts.map((k) => contacts[k]))}`,
  );
  const ends = rules.cysteines === 'all' ? '' : say` Links may end at beads ${rules.cysteines.join(', ')}.`;
  const wrong = decoy === null ? '' : say` In the wrong fold touch ${names(decoy.contacts)}.`;
  return say`A chain of beads 0 to ${n - 1}. In the target touch, ${pairings.join('; ')}.${ends}${wrong}`;
}

/** What reaches each floor, from the output down. */
export function gradientInWords(gradient: ArrayLike<number>, isEstimate: boolean): string {
  const floors = Array.from(gradient, (value, floor) => `${floor}: ${magnitudeText(value)}`).reverse();
  return say`Gradient at each floor, output first${isEstimate ? say`, an estimate` : ''}. ${floors.join(', ')}.`;
}
