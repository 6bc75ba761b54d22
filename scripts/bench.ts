// npm run bench -- [--json] [--quick] [--only TEXT] [--write-docs]: measures this program beside its peers, in one run.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarksPage } from '../bench/docs.ts';
import type { Benchmark, BenchRow } from '../bench/row.ts';
import { scalePlot } from '../bench/scale-plot.ts';
import { root, say } from './setup.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    'write-docs': { type: 'boolean', default: false },
  },
});

const rows: BenchRow[] = [];
for (const module of ['chain.ts', 'network.ts', 'page.ts']) {
  const path = join(root, 'bench', module);
  if (!existsSync(path)) continue;
  const { benchmarks } = (await import(path)) as { benchmarks: Benchmark[] };
  for (const benchmark of benchmarks) {
    if (values.only !== undefined && !benchmark.id.includes(values.only)) continue;
    say(benchmark.id);
    const found = await benchmark.run({ quick: values.quick, progress: (_, text) => say(`  ${text}`) });
    for (const { id, value, unit, peer, peerValue, ratio } of found) {
      say(
        `  ${id}: ${value.toPrecision(4)} ${unit}; ${peer}: ${peerValue.toPrecision(4)}; ratio ${ratio.toPrecision(3)}`,
      );
    }
    rows.push(...found);
  }
}

if (values['write-docs']) {
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} logical processors; Node ${process.versions.node}`;
  writeFileSync(
    join(root, 'docs', 'benchmarks.md'),
    benchmarksPage(rows, new Date().toISOString().slice(0, 10), machine),
  );
  const plot = scalePlot(rows);
  if (plot !== null) writeFileSync(join(root, 'docs', 'scale.svg'), plot);
  say('wrote docs/benchmarks.md');
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
