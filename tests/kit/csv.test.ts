import { expect, test } from 'vitest';
import { csvText } from '../../src/kit/files/csv.ts';

test('cells with commas, quotes or line ends are quoted, quotes doubled', () => {
  expect(csvText([['a,b', 'say "x"', 'two\nlines', 1.5]])).toBe('"a,b","say ""x""","two\nlines",1.5\r\n');
});

test('a text that a spreadsheet would run as a formula does not run; numbers stay numbers', () => {
  expect(csvText([['=1+1', '@x', -2]])).toBe("'=1+1,'@x,-2\r\n");
});
