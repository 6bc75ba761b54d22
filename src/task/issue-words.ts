import type { core } from 'zod/mini';
import { plain, say } from '../language/index.ts';

/** A key or value of a file, no longer than a sentence bears. */
function quoted(value: unknown): string {
  const text = String(value);
  return say`“${plain(text.length > 24 ? `${text.slice(0, 24)}…` : text)}”`;
}

/** What a value should have been, by the name that Zod has for its kind. */
function kindWords(kind: string): string {
  if (kind === 'int') return say`must be a whole number`;
  if (kind === 'number') return say`must be a number`;
  if (kind === 'string') return say`must be a text`;
  if (kind === 'boolean') return say`must be true or false`;
  return kind === 'array' || kind === 'tuple' ? say`must be a list` : say`must be an object with keys`;
}

/** A bound that a number, a text or a list is beyond. */
function boundWords(origin: string, least: unknown, most: unknown): string {
  const bound = String(least ?? most);
  const isMore = least !== undefined;
  if (origin === 'string' && bound === '1') return say`must not be empty`;
  if (origin === 'string')
    return isMore ? say`must have at least ${bound} characters` : say`must have at most ${bound} characters`;
  if (origin === 'array' || origin === 'tuple')
    return isMore ? say`must have at least ${bound} entries` : say`must have at most ${bound} entries`;
  return isMore ? say`must be at least ${bound}` : say`must be at most ${bound}`;
}

/** What is wrong with a part of a file, in words that follow the name of the part. */
export function issueWords(issue: core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys')
    return say`has ${issue.keys.slice(0, 3).map(quoted).join(', ')}, which means nothing there`;
  if (issue.input === undefined) return say`is missing`;
  if (issue.code === 'invalid_type') return kindWords(issue.expected);
  if (issue.code === 'too_small') return boundWords(issue.origin, issue.minimum, undefined);
  if (issue.code === 'too_big') return boundWords(issue.origin, undefined, issue.maximum);
  if (issue.code === 'invalid_value')
    return issue.values.length === 1
      ? say`must be ${quoted(issue.values[0])}`
      : say`must be one of ${issue.values.map(quoted).join(', ')}`;
  return issue.code === 'invalid_key' ? say`means nothing there` : say`is nothing that can stand there`;
}
