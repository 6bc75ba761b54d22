import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { dragLinks, openPlay, run } from './play-page.ts';

/** The level that a first visitor meets: the first file of levels/. */
function firstLevel(): { title: string; solution: [number, number][] } {
  const folder = new URL('../levels/', import.meta.url);
  const [name] = readdirSync(folder).sort();
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

/** The sources that a policy allows for one kind of thing. */
function sources(policy: string, directive: string): string[] {
  const found = policy.split(';').map((part) => part.trim().split(/\s+/));
  return found.find(([name]) => name === directive)?.slice(1) ?? [];
}

test('the page comes under a strict policy, by header and in the page itself', async ({ page }) => {
  const response = await page.goto('/');
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  for (const policy of [response?.headers()['content-security-policy'] ?? '', inPage ?? '']) {
    expect(sources(policy, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(sources(policy, 'default-src')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|https?:|\*/);
  }
});

test('the policy is in force: an inline script and eval do not run', async ({ page, quiet }) => {
  quiet.allow(/Content Security Policy/);
  await page.goto('/');
  const violated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const script = document.createElement('script');
        script.textContent = 'document.title = "inline script ran"';
        document.head.append(script);
      }),
  );
  expect(violated).toMatch(/^script-src/);
  expect(await page.title()).not.toContain('inline script ran');
});

test('nothing of the game tries what the policy forbids', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
      document.documentElement.dataset.forbidden = `${blockedURI} (${effectiveDirective})`;
    });
  });
  await openPlay(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-forbidden');
});

test('scroll bars have the colours of the page, also where a browser would draw its own', async ({ page }) => {
  await openPlay(page);
  const colours = await page.evaluate(() => getComputedStyle(document.querySelector('.shared')!).scrollbarColor);
  expect(colours).toMatch(/^rgb\(\d+, \d+, \d+\) rgba\(0, 0, 0, 0\)$/);
});

test('the landing page is the first level, and it can be played', async ({ page }) => {
  const { title, solution } = firstLevel();
  await openPlay(page);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await dragLinks(page, 'chain', solution.slice(0, 1));
  await run(page);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /all 32 runs/i })).toBeVisible();
});

test('where a graphics card draws, the pictures are WebGL’s, under the same policy @whole', async ({ page }) => {
  const renderers: string[] = [];
  page.on('request', (request) => renderers.push(...(/\/(\w+Renderer)-/.exec(request.url())?.slice(1) ?? [])));
  await page.addInitScript(() => {
    const rendererName = 0x9246; // UNMASKED_RENDERER_WEBGL
    const ask = WebGL2RenderingContext.prototype.getParameter;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      return name === rendererName ? 'A graphics card' : ask.call(this, name);
    };
  });
  await openPlay(page);
  expect(renderers).toContain('WebGLRenderer');
  expect(renderers).not.toContain('CanvasRenderer');
  await dragLinks(page, 'chain', firstLevel().solution.slice(0, 1));
});

test('@phone the first level opens on a phone', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: firstLevel().title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
