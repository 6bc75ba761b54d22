// Keeps the whole program in the browser, so that it opens without a network. scripts/offline.mjs builds it and names the files.
import { addPlugins, precacheAndRoute } from 'workbox-precaching';

/** Every file of the build; a revision where the name does not change with the content. */
declare const FILES_OF_THIS_BUILD: readonly { readonly url: string; readonly revision: string | null }[];

interface Waits {
  waitUntil(promise: Promise<unknown>): void;
}

/** The part of a service worker's global scope that is used here: its types do not go together with those of a page. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: object): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: Waits) => void): void;
  addEventListener(type: 'message', listener: (event: Waits & MessageEvent<unknown>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Takes the place of the version before, unless more than the asking window would have its code changed under it. Answers with their number. */
async function takeOver(answer: MessagePort): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = windows.filter(({ url }) => url.startsWith(scope.registration.scope)).length - 1;
  if (others <= 0) await scope.skipWaiting();
  answer.postMessage(Math.max(0, others));
}

/** A window that holds the fetching and then goes away holds it no longer than this, ms. */
const HELD_AT_MOST_MS = 20_000;
const LOOK_EVERY_MS = 200;
let heldUntil = 0;

/** Each file waits for its turn here while a window has its processor busy for somebody who waits. */
async function waitForTurn(): Promise<void> {
  while (Date.now() < heldUntil) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

addPlugins([
  {
    async requestWillFetch({ request }) {
      await waitForTurn();
      return request;
    },
  },
]);
// What follows the question mark (`?fresh`, `?fps`) is for the page: the file is the same.
precacheAndRoute([...FILES_OF_THIS_BUILD], { cleanURLs: false, ignoreURLParametersMatching: [/^/] });
// The first visit is served at once. A later version is only activated when no window runs the one before, or by `takeOver`.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('message', (event) => {
  const type = (event.data as { type?: unknown } | null)?.type;
  if (type === 'take over') event.waitUntil(takeOver(event.ports[0]));
  else if (type === 'hold') heldUntil = Date.now() + HELD_AT_MOST_MS;
  else if (type === 'go on') heldUntil = 0;
});
