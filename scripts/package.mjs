// `npm run package [-- --out FOLDER]`: the game as one folder of static files, for any web server; build/package by default.
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { claim, filesIn, Refused, writePackage } from './package/folder.mjs';
import { ensureInstalled, ensureKernels, fail, root, say } from './setup.mjs';

function askedFor() {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'build', 'package') } } });
    return resolve(values.out);
  } catch (error) {
    return fail(`${error.message}\nnpm run package [-- --out FOLDER]`);
  }
}

async function pack(folder) {
  claim(folder); // a refusal need not wait for the build
  ensureInstalled();
  ensureKernels();
  const built = join(root, 'dist');
  if (process.env.SKIPFOLD_BUILT !== '1') {
    const { build } = await import('vite');
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  }
  const files = new Map(filesIn(built).map((path) => [path, readFileSync(join(built, path))]));
  files.set('README.md', readFileSync(join(root, 'scripts', 'package', 'README.md')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writePackage({ folder, files, version });
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  say(
    `${relative(process.cwd(), folder) || '.'}: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB. See its README.md.`,
  );
}

const folder = askedFor();
try {
  await pack(folder);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  fail(`${error.message} Nothing was written. Choose another place: npm run package -- --out FOLDER`);
}
