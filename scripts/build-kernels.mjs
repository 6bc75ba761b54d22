// Compiles assembly/<name>/index.ts (AssemblyScript with SIMD) into src/<name>/kernel/<name>-kernel.generated.ts, which carries the
// WebAssembly as text: so the same import works in Node, in the page and in a worker, with nothing to fetch. Two hexadecimal digits a byte
// and not base64, because digits that keep to the bytes compress: 12 kB instead of 18 kB on the wire for both kernels.
// A kernel whose sources have not changed (by content) is left as it is; `--force` builds all, `--text` prints the WebAssembly text.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isForced = process.argv.includes('--force');
const wantsText = process.argv.includes('--text');

/** Each kernel's folder under assembly/ and its entry file. */
const KERNELS = readdirSync(join(root, 'assembly'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    entry: ['index.ts', 'stack.ts'].find((file) => existsSync(join(root, 'assembly', name, file))),
  }));

const OPTIONS = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--use', 'abort='];

/** How the bytes are written. */
const ENCODING = 'hex';

function sourceHash(name) {
  const hash = createHash('sha256').update(OPTIONS.join(' ')).update(ENCODING).update(asc.version);
  for (const file of readdirSync(join(root, 'assembly', name)).sort()) {
    hash.update(file).update(readFileSync(join(root, 'assembly', name, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function build({ name, entry }) {
  const target = join(root, 'src', name, 'kernel', `${name}-kernel.generated.ts`);
  const mark = `// ${sourceHash(name)}`;
  if (!isForced && !wantsText && existsSync(target) && readFileSync(target, 'utf8').startsWith(mark)) {
    const now = new Date();
    utimesSync(target, now, now);
    return;
  }
  let wasm;
  let text = '';
  const { error, stderr } = await asc.main(
    [
      join('assembly', name, entry),
      '--baseDir',
      root,
      '--outFile',
      'kernel.wasm',
      ...(wantsText ? ['--textFile', 'kernel.wat'] : []),
      ...OPTIONS,
    ],
    {
      readFile: (file, base) => {
        const path = join(base, file);
        return existsSync(path) ? readFileSync(path, 'utf8') : null;
      },
      writeFile: (file, contents) => {
        if (file.endsWith('.wasm')) wasm = contents;
        else text = contents;
      },
    },
  );
  if (error || wasm === undefined) throw new Error(`assembly/${name} does not compile:\n${stderr.toString() || error}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${mark}\nexport const ${name}Kernel =\n  '${Buffer.from(wasm).toString(ENCODING)}';\n`);
  if (wantsText) process.stdout.write(text);
  process.stderr.write(`assembly/${name}: ${wasm.length} bytes of WebAssembly\n`);
}

try {
  for (const kernel of KERNELS) await build(kernel);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
