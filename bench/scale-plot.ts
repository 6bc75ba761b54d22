import type { BenchRow } from './row.ts';

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { left: 56, right: 16, top: 16, bottom: 44 };
const COLOURS = { '2d': '#c2410c', '3d': '#0369a1' };

/** The figure docs/scale.svg: time a bead-step against the number of beads, from the rows chain-scale-…; null without them. */
export function scalePlot(rows: readonly BenchRow[]): string | null {
  const points = rows.flatMap(({ id, value }) => {
    const match = /^chain-scale-(2d|3d)-(\d+)$/.exec(id);
    return match === null ? [] : [{ kind: match[1] as keyof typeof COLOURS, n: Number(match[2]), value }];
  });
  if (points.length === 0) return null;
  const sizes = [...new Set(points.map(({ n }) => n))].sort((a, b) => a - b);
  const top = Math.ceil(Math.max(...points.map(({ value }) => value)) / 2) * 2;
  const inner = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const span = Math.log(sizes[sizes.length - 1] / sizes[0]) || 1;
  const x = (n: number) => (MARGIN.left + (inner.width * Math.log(n / sizes[0])) / span).toFixed(1);
  const y = (value: number) => (MARGIN.top + inner.height * (1 - value / top)).toFixed(1);
  const lines = Object.entries(COLOURS).map(([kind, colour]) => {
    const own = points.filter((point) => point.kind === kind).sort((a, b) => a.n - b.n);
    const path = own.map(({ n, value }, k) => `${k === 0 ? 'M' : 'L'}${x(n)} ${y(value)}`).join('');
    const dots = own.map(({ n, value }) => `<circle cx="${x(n)}" cy="${y(value)}" r="3.5" fill="${colour}"/>`).join('');
    const last = own[own.length - 1];
    const label = `<text x="${x(last.n)}" y="${Number(y(last.value)) - 9}" fill="${colour}" text-anchor="end">${kind.toUpperCase()}</text>`;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}${label}`;
  });
  const across = sizes.map((n) => `<text x="${x(n)}" y="${HEIGHT - 24}" text-anchor="middle">${n}</text>`);
  const up = Array.from({ length: top / 2 + 1 }, (_, k) => 2 * k).map(
    (value) =>
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(value)}" y2="${y(value)}" stroke="#d4d4d8"/>` +
      `<text x="${MARGIN.left - 8}" y="${Number(y(value)) + 4}" text-anchor="end">${value}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#3f3f46">`,
    '<title>Time a bead-step against the number of beads</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...up,
    ...across,
    `<text x="${WIDTH / 2}" y="${HEIGHT - 6}" text-anchor="middle">beads in the chain</text>`,
    `<text x="14" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 ${HEIGHT / 2})">ns a bead-step</text>`,
    ...lines,
    '</svg>\n',
  ].join('\n');
}
