// A text in as few bytes as it can be told in: every bit is foretold from what stands before it, in seven ways that are mixed by how well
// each did so far, and an arithmetic coder writes only what was not foretold (context mixing as in Mahoney's lpaq, 2007, made small). Before
// the text both sides read the same primer, so that they know its usual words. All is done in whole numbers: the same bits everywhere.

/** Ways to foretell a bit: from the last 1, 2, 3, 4 and 6 letters, from the word so far, and from it with the word before. */
const WAYS = 7;
const SLOT_BITS = 19;
/** A slot's count of what it saw, up to this; the higher, the slower it learns. */
const MOST_SEEN = 30;
const INPUTS = 2 * WAYS + 1;
/** Weights are 16-bit fractions. */
const ONE = 65536;
const FIRST_WEIGHT = Math.floor(0.25 * ONE);
const RATE = 4;

/** 4096 / (1 + e^(−x/256)) for x from −2047 to 2047, by steps of 128 between which it is drawn straight. */
const KNOTS = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975,
  4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

function squash(x: number): number {
  if (x > 2047) return 4095;
  if (x < -2047) return 1;
  const part = x & 127;
  const knot = (x >> 7) + 16;
  return (KNOTS[knot] * (128 - part) + KNOTS[knot + 1] * part + 64) >> 7;
}

/** The inverse of `squash`, for 0 to 4095. */
const STRETCH = new Int16Array(4096);
for (let x = -2047, from = 0; x <= 2047; x += 1) {
  const to = squash(x);
  for (; from <= to; from += 1) STRETCH[from] = x;
  if (x === 2047) STRETCH.fill(2047, from);
}

/** Foretells the next bit of a text, and learns it. */
class Foretelling {
  private readonly chances = new Uint16Array(WAYS << SLOT_BITS).fill(32768);
  private readonly seen = new Uint8Array(WAYS << SLOT_BITS);
  private readonly weights = new Int32Array((WAYS + 1) * INPUTS).fill(FIRST_WEIGHT);
  private readonly inputs = new Int32Array(INPUTS);
  private readonly slots = new Int32Array(WAYS);
  private readonly bases = new Int32Array(WAYS);
  /** The bits of the letter so far, behind a leading 1. */
  private partial = 1;
  private last = 0;
  private before = 0;
  private word = 0;
  private wordBefore = 0;
  private chance = 2048;
  /** Which weights: by how many ways have seen something where they look. */
  private row = 0;

  constructor() {
    this.rebase();
    this.look();
  }

  /** The chance of a 1, of 4096. */
  get ofOne(): number {
    return this.chance;
  }

  learn(bit: number): void {
    const error = ((bit << 12) - this.chance) * RATE;
    for (let k = 0; k < INPUTS; k += 1) this.weights[this.row + k] += (this.inputs[k] * error + 0x2000) >> 14;
    for (const slot of this.slots) {
      const seen = this.seen[slot];
      const target = bit === 1 ? 65535 : 0;
      this.chances[slot] += Math.trunc(((target - this.chances[slot]) * 2) / (2 * seen + 3));
      if (seen < MOST_SEEN) this.seen[slot] = seen + 1;
    }
    this.partial = (this.partial << 1) | bit;
    if (this.partial > 255) this.endLetter(this.partial & 255);
    this.look();
  }

  private endLetter(letter: number): void {
    this.before = (this.before << 8) | (this.last >>> 24);
    this.last = (this.last << 8) | letter;
    this.partial = 1;
    const isLetter = letter > 127 || (letter >= 97 && letter <= 122) || (letter >= 65 && letter <= 90);
    if (isLetter) this.word = Math.imul(this.word + letter + 1, 0x2f0b4c47);
    else if (this.word !== 0) {
      this.wordBefore = this.word;
      this.word = 0;
    }
    this.rebase();
  }

