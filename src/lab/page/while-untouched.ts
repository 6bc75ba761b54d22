/** What takes the page in hand again: from then on nothing is held in place. */
const RELEASES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Sets right what stands on the screen whenever one of these grows or shrinks, until the visitor does something; the result ends it.
 */
export function whileUntouched(elements: readonly Element[], setRight: () => void): () => void {
  // It is told of each once as it begins to look.
  let seen = 0;
  const observer = new ResizeObserver((entries) => {
    seen += entries.length;
    if (seen > elements.length) setRight();
  });
  for (const element of elements) observer.observe(element);
  const end = () => {
    observer.disconnect();
    for (const name of RELEASES) window.removeEventListener(name, end, true);
  };
  for (const name of RELEASES) window.addEventListener(name, end, true);
  return end;
}
