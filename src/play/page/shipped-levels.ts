import { type Level, parseLevel } from '../../task/index.ts';

const files = import.meta.glob('../../../levels/*.json', { eager: true, import: 'default' });

/** The shipped levels in playing order. */
export function shippedLevels(): Level[] {
  return Object.keys(files)
    .sort()
    .map((path) => {
      const parsed = parseLevel(files[path]);
      if (parsed.ok) return parsed.level;
      throw new Error(`${path}: ${parsed.problems[0].field} ${parsed.problems[0].reason}`);
    });
}
