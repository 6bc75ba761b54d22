import { setTimeout as sleep } from 'node:timers/promises';
import { SCENE_HASHES } from '../../e2e/pages/scenes.ts';
import type { Tab } from './engine.ts';

/** Where the game and the pages that only tests open are served. */
export interface Served {
  readonly game: string;
  readonly pages: string;
}

/** What must hold in an engine: the promise gives a word on what was seen, or throws what is wrong. */
export interface Check {
  readonly id: string;
  run(tab: Tab, served: Served): Promise<string>;
}

const PAGE_LIMIT_MS = 30_000;
const VERDICT_LIMIT_MS = 180_000;
const LOOK_EVERY_MS = 200;

/** The value of an expression in the page as soon as it is not null. */
async function waitFor<Value>(tab: Tab, what: string, expression: string, limitMs: number): Promise<Value> {
  const end = performance.now() + limitMs;
  for (;;) {
    const value = await tab.evaluate<Value | null>(expression);
    if (value !== null) return value;
    if (performance.now() > end) throw new Error(`${what}: not within ${limitMs / 1000} s`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** A button by the name that a player reads or hears. */
const button = (name: string) => `//button[@aria-label="${name}" or normalize-space()="${name}"]`;

const determinism: Check = {
  id: 'determinism',
  async run(tab, { pages }) {
    await tab.open(`${pages}determinism.html`);
    await waitFor(tab, 'the scenes are ready', `document.documentElement.dataset.ready ?? null`, PAGE_LIMIT_MS);
    for (const [place, call] of [
      ['page', 'hashesInPage()'],
      ['worker', 'hashesInWorker()'],
    ]) {
      const hashes = await tab.evaluate<Record<string, string>>(`window.${call}`);
      for (const [scene, hash] of Object.entries(SCENE_HASHES)) {
        if (hashes[scene] !== hash)
          throw new Error(`${place}: ${scene} hashes to ${hashes[scene]}, in Node to ${hash}`);
      }
    }
    return "Node's bits in page and worker";
  },
};

/** The verdict that the page shows: "won", "lost", or null as long as there is none. */
const VERDICT = `document.querySelector('[data-verdict]')?.dataset.verdict ?? null`;

const wonLevel: Check = {
  id: 'won-level',
  async run(tab, { game }) {
    await tab.open(`${game}#/play/hairpin?links=1-10`);
    await tab.click(button('Run'));
    const verdict = await waitFor<string>(tab, 'a verdict', VERDICT, VERDICT_LIMIT_MS);
    if (verdict !== 'won') throw new Error(`hairpin with the link 1–10 is ${verdict}`);
    return 'hairpin won with the link 1–10';
  },
};

/** All checks, in the order in which they run. */
export const CHECKS: readonly Check[] = [determinism, wonLevel];
