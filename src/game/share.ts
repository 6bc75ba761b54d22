import { z } from 'zod';
import type { Link } from '../links/index.ts';
import { DIAL_NAMES, type Dials } from './dials.ts';

const DIAL = `(${DIAL_NAMES.join('|')}):\\d{1,3}(\\.\\d{1,6})?`;
const DIALS = new RegExp(`^(${DIAL}(,${DIAL})*)?$`);

const shareSchema = z.strictObject({
  level: z.string().regex(/^[a-z0-9-]{1,64}$/, 'must be a level’s id'),
  seed: z.coerce.number().int().min(1).max(9999).default(1),
  links: z
    .string()
    .regex(/^(\d{1,4}-\d{1,4}(\.\d{1,4}-\d{1,4})*)?$/, 'must be pairs such as 0-11.6-17')
    .default(''),
  dials: z.string().regex(DIALS, 'must be dials such as step:0.5,cage:3').default(''),
});

/** What a link to the game may carry: a level, links on it, where its dials stand, and a seed. */
export interface Shared {
  readonly level: string;
  readonly seed: number;
  readonly links: readonly Link[];
  readonly dials: Dials;
}

/** The fragment of a URL that opens a level with these links. */
export function encodeShare({ level, seed, links, dials }: Shared): string {
  const pairs = links.map(([i, j]) => `${i}-${j}`).join('.');
  const values = DIAL_NAMES.filter((name) => dials[name] !== undefined).map((name) => `${name}:${dials[name]}`);
  const given = (key: string, text: string) => (text === '' ? '' : `&${key}=${text}`);
  return `#level=${level}&seed=${seed}${given('links', pairs)}${given('dials', values.join(','))}`;
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
  const { level, seed, links, dials } = parsed.data;
  const pairs = links === '' ? [] : links.split('.').map((pair) => pair.split('-').map(Number) as [number, number]);
  const values: Dials = {};
  for (const one of dials === '' ? [] : dials.split(',')) {
    const [name, value] = one.split(':');
    values[name as keyof Dials] = Number(value);
  }
  return { ok: true, shared: { level, seed, links: pairs, dials: values } };
}
