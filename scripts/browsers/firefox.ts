import puppeteer from 'puppeteer-core';
import { ELEMENT_LIMIT_MS, type Engine, programOnPath } from './engine.ts';

const findFirefox = () => programOnPath('firefox-esr', 'firefox');

/** Firefox as it is installed, driven over WebDriver BiDi (Playwright would need a build of its own). */
export const firefoxEngine: Engine = {
  name: 'Firefox',

  missing: () => (findFirefox() === null ? ['firefox-esr'] : []),

  async start() {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox() ?? undefined,
      headless: true,
      defaultViewport: { width: 1440, height: 900 },
    });
    const page = await browser.newPage();
    return {
      version: (await browser.version()).replace(/^firefox\//i, ''),
      async open(address) {
        await page.goto('about:blank');
        await page.goto(address);
      },
      evaluate: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
      click: (xpath) => page.locator(`::-p-xpath(${xpath})`).setTimeout(ELEMENT_LIMIT_MS).click(),
      close: () => browser.close(),
    };
  },
};
