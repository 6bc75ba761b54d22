import { vi } from 'vitest';

/** A 2D canvas that draws nothing and keeps the words that are written on it. */
function emptyCanvas(words: string[]): unknown {
  const gradient = { addColorStop() {} };
  const special: Record<string, unknown> = {
    fillText: (text: string) => words.push(text),
    measureText: (text: string) => ({ width: 7 * text.length }),
    createLinearGradient: () => gradient,
    createRadialGradient: () => gradient,
    createImageData: (width: number, height: number) => ({
      width,
      height,
      data: new Uint8ClampedArray(4 * width * height),
    }),
  };
  return new Proxy({} as Record<string, unknown>, {
    get: (kept, name: string) => special[name] ?? kept[name] ?? (() => {}),
    set: (kept, name: string, value) => {
      kept[name] = value;
      return true;
    },
  });
}

/** As much of a page as a picture asks for: a host of the size that it has at 1440×900. */
export function stubPage(words: string[]): HTMLElement {
  const element = (): unknown => ({
    dataset: {},
    style: {},
    width: 0,
    height: 0,
    getContext: () => emptyCanvas(words),
    setAttribute() {},
    addEventListener() {},
    removeEventListener() {},
    remove() {},
    append() {},
    clientWidth: 640,
    clientHeight: 560,
  });
  vi.stubGlobal('document', { createElement: element, documentElement: element() });
  vi.stubGlobal('window', { devicePixelRatio: 1 });
  vi.stubGlobal('getComputedStyle', () => ({ position: 'relative', fontSize: '16px' }));
  vi.stubGlobal('Path2D', class {});
  return element() as HTMLElement;
}
