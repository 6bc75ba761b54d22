// Which pages may show the game in a frame, as whoever serves it with `npm start` chooses.

const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:(\d+|\*))?$/i;

/**
 * The sources of the policy's `frame-ancestors`. Pages of the same address may as well, because the classroom shows levels and exhibits in frames;
 * only `'none'` forbids that too, and the classroom then says that it cannot show them.
 * @param {string} [asked] `'self'` (as where nothing is said), origins parted by spaces, or `'none'`
 * @throws {Error} for anything else: it would end up in a header
 */
export function frameAncestors(asked = "'self'") {
  const sources = asked.trim().split(/\s+/);
  if (sources.length === 1 && sources[0] === "'none'") return "'none'";
  const odd = sources.find((source) => source !== "'self'" && !ORIGIN.test(source));
  if (odd !== undefined) {
    throw new Error(
      `FRAME_ANCESTORS must be 'none', 'self' or origins such as https://school.example, parted by spaces, not “${odd.slice(0, 40)}”.`,
    );
  }
  return [...new Set(["'self'", ...sources])].join(' ');
}
