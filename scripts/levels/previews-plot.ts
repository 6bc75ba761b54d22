import { isNear, type Preview } from './previews.ts';

const SIDE = 420;
const LEFT = 62;
const TOP = 34;
const WIDTH = LEFT + SIDE + 20;
const HEIGHT = TOP + SIDE + 52;

/** Said against measured on logarithmic axes, the band of a factor of two shaded. */
export function previewsPlot(previews: readonly Preview[]): string {
  const logs = previews.flatMap(({ said, measured }) => [Math.log10(said), Math.log10(measured)]);
  const from = Math.floor(Math.min(...logs) - 0.05);
  const to = Math.ceil(Math.max(...logs) + 0.05);
  const x = (log: number) => LEFT + (SIDE * (log - from)) / (to - from);
  const y = (log: number) => TOP + SIDE - (SIDE * (log - from)) / (to - from);
  const at = (value: number) => value.toFixed(1);
  const two = Math.log10(2);
  const band = [
    [from, from],
    [from, from + two],
    [to - two, to],
    [to, to],
    [to, to - two],
    [from + two, from],
  ];
  const ticks = Array.from({ length: to - from + 1 }, (_, k) => from + k);
  const tickText = (log: number) =>
    Math.abs(log) <= 2 ? `×${10 ** log}` : `×10<tspan dy="-5" font-size="9">${log}</tspan>`;
  const near = previews.filter(isNear).length;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">`,
    '<title>Gradient gain of links, as said and as measured</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="20">${near} of ${previews.length} links within a factor of 2 (shaded)</text>`,
    `<polygon points="${band.map(([a, b]) => `${at(x(a))},${at(y(b))}`).join(' ')}" fill="#dce9f5"/>`,
    `<rect x="${LEFT}" y="${TOP}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#888"/>`,
    ...ticks.flatMap((log) => [
      `<text x="${at(x(log))}" y="${TOP + SIDE + 18}" text-anchor="middle">${tickText(log)}</text>`,
      `<text x="${LEFT - 6}" y="${at(y(log) + 4)}" text-anchor="end">${tickText(log)}</text>`,
    ]),
    `<text x="${LEFT + SIDE / 2}" y="${HEIGHT - 12}" text-anchor="middle">gradient gain at the link’s lower floor, as said</text>`,
    `<text transform="translate(14 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">as measured, mean of 8 fresh networks</text>`,
    ...previews.map(
      (preview) =>
        `<circle cx="${at(x(Math.log10(preview.said)))}" cy="${at(y(Math.log10(preview.measured)))}" r="3" fill="${isNear(preview) ? '#1f6fb4' : '#c8442c'}" fill-opacity="0.7"/>`,
    ),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}
