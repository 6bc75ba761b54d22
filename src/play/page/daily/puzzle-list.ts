import { readList } from '../../state/daily/list.ts';
import text from './puzzles.txt?raw';

/** The prepared puzzles. */
export const LIST = readList(text);
