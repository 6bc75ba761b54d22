import { z } from 'zod';
import type { Link } from '../links/index.ts';

const shareSchema = z.strictObject({
  level: z.string().regex(/^[a-z0-9-]{1,64}$/, 'must be a level’s id'),
  seed: z.coerce.number().int().min(1).max(9999).default(1),
  links: z
    .string()
    .regex(/^(\d{1,4}-\d{1,4}(\.\d{1,4}-\d{1,4})*)?$/, 'must be pairs such as 0-11.6-17')
    .default(''),
});

/** What a link to the game may carry: a level, links on it, and a seed. */
export interface Shared {
  readonly level: string;
  readonly seed: number;
  readonly links: readonly Link[];
}

/** The fragment of a URL that opens a level with these links. */
export function encodeShare({ level, seed, links }: Shared): string {
  const pairs = links.map(([i, j]) => `${i}-${j}`).join('.');
  return `#level=${level}&seed=${seed}${pairs === '' ? '' : `&links=${pairs}`}`;
}

/** Reads such a fragment; null when there is none. The problem names the field and the reason. */
export function decodeShare(fragment: string): { ok: true; shared: Shared } | { ok: false; problem: string } | null {
  const text = fragment.replace(/^#/, '');
  if (text === '') return null;
  const parsed = shareSchema.safeParse(Object.fromEntries(new URLSearchParams(text)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      problem: `This link could not be read. ${issue.path.join('.') || 'address'}: ${issue.message}`,
    };
  }
  const { level, seed, links } = parsed.data;
  const pairs = links === '' ? [] : links.split('.').map((pair) => pair.split('-').map(Number) as [number, number]);
  return { ok: true, shared: { level, seed, links: pairs } };
}