  private rebase(): void {
    const { last, before, word, wordBefore, bases } = this;
    bases[0] = last & 0xff;
    bases[1] = last & 0xffff;
    bases[2] = last & 0xffffff;
    bases[3] = last;
    bases[4] = Math.imul(last, 0x2c1b3c6d) + (before & 0xffff);
    bases[5] = word;
    bases[6] = Math.imul(word, 0x297a2d39) + wordBefore + (last & 0xff);
    for (let way = 0; way < WAYS; way += 1) bases[way] = Math.imul(bases[way] + way + 1, 0x9e3779b1);
  }

  private look(): void {
    const { inputs, slots, bases, partial } = this;
    let sum = 0;
    let known = 0;
    for (let way = 0; way < WAYS; way += 1) {
      const hash = Math.imul(bases[way] ^ Math.imul(partial, 0x85ebca6b), 0xc2b2ae35);
      const slot = (way << SLOT_BITS) | (hash >>> (32 - SLOT_BITS));
      slots[way] = slot;
      const seen = this.seen[slot];
      if (seen > 0) known += 1;
      const chance = this.chances[slot] >> 4;
      // What was never seen says nothing; what was seen often says it louder.
      inputs[2 * way] = seen === 0 ? 0 : STRETCH[chance];
      inputs[2 * way + 1] = seen === 0 ? 0 : ((chance - 2048) * Math.min(seen, 8)) >> 4;
    }
    inputs[INPUTS - 1] = 256;
    const row = known * INPUTS;
    this.row = row;
    for (let k = 0; k < INPUTS; k += 1) sum += inputs[k] * this.weights[row + k];
    this.chance = Math.min(4095, Math.max(1, squash(Math.floor(sum / ONE))));
  }
}

/** One that has read the primer. */
function primed(primer: Uint8Array): Foretelling {
  const model = new Foretelling();
  for (const letter of primer) for (let k = 7; k >= 0; k -= 1) model.learn((letter >> k) & 1);
  return model;
}

const middle = (low: number, high: number, chance: number) => low + Math.floor((high - low) / 4096) * chance;

/** The bytes that `unsqueeze` reads back with the same primer. @param text without a zero byte, which ends it */
export function squeeze(text: Uint8Array, primer: Uint8Array): Uint8Array<ArrayBuffer> {
  const model = primed(primer);
  const out: number[] = [];
  let low = 0;
  let high = 0xffffffff;
  const put = (letter: number) => {
    for (let k = 7; k >= 0; k -= 1) {
      const bit = (letter >> k) & 1;
      const cut = middle(low, high, model.ofOne);
      if (bit === 1) high = cut;
      else low = cut + 1;
      model.learn(bit);
      while (low >>> 24 === high >>> 24) {
        out.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
    }
  };
  for (const letter of text) put(letter);
  put(0);
  // Zeros that would follow need not be written: the shortest number within the range is.
  out.push((low >>> 24) + (low << 8 === 0 ? 0 : 1));
  return Uint8Array.from(out);
}

/** What `squeeze` wrote; null where it does not end, `long` where it is more than so many bytes. Never throws. */
export function unsqueeze(
  bytes: Uint8Array,
  primer: Uint8Array,
  most: number,
): Uint8Array<ArrayBuffer> | 'long' | null {
  const model = primed(primer);
  const out: number[] = [];
  let low = 0;
  let high = 0xffffffff;
  let at = 4;
  let code = 0;
  for (let k = 0; k < 4; k += 1) code = ((code << 8) | (bytes[k] ?? 0)) >>> 0;
  while (out.length <= most) {
    let letter = 0;
    for (let k = 0; k < 8; k += 1) {
      const cut = middle(low, high, model.ofOne);
      const bit = code <= cut ? 1 : 0;
      if (bit === 1) high = cut;
      else low = cut + 1;
      model.learn(bit);
      letter = (letter << 1) | bit;
      while (low >>> 24 === high >>> 24) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        code = ((code << 8) | (bytes[at] ?? 0)) >>> 0;
        at += 1;
        // Far behind the last byte there is nothing more to read.
        if (at > bytes.length + 8) return null;
      }
    }
    if (letter === 0) return Uint8Array.from(out);
    out.push(letter);
  }
  return 'long';
}
