import 'pixi.js/unsafe-eval';
import { Application } from 'pixi.js';

// The peer of the frame-rate benchmark: two canvases of the size of the game's two worlds, redrawn every frame, with nothing in them.
for (const name of ['chain', 'network']) {
  const app = new Application();
  await app.init({ preference: 'canvas', width: 600, height: 600, background: '#0b0f1a' });
  app.canvas.setAttribute('aria-label', name);
  document.body.append(app.canvas);
}
document.documentElement.dataset.ready = 'true';
