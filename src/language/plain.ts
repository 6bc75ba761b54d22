/**
 * Text from outside, fit to be shown: what could hide in a line, turn it round or move a terminal's cursor is written out, as [U+202E].
 */
export const plain = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (letter) => `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
  );
