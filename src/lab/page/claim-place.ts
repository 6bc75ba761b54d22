/** The name of a claim's box on the page. */
export const claimId = (name: string): string => `claim-${name}`;

/** Brings a claim's box into sight, out of the fold where it lies in one. */
export function goToClaim(name: string): void {
  const box = document.getElementById(claimId(name));
  const fold = box?.closest('details');
  if (fold) fold.open = true;
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'nearest' });
}
