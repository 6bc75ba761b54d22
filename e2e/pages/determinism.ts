import { sceneHashes } from './scenes.ts';

/** The same scenes in a module worker of the page. */
function hashesInWorker(): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./determinism.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessageerror = () => reject(new Error('the worker sent what cannot be read'));
  });
}

Object.assign(window, { hashesInPage: sceneHashes, hashesInWorker });
document.documentElement.dataset.ready = 'true';
