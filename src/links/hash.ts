/**
 * A 64-bit fingerprint of numeric state, for determinism tests: two interleaved 32-bit FNV-1a sums over the words,
 * little-endian. All NaNs count as one, since their bits may differ between engines.
 *
 * @returns 16 hexadecimal digits
 */
export function hashFloats(...arrays: (Float64Array | Float32Array | Uint32Array)[]): string {
  let h1 = 0x811c9dc5;
  let h2 = 0x9e3779b9;
  const view = new DataView(new ArrayBuffer(8));
  const mix = (word: number) => {
    for (let shift = 0; shift < 32; shift += 8) {
      const byte = (word >>> shift) & 255;
      h1 = Math.imul(h1 ^ byte, 0x01000193);
      h2 = Math.imul(h2 ^ byte ^ (h1 >>> 24), 0x01000193);
    }
  };
  for (const array of arrays) {
    mix(array.length);
    for (const value of array) {
      if (array instanceof Uint32Array) {
        mix(value);
        continue;
      }
      view.setFloat64(0, Number.isNaN(value) ? Number.NaN : value, true);
      if (Number.isNaN(value)) {
        mix(0);
        mix(0x7ff80000);
      } else {
        mix(view.getUint32(0, true));
        mix(view.getUint32(4, true));
      }
    }
  }
  const hex = (x: number) => (x >>> 0).toString(16).padStart(8, '0');
  return hex(h1) + hex(h2);
}
