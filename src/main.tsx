import type { FrameLine } from './frame.ts';
import { readFraming } from './framing.ts';
import {
  ALL_FREE,
  createSettings,
  createSignal,
  followSettings,
  type Open,
  type OpenPlace,
  type Place,
  type Shell,
  type Update,
  type Visit,
  writeAddress,
} from './kit/index.ts';
import { say, sayOf } from './language/index.ts';
import { learn } from './languages.ts';
import { renewed, route } from './router.ts';
import { pageMemory, pageStorage } from './storage.ts';
import { troublePage } from './trouble.ts';

/** A place, and how its code is fetched: only when it is opened. */
interface Mode extends Place {
  load(): Promise<{ readonly open: Open }>;
}

const MODES: readonly Mode[] = [
  { name: 'play', title: sayOf('mode', 'Play'), load: () => import('./play/index.ts') },
  { name: 'lab', title: say`Lab`, load: () => import('./lab/index.ts') },
  { name: 'design', title: say`Design`, load: () => import('./design/index.ts') },
  { name: 'lesson', title: say`Classroom`, isQuiet: true, load: () => import('./classroom/index.ts') },
];

const root = document.getElementById('root')!;
/** `?fps` shows the performance, `?fresh` leaves what is saved alone. */
const asked = new URLSearchParams(window.location.search);
const framing = window.parent === window ? null : readFraming(window.location.search);
/** A level won in one world alone is not the level that is won: nothing of it is kept. */
const isForgetful = asked.has('fresh') || (framing?.world ?? null) !== null;
const storage = framing !== null && isForgetful ? pageMemory() : pageStorage(asked.has('fresh'));
const settings = createSettings(
  storage,
  {
    ...(asked.has('fps') ? { performance: true } : {}),
    ...(framing?.theme ? { theme: framing.theme } : {}),
    ...(framing?.isCalm ? { calm: true } : {}),
  },
  window.matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'dark',
);
followSettings(settings);
if (framing !== null) document.documentElement.dataset.framed = '';
/** To the page around, once it is open. */
let line: FrameLine | null = null;
const updates = createSignal<Update | null>(null);
/** Whether somebody waits for heavy work: the rest of the program is fetched later then. */
const hurry = createSignal(false);

/** Shows why a place could not be shown. */
function breakDown(error: unknown): OpenPlace {
  root.replaceChildren(troublePage(error));
  return { go: () => window.location.reload(), leave: () => {} };
}

/** The address as it was last followed or written. */
let seen = '';

function shellOf(here: string): Shell {
  return {
    places: MODES,
    here,
    settings,
    storage,
    isFramed: framing !== null,
    isGuided: framing?.isGuided === true,
    holds: framing?.holds ?? ALL_FREE,
    world: framing?.world ?? null,
    isShort: framing?.isShort === true,
    updates,
    hurry: hurry.set,
    show(path, query, step) {
      const fragment = writeAddress({ path: [here, ...path], query });
      if (fragment === window.location.hash) return;
      // Back was pressed and its event is still on the way: what stood here must not write over the entry that is wanted now.
      if (step === 'same' && window.location.hash !== seen) return;
      if (step === 'new') window.history.pushState(null, '', fragment);
      else window.history.replaceState(null, '', fragment);
      seen = window.location.hash;
      line?.tellState();
    },
    offer: (controls) => line?.tellControls(controls),
    tell: (result) => line?.tellResult(result),
  };
}

let open: { readonly name: string; readonly place: OpenPlace } | null = null;
/** Counts the ways taken: code that arrives for an earlier one comes too late. */
let ways = 0;

async function follow(name: string, visit: Visit): Promise<void> {
  ways += 1;
  const way = ways;
  if (open?.name === name) {
    open.place.go(visit);
    return;
  }
  try {
    const mode = MODES.find((one) => one.name === name)!;
    // Its texts first: they are made when its code arrives.
    await learn(name);
    const { open: openPlace } = await mode.load();
    if (way !== ways) return;
    open?.place.leave();
    open = null;
    const host = document.createElement('div');
    root.replaceChildren(host);
    open = { name, place: openPlace(host, visit, shellOf(name)) };
  } catch (error) {
    if (way !== ways) return;
    open?.place.leave();
    open = { name, place: breakDown(error) };
  }
}

/** @param problem what else has to be said to whoever comes */
function followAddress(problem: string | null = null): Promise<void> {
  const today = renewed(window.location.hash);
  if (today !== null) window.history.replaceState(null, '', today);
  seen = window.location.hash;
  const { place, visit } = route(
    window.location.hash,
    MODES.map(({ name }) => name),
  );
  line?.tellState();
  const problems = [problem, visit.problem].filter((one) => one !== null);
  return follow(place, { ...visit, problem: problems.length === 0 ? null : problems.join(' ') });
}

/** Opens the line to the page around, if its address names one; without it all goes on, in silence. */
async function openLine(): Promise<void> {
  if (framing === null || framing.origin === null) return;
  try {
    const { openFrameLine } = await import('./frame.ts');
    line = openFrameLine({ origin: framing.origin, root, settings, places: MODES.map(({ name }) => name) });
  } catch {
    // The page around hears nothing, and its visitor has the level or exhibit all the same.
  }
}

/** How long a place has stood before the rest of the program is fetched, ms: what is on the screen comes first. */
const AT_REST_MS = 3000;

/** Keeps all of the program for use without a network; where the browser refuses, it goes on as a page like any other. */
function keepOffline(): void {
  const keep = () =>
    void import('./offline.ts').then((offline) => offline.keepOffline(updates.set, hurry)).catch(() => {});
  setTimeout(() => (window.requestIdleCallback ?? setTimeout)(keep), AT_REST_MS);
}

window.addEventListener('hashchange', () => void followAddress());
const opened = openLine().then(() => followAddress(framing?.problem));
// Only a build has a service worker: under the development server it would hide what was just changed. A frame keeps nothing for later.
if (import.meta.env.PROD && framing === null) void opened.then(keepOffline);
