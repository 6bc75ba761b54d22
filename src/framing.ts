import { shortened } from './kit/index.ts';

/** How the page is shown in a frame of another page. */
export interface Framing {
  /** The origin that is told what happens and may ask for something; null: nobody. */
  readonly origin: string | null;
  readonly theme: 'dark' | 'light' | null;
  readonly isCalm: boolean;
  /** What was wrong with the parameters, in plain words; null if nothing. */
  readonly problem: string | null;
}

/** The origin of a web page, such as `https://school.example`: no path, no wildcard. */
function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text && !text.includes('*') ? text : null;
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
  const theme = (['dark', 'light'] as const).find((one) => one === asked.get('theme')) ?? null;
  const problems = [
    named === '' || origin !== null
      ? null
      : `“frame” must be the origin of the page around, such as https://school.example, not “${shortened(named)}”: nothing is told and nothing is heard.`,
    asked.has('theme') && theme === null
      ? `“theme” must be dark or light, not “${shortened(asked.get('theme')!)}”.`
      : null,
  ].filter((problem) => problem !== null);
  return { origin, theme, isCalm: asked.has('calm'), problem: problems.length === 0 ? null : problems.join(' ') };
}
