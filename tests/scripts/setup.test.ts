import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserCandidates } from '../../scripts/find-browser.mjs';
import { isInstalled } from '../../scripts/setup.mjs';

describe('the browser that is tried first', () => {
  const sourcesOf = (env: Record<string, string>) =>
    browserCandidates({ env, platform: 'linux', own: '/cache/own/chrome' }).map(({ path, source }) => ({
      path,
      source,
    }));

  it("is the one named in BROWSER_PATH, else Playwright's own, else one on the PATH, else one in a usual place", () => {
    const found = sourcesOf({ BROWSER_PATH: '/mine/chrome', PATH: '/first:/second' });
    const places = ['/mine/chrome', '/cache/own/chrome', '/first/chromium', '/second/chromium', '/usr/bin/chromium'];
    const ranks = places.map((place) => found.findIndex(({ path }) => path === place));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks).not.toContain(-1);
  });

  it('is, of those in one folder, the one that draws no window', () => {
    const inFirst = sourcesOf({ PATH: '/first' }).filter(({ path }) => path.startsWith('/first/'));
    expect(inFirst[0].path).toBe('/first/chromium-headless-shell');
  });

  it("is Playwright's own when nothing else is said", () => {
    expect(sourcesOf({})[0]).toEqual({ path: '/cache/own/chrome', source: "Playwright's own" });
  });
});

describe('packages count as installed', () => {
  let folder: string;
  const write = (name: string, packages: object) =>
    writeFileSync(join(folder, name), JSON.stringify({ lockfileVersion: 3, packages }));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'skipfold-'));
    mkdirSync(join(folder, 'node_modules', 'a'), { recursive: true });
    write('package-lock.json', {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('when every locked one is there, other platforms aside', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
  });

  it('not on a fresh clone', () => {
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });

  it('not when the lock file has moved on', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
    expect(isInstalled(folder)).toBe(false);
  });

  it('not when one was deleted', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    rmSync(join(folder, 'node_modules', 'a'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });
});
