import { messageSW, Workbox } from 'workbox-window';
import type { Signal, Update } from './kit/index.ts';

/** A page that is come back to looks for a new version, but no more often than this, ms. */
const LOOK_EVERY_MS = 3_600_000;

const reload = () => window.location.reload();

/** Lets a version that has arrived take over and loads it; answers with the number of other windows, if any keep it waiting. */
async function load(waiting: ServiceWorker): Promise<number> {
  navigator.serviceWorker.addEventListener('controllerchange', reload);
  const others: number = await messageSW(waiting, { type: 'take over' });
  if (others > 0) navigator.serviceWorker.removeEventListener('controllerchange', reload);
  return others;
}

/** Holds the fetching of all files while somebody waits for heavy work: it takes as much of two cores as half of a verdict does. */
function fetchAfter(hurry: Signal<boolean>, registration: ServiceWorkerRegistration): void {
  const tell = () => registration.installing?.postMessage({ type: hurry.get() ? 'hold' : 'go on' });
  hurry.subscribe(tell);
  registration.addEventListener('updatefound', tell);
  tell();
}

/**
 * Keeps the program in the browser for use without a network. To be called when the page is at rest, since it fetches all of it.
 * @param announce called when a newer version has arrived and waits
 * @param hurry while it is on, nothing is fetched
 * @throws when the browser refuses: no secure address, storage switched off
 */
export async function keepOffline(announce: (update: Update) => void, hurry: Signal<boolean>): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const worker = new Workbox('./service-worker.js', { scope: './', updateViaCache: 'none' });
  worker.addEventListener('waiting', ({ sw }) => {
    if (sw !== undefined) announce({ load: () => load(sw) });
  });
  const registration = await worker.register();
  if (registration !== undefined) fetchAfter(hurry, registration);
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < LOOK_EVERY_MS) return;
    looked = Date.now();
    worker.update().catch(() => {}); // without a network there is nothing to look for
  });
}
