import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.mjs';
import { ELEMENT_LIMIT_MS, type Engine } from './engine.ts';

/** The engine of `npm test`, driven in the same way. */
export const chromiumEngine: Engine = {
  name: 'Chromium',

  missing: () => (findBrowser() === null ? ['chromium'] : []),

  async start() {
    const browser = await chromium.launch({ executablePath: findBrowser()?.path, args: BROWSER_FLAGS });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    return {
      version: browser.version(),
      async open(address) {
        await page.goto('about:blank');
        await page.goto(address);
      },
      evaluate: (expression) => page.evaluate(expression),
      click: (xpath) => page.locator(`xpath=${xpath}`).first().click({ timeout: ELEMENT_LIMIT_MS }),
      close: () => browser.close(),
    };
  },
};
