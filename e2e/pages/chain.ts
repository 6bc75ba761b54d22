import type { Link } from '../../src/links/index.ts';
import { type ChainData, type ChainPicture, createChainPicture } from '../../src/render/index.ts';
import { chain, MEANDER, sceneOf } from './gallery/chain-scenes.ts';

/** What a test sees of the page, and does with it. */
export interface ChainTrial {
  readonly picture: ChainPicture;
  readonly data: ChainData;
  /** What the picture asked for, in words, oldest first. */
  readonly asked: string[];
  change(change: Partial<ChainData>): void;
}

declare global {
  interface Window {
    chain: ChainTrial;
  }
}

// One chain with a page behind it that does what the picture asks for; ?motion=calm keeps it still.
const isCalm = new URLSearchParams(window.location.search).get('motion') === 'calm';
const asked: string[] = [];
let version = 0;
let data = chain(sceneOf(MEANDER, null, null), { view: 'plan', links: [], canLink: true });

function change(next: Partial<ChainData>): void {
  version += 1;
  data = { ...data, ...next, version };
}

/** Rounded; zero has no sign. */
const tenth = (x: number) => Math.round(10 * x) / 10 + 0;
const same = (link: Link, [i, j]: Link) => link[0] === i && link[1] === j;

const picture = await createChainPicture(
  document.querySelector<HTMLElement>('#host')!,
  { theme: 'dark', calm: () => isCalm },
  {
    link(a, b) {
      asked.push(`link ${a} ${b}`);
      change({ links: [...data.links, [Math.min(a, b), Math.max(a, b)]] });
    },
    cut(link) {
      asked.push(`cut ${link.join(' ')}`);
      change({ links: data.links.filter((one) => !same(one, link)) });
    },
    hover: (hover) => change({ hover }),
    choose(node) {
      asked.push(`choose ${node ?? 'none'}`);
      change({ chosen: node });
    },
    aim: (a, b) => ({ words: `from ${a} to ${b}`, refused: false }),
    hand: {
      grab: (bead, x, y) => asked.push(`grab ${bead} at ${tenth(x)} ${tenth(y)}`),
      drag: (x, y) => asked.push(`drag to ${tenth(x)} ${tenth(y)}`),
      release: () => asked.push('release'),
    },
    bench: {
      grab: (part, x, y) => asked.push(`take ${JSON.stringify(part)} at ${tenth(x)} ${tenth(y)}`),
      drag: (x, y) => asked.push(`move to ${tenth(x)} ${tenth(y)}`),
      release: () => asked.push('put'),
      cancel: () => asked.push('left'),
    },
  },
);

window.chain = {
  picture,
  get data() {
    return data;
  },
  asked,
  change,
};

function frame(now: number): void {
  picture.draw(data, now);
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);
document.documentElement.dataset.ready = 'true';
