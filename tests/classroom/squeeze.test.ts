import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forStudents } from '../../src/classroom/model/lesson.ts';
import { packLesson, unpackLesson } from '../../src/classroom/model/packed.ts';
import { READY_IDS, readyLesson } from '../../src/classroom/model/ready.ts';
import { squeeze, unsqueeze } from '../../src/classroom/model/squeeze.ts';
import { hashFloats } from '../../src/links/index.ts';
import { small } from './lessons.ts';

const primer = new Uint8Array(readFileSync(new URL('../../src/classroom/model/primer.txt', import.meta.url)));
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a squeezed text', () => {
  it('comes back byte by byte, with a primer and without, also where nothing can be foretold', () => {
    const text = fc.array(fc.integer({ min: 1, max: 255 }), { maxLength: 300 }).map((all) => Uint8Array.from(all));
    fc.assert(
      fc.property(text, fc.constantFrom(new Uint8Array(0), bytesOf('a primer')), (one, read) => {
        expect(unsqueeze(squeeze(one, read), read, 300)).toEqual(one);
      }),
      { numRuns: 40 },
    );
  });

  it('is never a crash when it was altered or cut, and ends', () => {
    const none = new Uint8Array(0);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (any) => {
        const read = unsqueeze(any, none, 2000);
        if (read !== null && read !== 'long') expect(read.length).toBeLessThanOrEqual(2000);
      }),
      { numRuns: 40 },
    );
    expect(unsqueeze(squeeze(bytesOf('a'.repeat(5000)), none), none, 2000)).toBe('long');
  });
});

describe('the packing of lessons', () => {
  it('reads what was handed out: primer and foretelling stay as they are, to the bit', async () => {
    expect(hashFloats(Float64Array.from(primer))).toBe('04cfecc60523caa1');
    const packed = '2-VMAg3C6YJK2GsI3RqvspC9SasfLrlJWKF2S2e9RFLJVytUdbh16MHXHwRfMTpdc7cB8kCIXPT2BNx3c-1CNK3i91kpZCmRs';
    expect(await packLesson(forStudents(small))).toBe(packed);
    expect(await unpackLesson(packed)).toEqual({ ok: true, value: forStudents(small) });
  });

  // Measured, letters of the address: biology 1,459 of 2,156, computing 1,057 of 1,656, learning 952 of 1,536; German 1,629 of 2,454 and so on.
  it('takes at least three tenths less than deflate alone for each ready lesson', async () => {
    for (const id of READY_IDS) {
      const lesson = forStudents(readyLesson(id)!);
      const before = deflateSync(JSON.stringify(lesson), { level: 9 }).toString('base64url');
      expect((await packLesson(lesson)).length, id).toBeLessThan(0.7 * before.length);
    }
  });
});
