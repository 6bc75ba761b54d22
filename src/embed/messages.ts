import { LONGEST_ADDRESS, shortened } from '../kit/index.ts';
import { say } from '../language/index.ts';
import { z } from '../task/index.ts';

// What the program and a page that shows it in a frame say to each other, by postMessage. docs/embedding.md is the list for whoever writes such a page.

/** Every message carries it, so that each side knows its own; a change of meaning raises it. */
const mark = { skipfold: z.literal(1) };
/** `#/lab/heat?r=0.4`, as in the browser's bar. */
const address = z.string().check(z.maxLength(LONGEST_ADDRESS));
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
/** Null where the number left the finite range. */
const figure = z.nullable(z.number());

const fromHost = z.discriminatedUnion('type', [
  z.strictObject({ ...mark, type: z.literal('open'), address }),
  z.strictObject({
    ...mark,
    type: z.literal('set'),
    theme: z.optional(z.enum(['dark', 'light', 'contrast'])),
    calm: z.optional(z.boolean()),
  }),
  z.strictObject({ ...mark, type: z.literal('ask') }),
]);

/** What came of a level's placement, as it is told and as a report keeps it. */
export const levelOutcome = z.strictObject({
  links: z.array(z.tuple([count, count])).check(z.maxLength(64)),
  dials: z.record(z.string().check(z.maxLength(40)), z.number()),
  seed: count,
  won: z.boolean(),
  stars: count.check(z.maximum(3)),
  /** False while a check that is still measured may bring another star. */
  final: z.boolean(),
  folded: count,
  runs: count,
  learned: count,
  starts: count,
  /** Whether a hint or advice was opened before. */
  helped: z.boolean(),
  /** The one world that was shown and judged; missing where both were. */
  world: z.optional(z.enum(['chain', 'network'])),
});

/** What a claim of an exhibit came to, as it is told and as a report keeps it. */
export const claimOutcome = z.strictObject({
  claim: z.string().check(z.maxLength(100)),
  /** The claim in a sentence, with its state's numbers. */
  words: z.string().check(z.maxLength(1000)),
  seed: count,
  expected: figure,
  measured: figure,
  error: figure,
  agrees: z.boolean(),
});

const result = z.discriminatedUnion('kind', [
  z.extend(levelOutcome, { kind: z.literal('level'), level: z.string() }),
  z.extend(claimOutcome, { kind: z.literal('claim'), exhibit: z.string() }),
]);

const fromFrame = z.discriminatedUnion('type', [
  z.strictObject({ ...mark, type: z.literal('ready'), address }),
  z.strictObject({ ...mark, type: z.literal('state'), address }),
  z.strictObject({ ...mark, type: z.literal('resize'), height: count }),
  z.strictObject({
    ...mark,
    type: z.literal('controls'),
    address,
    controls: z
      .array(z.strictObject({ name: z.string().check(z.maxLength(40)), label: z.string().check(z.maxLength(200)) }))
      .check(z.maxLength(100)),
  }),
  z.strictObject({ ...mark, type: z.literal('result'), address, result }),
  z.strictObject({ ...mark, type: z.literal('refused'), reason: z.string() }),
]);

/** What a page may ask of the frame. */
export type HostMessage = z.infer<typeof fromHost>;
/** What the frame tells its page. */
export type FrameMessage = z.infer<typeof fromFrame>;

/** What came of something that was tried in the frame. */
export type FrameResult = z.infer<typeof result>;

/** A message as it arrived. */
export interface Letter {
  readonly data: unknown;
  /** Whom the browser names as the sender. */
  readonly origin: string;
  /** Whether it was sent by the very window that holds the frame. */
  readonly isFromHolder: boolean;
}

/** What to make of a letter: nothing, since it is none of ours; an answer that says why not; or what it asks. */
export type Heard =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'asked'; readonly message: HostMessage };

/** Reads a letter. Never throws, whatever is in it. */
export function hear({ data, origin, isFromHolder }: Letter, trusted: string): Heard {
  // Browsers' extensions and tools send letters of their own: these are not answered. Nor is an answer, or two frames would never stop.
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'skipfold')) return { kind: 'nothing' };
  if ('type' in data && data.type === 'refused') return { kind: 'nothing' };
  if (origin !== trusted) {
    return { kind: 'refused', reason: say`the address of this frame does not name ${shortened(origin)}` };
  }
  if (!isFromHolder) return { kind: 'refused', reason: say`only the page that holds the frame is heard` };
  const read = fromHost.safeParse(data);
  if (read.success) return { kind: 'asked', message: read.data };
  const [{ path, message }] = read.error.issues;
  return { kind: 'refused', reason: `${path.length === 0 ? 'message' : path.join('.')}: ${message}` };
}

/**
 * The message that tells something, as the list promises it.
 * @throws {z.core.$ZodError} when it is not of that form, which is a mistake of ours
 */
export function frameMessage(told: { readonly type: FrameMessage['type'] } & Record<string, unknown>): FrameMessage {
  return fromFrame.parse({ skipfold: 1, ...told });
}

/** What a letter tells that came from a frame of ours; null if it is none of ours, or not of the promised form. Never throws. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  const read = fromFrame.safeParse(data);
  return read.success ? read.data : null;
}
