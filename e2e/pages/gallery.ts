import type { PictureOptions } from '../../src/render/index.ts';
import { boundaryPiece } from './gallery/boundary.ts';
import { chainPieces } from './gallery/chain.ts';
import { crowdPiece } from './gallery/crowd.ts';
import { curvesPiece } from './gallery/curves.ts';
import { mapPiece } from './gallery/map.ts';
import type { Piece } from './gallery/piece.ts';
import { towerPiece } from './gallery/tower.ts';

// Every picture with fixed data, at three sizes, dark and light. ?picture=NAME shows one alone; ?words=none leaves its text
// out, because fonts differ from machine to machine; with ?alive they are drawn every frame, and are calm while the root
// element's data-calm is "yes". The intents of a picture stand in its section's data-told.
const PIECES: readonly Piece[] = [...chainPieces, towerPiece, mapPiece, crowdPiece, curvesPiece, boundaryPiece];
/** Frames after which nothing in a picture is still settling, 16 ms apart. */
const FRAMES = 120;

const root = document.documentElement;
const query = new URLSearchParams(window.location.search);
const isAlive = query.has('alive');

if (query.get('words') === 'none') {
  CanvasRenderingContext2D.prototype.fillText = () => {};
  CanvasRenderingContext2D.prototype.strokeText = () => {};
}

async function show(piece: Piece, theme: PictureOptions['theme']): Promise<void> {
  const section = document.createElement('section');
  section.dataset.picture = piece.name;
  section.dataset.theme = theme;
  document.body.append(section);
  const told: string[] = [];
  const tell = (intent: string) => {
    told.push(intent);
    section.dataset.told = told.join(' | ');
  };
  const calm = () => !isAlive || root.dataset.calm === 'yes';
  for (const [width, height] of piece.sizes) {
    const host = document.createElement('div');
    host.className = 'host';
    host.style.width = `${width}px`;
    host.style.height = `${height}px`;
    section.append(host);
    const draw = await piece.open(host, { theme, calm }, tell);
    for (let frame = 0; frame < FRAMES; frame++) draw(16 * frame);
    if (!isAlive) continue;
    const again = (now: number) => {
      draw(now + 16 * FRAMES);
      requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  }
}

for (const piece of PIECES) {
  if (query.has('picture') && query.get('picture') !== piece.name) continue;
  for (const theme of ['dark', 'light'] as const) await show(piece, theme);
}
root.dataset.ready = 'true';
