import encodeQR from 'qr';

/** Longer texts make a code so fine that phones do not read it even close by. */
const LONGEST = 1800;
const QUIET_ZONE = 4;

/**
 * Most cells from edge to edge that a phone reads across a classroom. Its camera sees 1,920 points of video across 65°: at 8 m one
 * is 5.3 mm wide. A cell takes three of them, 16 mm, and a picture on the wall is about 1.2 m high.
 */
export const WALL_CELLS = 75;

export interface Code {
  /** The dark cells. */
  readonly path: string;
  /** Cells from edge to edge. */
  readonly size: number;
}

/** The QR code of a text; null where it is too long. */
export function codeOf(text: string): Code | null {
  if (text.length > LONGEST) return null;
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET_ZONE });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, size: rows.length };
}
