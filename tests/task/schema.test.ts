import { afterEach, expect, it, vi } from 'vitest';
import { z } from '../../src/task/index.ts';

afterEach(() => vi.unstubAllGlobals());

it('checks an object without trying to compile code, which the page’s policy forbids and a browser reports', () => {
  const compiled = vi.fn();
  vi.stubGlobal(
    'Function',
    class {
      constructor(...parts: string[]) {
        compiled(parts);
      }
    },
  );
  const point = z.strictObject({ x: z.number(), y: z.number() });
  expect(point.parse({ x: 1, y: 2 })).toEqual({ x: 1, y: 2 });
  expect(point.safeParse({ x: 1, y: 2, z: 3 }).success).toBe(false);
  expect(compiled).not.toHaveBeenCalled();
});
