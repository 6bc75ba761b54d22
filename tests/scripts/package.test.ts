import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn, MARKER, writePackage } from '../../scripts/package/folder.mjs';

describe('a packaged folder', () => {
  let folder: string;
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const pack = (files: Record<string, string>) =>
    writePackage({
      folder,
      files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
      version: '1.0.0',
    });
  /** What stands in the folder besides the list of the package. */
  const contents = () =>
    Object.fromEntries(
      filesIn(folder)
        .filter((path: string) => path !== MARKER)
        .map((path: string) => [path, readFileSync(join(folder, path), 'utf8')]),
    );

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'skipfold-')), 'package');
  });
  afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

  it('is made where nothing is, and made anew over itself: what is no longer part of it goes, with its folders', () => {
    pack({ 'index.html': 'one', 'assets/deep/a-1.js': 'a' });
    expect(contents()).toEqual({ 'index.html': 'one', 'assets/deep/a-1.js': 'a' });
    pack({ 'index.html': 'two', 'assets/a-2.js': 'b' });
    expect(contents()).toEqual({ 'index.html': 'two', 'assets/a-2.js': 'b' });
    expect(existsSync(join(folder, 'assets', 'deep'))).toBe(false);
  });

  it('leaves what others put beside it, also in its own folders', () => {
    pack({ 'index.html': 'one', 'assets/a-1.js': 'a' });
    put('homework.pdf', 'theirs');
    put('assets/photo.jpg', 'theirs');
    pack({ 'index.html': 'two' });
    expect(contents()).toEqual({ 'index.html': 'two', 'homework.pdf': 'theirs', 'assets/photo.jpg': 'theirs' });
  });

  it('refuses a folder of something else, and names what is in it', () => {
    put('thesis.tex', 'theirs');
    expect(() => pack({ 'index.html': 'one' })).toThrow(/holds something else \(thesis\.tex\) and no package/);
    expect(contents()).toEqual({ 'thesis.tex': 'theirs' });
  });

  it.each([
    ['not JSON', '{'],
    ['of another program', JSON.stringify({ name: 'other', files: {} })],
    ['with a path that leads outside', JSON.stringify({ name: 'skipfold', files: { '../notes.txt': 'x' } })],
    ['with a path from the root', JSON.stringify({ name: 'skipfold', files: { '/etc/hosts': 'x' } })],
  ])('refuses a folder whose list of files is %s', (_, text) => {
    put(MARKER, text);
    expect(() => pack({ 'index.html': 'one' })).toThrow(/no package of Skipfold/);
  });

  it('refuses to lose what was changed since, or a file of that name that is not its own', () => {
    pack({ 'index.html': 'one' });
    put('README.md', 'theirs');
    expect(() => pack({ 'index.html': 'two', 'README.md': 'ours' })).toThrow(/README\.md is not ours/);
    put('index.html', 'edited');
    expect(() => pack({ 'index.html': 'two' })).toThrow(/index\.html was changed since/);
    expect(contents()).toEqual({ 'index.html': 'edited', 'README.md': 'theirs' });
  });

  it('refuses a file in the place of the folder', () => {
    writeFileSync(folder, 'a file');
    expect(() => pack({ 'index.html': 'one' })).toThrow(/is a file, not a folder/);
  });
});
