import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Both have channels in steps of this many of 255, which makes the kept ones smaller still. */
const STEP = 8;
/** Side of a tile, pixels of the shrunk image. */
const TILE = 12;
/**
 * Largest mean difference of a tile, of 255, over its pixels and channels. The same build of Chromium gives 0. Rastering by
 * another path with another colour profile (measured: --enable-gpu-rasterization, Display P3) rounds soft edges and glows
 * otherwise and gives 2.0 at most; a tick mark of 9 pixels that is gone gives 7.8 (one of 5 pixels 2.3, and passes).
 */
const TOLERANCE = 3;

interface Comparison {
  /** The worst tile's mean difference, and where it is in the page's pixels; infinite where sizes differ. */
  readonly worst: number;
  readonly at: readonly [number, number];
  /** The picture as it is now, shrunk, as WebP without loss, in base 64. */
  readonly now: string;
}

/**
 * Compares how an element looks with the image kept under e2e/images; where there is none, or UPDATE_IMAGES is set, keeps
 * this one. Both are decoded by the browser itself.
 * @param shrink images are compared and kept at one over this many of their size: kept ones are small, and less depends on
 * how edges are smoothed
 */
export async function expectImage(element: Locator, name: string, shrink: number): Promise<void> {
  const file = join(import.meta.dirname, 'images', `${name}.webp`);
  const isKept = existsSync(file) && process.env.UPDATE_IMAGES === undefined;
  const screenshot = (await element.screenshot({ animations: 'disabled' })).toString('base64');
  const kept = isKept ? readFileSync(file).toString('base64') : null;
  const { worst, at, now } = await compare(element, screenshot, kept, shrink);
  if (!isKept) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(now, 'base64'));
    return;
  }
  expect(worst, `${name} looks as in ${file}; the worst tile is at ${at.join(', ')}`).toBeLessThanOrEqual(TOLERANCE);
}

function compare(element: Locator, screenshot: string, kept: string | null, shrinkBy: number): Promise<Comparison> {
  // No named function in there: a helper that the bundler adds would be missing in the page.
  return element.evaluate(
    async (_, [nowImage, keptImage, shrink, side, step]) => {
      const [now, before] = await Promise.all(
        [nowImage, keptImage].map(async (base64, k) => {
          if (base64 === null) return null;
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const by = k === 0 ? shrink : 1;
          const canvas = document.createElement('canvas');
          canvas.width = Math.floor(bitmap.width / by);
          canvas.height = Math.floor(bitmap.height / by);
          const context = canvas.getContext('2d')!;
          context.imageSmoothingQuality = 'high';
          context.drawImage(bitmap, 0, 0, canvas.width * by, canvas.height * by, 0, 0, canvas.width, canvas.height);
          const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
          if (k === 0) for (let at = 0; at < pixels.length; at++) pixels[at] = Math.round(pixels[at] / step) * step;
          return { canvas, pixels };
        }),
      );
      const { canvas, pixels: mine } = now!;
      const { width, height } = canvas;
      let worst = before === null ? 0 : Number.POSITIVE_INFINITY;
      let at: [number, number] = [0, 0];
      if (before !== null && before.canvas.width === width && before.canvas.height === height) {
        const theirs = before.pixels;
        worst = 0;
        for (let top = 0; top < height; top += side)
          for (let left = 0; left < width; left += side) {
            let sum = 0;
            let count = 0;
            for (let y = top; y < Math.min(height, top + side); y++)
              for (let x = left; x < Math.min(width, left + side); x++)
                for (let channel = 0; channel < 3; channel++) {
                  sum += Math.abs(mine[4 * (y * width + x) + channel] - theirs[4 * (y * width + x) + channel]);
                  count += 1;
                }
            if (sum / count <= worst) continue;
            worst = sum / count;
            at = [left * shrink, top * shrink];
          }
      }
      for (let alpha = 3; alpha < mine.length; alpha += 4) mine[alpha] = 255;
      canvas.getContext('2d')!.putImageData(new ImageData(mine, width, height), 0, 0);
      return { worst, at, now: canvas.toDataURL('image/webp', 1).split(',')[1] };
    },
    [screenshot, kept, shrinkBy, TILE, STEP] as const,
  );
}
