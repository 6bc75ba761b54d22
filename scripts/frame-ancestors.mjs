// Which pages may show the game in a frame, as whoever serves it with `npm start` chooses.

const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:(\d+|\*))?$/i;

/**
 * The sources of the policy's `frame-ancestors`.
 * @param {string} [asked] `'none'`, `'self'`, or origins parted by spaces; nobody may where nothing is said
 * @throws {Error} for anything else: it would end up in a header
 */
export function frameAncestors(asked = "'none'") {
  const sources = asked.trim().split(/\s+/);
  const odd = sources.find((source) => source !== "'self'" && !ORIGIN.test(source));
  if (sources.length === 1 && sources[0] === "'none'") return "'none'";
  if (odd !== undefined) {
    throw new Error(
      `FRAME_ANCESTORS must be 'none', 'self' or origins such as https://school.example, parted by spaces, not “${odd.slice(0, 40)}”.`,
    );
  }
  return sources.join(' ');
}
