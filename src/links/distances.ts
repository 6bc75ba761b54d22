import { type Link, normalizeLink, removeLink } from './rules.ts';

function neighbours(n: number, links: readonly Link[]): number[][] {
  const lists: number[][] = Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((k) => k >= 0 && k < n));
  for (const [i, j] of links) {
    lists[i]!.push(j);
    lists[j]!.push(i);
  }
  return lists;
}

/** Hop counts between all pairs on the path 0-1-…-(n−1) with `links` as shortcuts; shape [n·n], breadth first. */
export function graphDistances(n: number, links: readonly Link[]): Int32Array {
  const lists = neighbours(n, links);
  const distances = new Int32Array(n * n).fill(-1);
  const queue = new Int32Array(n);
  for (let source = 0; source < n; source += 1) {
    const row = source * n;
    let head = 0;
    let tail = 0;
    queue[tail++] = source;
    distances[row + source] = 0;
    while (head < tail) {
      const node = queue[head++]!;
      for (const next of lists[node]!) {
        if (distances[row + next]! >= 0) continue;
        distances[row + next] = distances[row + node]! + 1;
        queue[tail++] = next;
      }
    }
  }
  return distances;
}

/** Hops that `link` saves between its own ends: their distance without it, minus the one hop it costs. */
export function distanceSaved(n: number, links: readonly Link[], link: Link): number {
  const [i, j] = normalizeLink(link[0], link[1]);
  return graphDistances(n, removeLink(links, [i, j]))[i * n + j]! - 1;
}
