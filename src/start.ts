// The first code of the page. It needs nothing but the page, so that it can say what keeps all the rest from starting.
import { languageFor } from './language/index.ts';
import { speakFrom } from './languages.ts';
import { troublePage } from './trouble.ts';

/** The smallest program that a browser without WebAssembly's vectors refuses: a function of type () → v128 that splats a zero. */
const VECTORS = [
  [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  [0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b],
  [0x03, 0x02, 0x01, 0x00],
  [0x0a, 0x08, 0x01, 0x06, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x0b],
];

/** How long a page may stay empty after an error before that counts as the end of it, ms: React throws away and draws again in one go. */
const EMPTY_MS = 500;

const root = document.getElementById('root')!;

function show(error: unknown): void {
  root.replaceChildren(troublePage(error));
}

/** True while nothing has taken the place of what index.html brought, and when all of it has gone. */
function isEmpty(): boolean {
  return root.querySelector('.start-late') !== null || root.textContent.trim() === '';
}

/** Errors that others deal with leave the page standing; only one that empties it is told here. */
function hear(error: unknown): void {
  setTimeout(() => {
    if (isEmpty()) show(error);
  }, EMPTY_MS);
}

function hasVectors(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(Uint8Array.from(VECTORS.flat()));
}

window.addEventListener('error', ({ error, message }) => hear(error ?? message));
window.addEventListener('unhandledrejection', ({ reason }) => hear(reason));

/** The choice that is kept with the settings; what cannot be read is none. */
function keptLanguage(): string {
  try {
    const { language } = JSON.parse(window.localStorage.getItem('skipfold.settings') ?? '{}');
    return typeof language === 'string' ? language : 'auto';
  } catch {
    return 'auto';
  }
}

/** The language comes first: texts are made as soon as the program is there. */
async function start(): Promise<void> {
  const asked = new URLSearchParams(window.location.search);
  await speakFrom(languageFor(asked.get('lang'), asked.has('fresh') ? 'auto' : keptLanguage(), navigator.languages));
  await import('./main.tsx');
}

if (hasVectors()) {
  start().catch(show);
} else {
  show(
    'The simulations run in WebAssembly with vectors (SIMD), which this browser does not have, or which is switched off. ' +
      'Chrome or Edge 99, Firefox 114, Safari 16.4 and later ones have it.',
  );
}
