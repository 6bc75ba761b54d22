// `npm run icons`: draws the icons of an installed Skipfold anew from the mark, into public/icons.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './find-browser.mjs';
import { root, say } from './setup.mjs';

/** The page's ground, as in src/kit/styles/tokens.css. */
const GROUND = '#0b0f1a';

/** `mark` is the part of the side that the mark takes: a maskable icon may lose all but its inner 80 %; `corner` rounds the ground, in parts of the side. */
const ICONS = [
  { name: 'icon-192', side: 192, mark: 0.72, corner: 0.2 },
  { name: 'icon-512', side: 512, mark: 0.72, corner: 0.2 },
  { name: 'icon-maskable-512', side: 512, mark: 0.54, corner: 0 },
  { name: 'icon-apple-180', side: 180, mark: 0.66, corner: 0 },
] as const;

const folder = join(root, 'public', 'icons');
const mark = `data:image/svg+xml;base64,${readFileSync(join(root, 'src', 'kit', 'mark.svg')).toString('base64')}`;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureBrowser().path, args: BROWSER_FLAGS });
const page = await browser.newPage();
for (const { name, side, mark: part, corner } of ICONS) {
  await page.setViewportSize({ width: side, height: side });
  const inset = (side * (1 - part)) / 2;
  await page.setContent(
    `<body style="margin:0"><svg width="${side}" height="${side}" style="display:block">
      <rect width="100%" height="100%" rx="${side * corner}" fill="${GROUND}" />
      <image href="${mark}" x="${inset}" y="${inset}" width="${side * part}" height="${side * part}" />
    </svg>`,
    { waitUntil: 'load' },
  );
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
  say(`${name}.png`);
}
await browser.close();
