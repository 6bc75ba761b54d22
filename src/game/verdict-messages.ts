import { z } from 'zod';

const span = z.tuple([z.int(), z.int()]).readonly();
const link = z.tuple([z.int().min(0), z.int().min(0)]);

/** What the page asks of the verdict's worker. The level travels as its file, and is parsed again on the other side. */
export const requestSchema = z.strictObject({
  level: z.record(z.string(), z.unknown()),
  links: z.array(link),
  seed: z.int(),
});

const verdictSchema = z.strictObject({
  fold: z.number(),
  foldError: z.number(),
  probability: z.number(),
  probabilityError: z.number(),
  runs: z.int(),
  foldedRuns: z.int(),
  accuracy: z.number(),
  droppedAccuracy: z.number().nullable(),
  starts: z.int(),
  learnedStarts: z.int(),
  gradient: z.array(z.number()),
  foldPass: z.boolean(),
  learnPass: z.boolean(),
  pass: z.boolean(),
  stars: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  evidence: z.strictObject({
    dead: span.nullable(),
    undocked: z.strictObject({ first: span, second: span }).nullable(),
  }),
  reasons: z.array(z.string()),
  nextStep: z.string(),
});

/** What the worker answers: progress, then a verdict or an error. */
export const replySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), done: z.number(), total: z.number() }),
  z.strictObject({ type: z.literal('verdict'), verdict: verdictSchema }),
  z.strictObject({ type: z.literal('error'), message: z.string() }),
]);

export type Reply = z.infer<typeof replySchema>;
