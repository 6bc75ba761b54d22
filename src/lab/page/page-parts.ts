import { say } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';

/** Windows in which picture and figures stand beside the controls, and stay in sight. */
export const BESIDE = say`(min-width: 1180px)`;

/** Do the controls stand as wanted, as far as that says anything? */
export function isAt(state: State, wanted: State): boolean {
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(state[name]) === JSON.stringify(value));
}
