import { describe, expect, it } from 'vitest';
import { frameAncestors } from '../scripts/frame-ancestors.mjs';
import { frameMessage, hear } from '../src/embed/index.ts';
import { readFraming } from '../src/framing.ts';

const HOST = 'https://school.example';

describe('what the address of a framed page asks', () => {
  it('is nothing without “frame”', () => {
    expect(readFraming('?fps')).toBeNull();
  });

  it('names the one origin that is told and heard, or none', () => {
    expect(readFraming(`?frame=${HOST}`)).toMatchObject({ origin: HOST, problem: null });
    expect(readFraming('?frame=http%3A%2F%2Flocalhost%3A8080')).toMatchObject({ origin: 'http://localhost:8080' });
    expect(readFraming('?frame')).toMatchObject({ origin: null, problem: null });
  });

  it.each([
    ['anyone', '*'],
    ['a sandbox', 'null'],
    ['a host alone', 'school.example'],
    ['a page', `${HOST}/page`],
    ['an origin with a slash', `${HOST}/`],
    ['a wildcard', 'https://*.example'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///home'],
    ['data', 'data:text/html,x'],
    ['endless', `https://${'x'.repeat(5000)}/`],
  ])('is refused with a reason where the origin is %s', (_, named) => {
    const { origin, problem } = readFraming(`?frame=${encodeURIComponent(named)}`)!;
    expect(origin).toBeNull();
    expect(problem).toContain(`“frame” must be the origin of the page around`);
    expect(problem!.length).toBeLessThan(250);
  });

  it('may fix or hide the controls, all of them or by name, and nothing else of them', () => {
    expect(readFraming('?frame&controls=fixed')).toMatchObject({
      holds: { all: 'fixed', fixed: [], hidden: [] },
      problem: null,
    });
    expect(readFraming('?frame&fixed=links,seed&hidden=bench')).toMatchObject({
      holds: { all: 'free', fixed: ['links', 'seed'], hidden: ['bench'] },
      problem: null,
    });
    expect(readFraming('?frame&controls=gone')).toMatchObject({
      holds: { all: 'free' },
      problem: '“controls” must be free, fixed or hidden, not “gone”.',
    });
  });

  it.each(['', 'a b', 'x'.repeat(33), '1a', '<script>', Array(41).fill('a').join(',')])(
    'holds nothing by a name such as “%s”, and says why',
    (names) => {
      expect(readFraming(`?frame&fixed=${encodeURIComponent(names)}`)).toMatchObject({
        holds: { all: 'free', fixed: [], hidden: [] },
        problem: expect.stringMatching(/^“fixed” must be names of controls/),
      });
    },
  );

  it('may show one world of a level, and an exhibit in short', () => {
    expect(readFraming('?frame&world=chain&view=short')).toMatchObject({
      world: 'chain',
      isShort: true,
      problem: null,
    });
    expect(readFraming('?frame&world=mars&view=long')).toMatchObject({
      world: null,
      isShort: false,
      problem: '“world” must be chain or network, not “mars”. “view” must be short, not “long”.',
    });
  });

  it('may say that the page around guides', () => {
    expect(readFraming('?frame&guided')).toMatchObject({ isGuided: true, problem: null });
  });

  it('may set theme and calm, and tells a theme that there is not', () => {
    expect(readFraming('?frame&theme=light&calm')).toEqual({
      origin: null,
      theme: 'light',
      isCalm: true,
      isGuided: false,
      holds: { all: 'free', fixed: [], hidden: [] },
      world: null,
      isShort: false,
      problem: null,
    });
    expect(readFraming('?frame&theme=pink')).toMatchObject({
      theme: null,
      problem: '“theme” must be dark, light or contrast, not “pink”.',
    });
  });
});

describe('a letter to a framed page', () => {
  const letter = (data: unknown, origin = HOST, isFromHolder = true) => hear({ data, origin, isFromHolder }, HOST);

  it.each([
    { skipfold: 1, type: 'open', address: '#/lab/heat?r=0.4' },
    { skipfold: 1, type: 'set', theme: 'light' },
    { skipfold: 1, type: 'set', calm: true },
    { skipfold: 1, type: 'ask' },
  ])('that is in the list is heard: %o', (message) => {
    expect(letter(message)).toEqual({ kind: 'asked', message });
  });

  it('of another origin, or of another window than the one around it, is refused', () => {
    const ask = { skipfold: 1, type: 'ask' };
    expect(letter(ask, 'https://evil.example')).toEqual({
      kind: 'refused',
      reason: 'the address of this frame does not name https://evil.example',
    });
    expect(letter(ask, 'null')).toMatchObject({ kind: 'refused' });
    expect(letter(ask, HOST, false)).toMatchObject({ kind: 'refused', reason: /only the page that holds/ });
  });

  it.each([
    ['another version', { skipfold: 2, type: 'ask' }, /^skipfold: /],
    ['no type', { skipfold: 1 }, /^type: /],
    ['a type that there is not', { skipfold: 1, type: 'eval', code: 'alert(1)' }, /^type: /],
    ['a number for an address', { skipfold: 1, type: 'open', address: 7 }, /^address: must be a text/],
    ['an endless address', { skipfold: 1, type: 'open', address: 'x'.repeat(8001) }, /^address: .*8000/],
    ['a theme that there is not', { skipfold: 1, type: 'set', theme: 'pink' }, /^theme: /],
    ['something besides', { skipfold: 1, type: 'ask', more: 'this' }, /more/],
  ])('with %s is refused by field and reason', (_, data, reason) => {
    expect(letter(data)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) });
  });

  it.each([
    [null],
    ['skipfold'],
    [7],
    [[1, 2]],
    [{}],
    [{ source: 'react-devtools' }],
    [{ skipfold: 1, type: 'refused', reason: 'x' }],
  ])('that is none of ours is let lie, whoever sent it: %o', (data) => {
    expect(letter(data, 'https://evil.example')).toEqual({ kind: 'nothing' });
  });
});

describe('a letter of a framed page', () => {
  it('is only sent in the form that the list promises', () => {
    expect(frameMessage({ type: 'resize', height: 640 })).toEqual({ skipfold: 1, type: 'resize', height: 640 });
    expect(() => frameMessage({ type: 'resize', height: Number.NaN })).toThrow();
    expect(() => frameMessage({ type: 'state', address: '#/lab', extra: 1 })).toThrow();
  });
});

describe('the header that says who may show the game in a frame', () => {
  it('allows its own pages alone where nothing is said, and not even these where it says none', () => {
    expect(frameAncestors("'none'")).toBe("'none'");
    expect(frameAncestors()).toBe("'self'");
  });

  it.each([HOST, `${HOST} http://localhost:*`, 'https://*.example.org'])('takes %s beside its own pages', (asked) => {
    expect(frameAncestors(asked)).toBe(`'self' ${asked}`);
    expect(frameAncestors(`'self' ${asked}`)).toBe(`'self' ${asked}`);
  });

  it.each([
    '*',
    '',
    'none',
    "'none' https://a.example",
    'https://a.example; script-src *',
    'data:',
    'https://a.example/x',
  ])('refuses “%s”, which would end up in a header', (asked) => {
    expect(() => frameAncestors(asked)).toThrow(/FRAME_ANCESTORS must be/);
  });
});
