import { describe, expect, test } from 'vitest';
import { inLines } from '../../src/lab/exhibit/picture.ts';

/** Letters of one width. */
const widthOf = (words: string) => words.length;

describe('words of a picture in the room that they have', () => {
  test('stand in one line where that is wide enough, or where no more are given', () => {
    expect(inLines('one two three', 13, 3, widthOf)).toEqual(['one two three']);
    expect(inLines('one two three', 5, 1, widthOf)).toEqual(['one two three']);
  });

  test('are broken at spaces, each line within the room', () => {
    expect(inLines('one two three four', 8, 3, widthOf)).toEqual(['one two', 'three', 'four']);
  });

  test('take no more lines than are given, and go beyond the room by as little as can be', () => {
    const rows = inLines('one two three four', 8, 2, widthOf);
    expect(rows).toEqual(['one two', 'three four']);
    expect(inLines('incomprehensibilities', 4, 2, widthOf)).toEqual(['incomprehensibilities']);
  });
});
