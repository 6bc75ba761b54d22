import { say } from '../../language/index.ts';
import { DIAL_NAMES, z } from '../../task/index.ts';
import { nameOf } from './places.ts';

// How a step shows what it shows: what of it students may change, in short or whole, one world of a level or both.

/** What of a level can be held. The links of a given placement stay in sight. */
const LEVEL_CONTROLS: readonly string[] = ['links', ...DIAL_NAMES, 'seed', 'bench'];
/** Most controls that are named. */
const MOST_NAMES = 40;

const names = z.array(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,31}$/))).check(z.maxLength(MOST_NAMES));

const controls = z.union(
  [z.enum(['fixed', 'hidden']), z.strictObject({ fixed: z.optional(names), hidden: z.optional(names) })],
  {
    error: say`is neither “fixed” nor “hidden”, nor names of controls such as ${'{"fixed": ["seed"], "hidden": ["bench"]}'}`,
  },
);

/** The keys of a step that say it. */
export const settingsShape = {
  /** What students may do with the controls of an exhibit or a level: with all of them, or with those that are named; anything unless said. */
  controls: z.optional(controls),
  /** The one world of a level that is shown and judged; both unless said. */
  world: z.optional(z.enum(['chain', 'network'], { error: say`is neither “chain” nor “network”` })),
  /** An exhibit in short; whole unless said. */
  view: z.optional(z.literal('short', { error: say`is not “short”` })),
};

/** How a step shows what it shows. */
export interface Settings {
  readonly controls?: z.infer<typeof controls>;
  readonly world?: 'chain' | 'network';
  readonly view?: 'short';
}

interface Shows extends Settings {
  readonly show?: string;
}

const kindOf = ({ show }: Shows) => (show === undefined ? null : (nameOf(show)?.kind ?? null));

/** The names that are held, and how; none where all are held alike, or none is. */
export function namedIn({ controls: held }: Settings): { fixed: readonly string[]; hidden: readonly string[] } {
  const { fixed = [], hidden = [] } = typeof held === 'object' ? held : {};
  return { fixed, hidden };
}

/** Whether a step says what formats before the third do not have. */
export function isThird(step: Shows): boolean {
  const { controls: held, world, view } = step;
  return (
    world !== undefined ||
    view !== undefined ||
    typeof held === 'object' ||
    (held !== undefined && kindOf(step) === 'level')
  );
}

/**
 * What is wrong with them, by field; null if nothing.
 * @param version of the lesson's format: the first two have controls as one word alone, and what they say of other things than exhibits is
 * passed over
 */
export function settingsProblem(
  step: Shows,
  version: number,
): { readonly field: keyof Settings; readonly reason: string } | null {
  const kind = kindOf(step);
  const { controls: held, world, view } = step;
  if (version < 3) {
    const late =
      world !== undefined ? 'world' : view !== undefined ? 'view' : typeof held === 'object' ? 'controls' : null;
    return late === null ? null : { field: late, reason: say`is of the third format: “lesson” must be 3` };
  }
  if (world !== undefined && kind !== 'level') return { field: 'world', reason: say`is for a step that shows a level` };
  if (view !== undefined && kind !== 'exhibit')
    return { field: 'view', reason: say`is for a step that shows an exhibit` };
  if (held === undefined) return null;
  const bad = (reason: string) => ({ field: 'controls' as const, reason });
  if (kind !== 'level' && kind !== 'exhibit') return bad(say`is for a step that shows an exhibit or a level`);
  const { fixed, hidden } = namedIn(step);
  const all = [...fixed, ...hidden];
  const twice = all.find((name, k) => all.indexOf(name) !== k);
  if (twice !== undefined) return bad(say`names ${twice} twice`);
  if (kind !== 'level') return null;
  const odd = all.find((name) => !LEVEL_CONTROLS.includes(name));
  if (odd !== undefined) return bad(say`names ${odd}, which no level has: there are ${LEVEL_CONTROLS.join(', ')}`);
  return hidden.includes('links') ? bad(say`hides links, which stand in the picture: they can be fixed`) : null;
}

/** What of its settings still says something when a step shows something else. */
export function settingsFor(step: Shows, show: string): Settings {
  const [before, after] = [kindOf(step), nameOf(show)?.kind];
  const { controls: held, world, view } = step;
  if (before !== after) return { controls: undefined, world: undefined, view: undefined };
  // Each exhibit has controls of its own names.
  return { controls: typeof held === 'object' && after === 'exhibit' ? undefined : held, world, view };
}

/** The same as parameters of a framed page; see docs/embedding.md. */
export function settingsQuery(settings: Settings): string {
  const { controls: held, world, view } = settings;
  const { fixed, hidden } = namedIn(settings);
  return [
    ...(typeof held === 'string' ? [`controls=${held}`] : []),
    ...(fixed.length > 0 ? [`fixed=${fixed.join(',')}`] : []),
    ...(hidden.length > 0 ? [`hidden=${hidden.join(',')}`] : []),
    ...(world === undefined ? [] : [`world=${world}`]),
    ...(view === undefined ? [] : [`view=${view}`]),
  ]
    .map((part) => `&${part}`)
    .join('');
}
