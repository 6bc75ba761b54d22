/** Up to this share of the nodes are few. */
const FEW = 1 / 4;

/** The nodes that take no link, where they are the few that are to be marked; none where they are more, and those that may be linked are marked instead. */
export function barredNodes(mayLink: Uint8Array | null): number[] {
  if (mayLink === null) return [];
  const barred = Array.from(mayLink.keys()).filter((node) => mayLink[node] === 0);
  return barred.length <= FEW * mayLink.length ? barred : [];
}
