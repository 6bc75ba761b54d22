import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDesign, writeDesign } from '../../src/design/model/address.ts';
import { draftFrom, levelOf } from '../../src/design/model/draft.ts';
import { draftPairs } from '../../src/design/model/draft-pairs.ts';
import { tunable } from '../../src/design/model/readiness.ts';
import { parseLevel } from '../../src/task/index.ts';
import { createSearch } from '../../src/tune/index.ts';

const folder = new URL('../../levels/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

it.each(files)(
  '%s opens in Design: its pairs are told, a search of it begins, and its address brings it back',
  (name) => {
    const json: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const shipped = parseLevel(json);
    const read = draftFrom(json);
    if (!shipped.ok || !read.ok) throw new Error(read.ok ? 'it is no level' : read.reason);
    const opened = levelOf(read.draft);
    expect(opened.ok && opened.level).toEqual(shipped.level);

    expect(draftPairs({ ...read.draft, solution: [] })!.pairs.open.length).toBeGreaterThan(0);

    const ready = tunable(read.draft);
    if (!ready.ok) throw new Error(ready.reason);
    expect(createSearch(ready.task, { seed: 1 }).task).toEqual(shipped.level.task);

    expect(readDesign(writeDesign(read.draft))).toEqual({ draft: read.draft, problems: [] });
  },
);
