import { type Hold, type Holds, shortened } from './kit/index.ts';
import { say } from './language/index.ts';

/** How the page is shown in a frame of another page. */
export interface Framing {
  /** The origin that is told what happens and may ask for something; null: nobody. */
  readonly origin: string | null;
  readonly theme: 'dark' | 'light' | 'contrast' | null;
  readonly isCalm: boolean;
  /** The page around says what to do. */
  readonly isGuided: boolean;
  /** What a visitor may do with the controls: all of them, and those that are named. */
  readonly holds: Holds;
  /** The one world of a level that is shown and judged; null: both. */
  readonly world: 'chain' | 'network' | null;
  /** An exhibit is shown in short. */
  readonly isShort: boolean;
  /** What was wrong with the parameters, in plain words; null if nothing. */
  readonly problem: string | null;
}

/** The origin of a web page, such as `https://school.example`: no path, no wildcard. */
function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text && !text.includes('*') ? text : null;
}

/** Most controls that an address names. */
const MOST_NAMES = 40;
const NAMES = /^[A-Za-z][A-Za-z0-9]{0,31}(,[A-Za-z][A-Za-z0-9]{0,31})*$/;

/** One of these words; null where the parameter is missing, or another word. */
function wordIn<Word extends string>(asked: URLSearchParams, name: string, words: readonly Word[]): Word | null {
  return words.find((word) => word === asked.get(name)) ?? null;
}

/** Names of controls, parted by commas; null where the parameter is something else. */
function namesIn(asked: URLSearchParams, name: string): readonly string[] | null {
  const text = asked.get(name);
  if (text === null) return [];
  const names = NAMES.test(text) ? text.split(',') : [];
  return names.length === 0 || names.length > MOST_NAMES ? null : names;
}

/**
 * Reads the parameters of a framed page, which stand before the `#`: `?frame=ORIGIN&theme=light&calm`.
 * @returns null when the address has no `frame`. Never throws
 */
export function readFraming(search: string): Framing | null {
  const asked = new URLSearchParams(search);
  const named = asked.get('frame');
  if (named === null) return null;
  const origin = named === '' ? null : originOf(named);
  const theme = wordIn(asked, 'theme', ['dark', 'light', 'contrast']);
  const all = wordIn<Hold>(asked, 'controls', ['free', 'fixed', 'hidden']);
  const fixed = namesIn(asked, 'fixed');
  const hidden = namesIn(asked, 'hidden');
  const world = wordIn(asked, 'world', ['chain', 'network']);
  const view = wordIn(asked, 'view', ['short']);
  const told = (name: string) => shortened(asked.get(name) ?? '');
  const problems = [
    named === '' || origin !== null
      ? null
      : say`“frame” must be the origin of the page around, such as https://school.example, not “${shortened(named)}”: nothing is told and nothing is heard.`,
    asked.has('theme') && theme === null ? say`“theme” must be dark, light or contrast, not “${told('theme')}”.` : null,
    asked.has('controls') && all === null
      ? say`“controls” must be free, fixed or hidden, not “${told('controls')}”.`
      : null,
    fixed === null ? say`“fixed” must be names of controls, parted by commas, not “${told('fixed')}”.` : null,
    hidden === null ? say`“hidden” must be names of controls, parted by commas, not “${told('hidden')}”.` : null,
    asked.has('world') && world === null ? say`“world” must be chain or network, not “${told('world')}”.` : null,
    asked.has('view') && view === null ? say`“view” must be short, not “${told('view')}”.` : null,
  ].filter((problem) => problem !== null);
  return {
    origin,
    theme,
    isCalm: asked.has('calm'),
    isGuided: asked.has('guided'),
    holds: { all: all ?? 'free', fixed: fixed ?? [], hidden: hidden ?? [] },
    world,
    isShort: view === 'short',
    problem: problems.length === 0 ? null : problems.join(' '),
  };
}
