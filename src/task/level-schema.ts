import { say } from '../language/index.ts';
import { DATA_SETS } from '../network/index.ts';
import { DIAL_NAMES, dialSchema } from './dials.ts';
import { z } from './schema.ts';

const residue = z.int().min(0).max(1023);
const pair = z.tuple([residue, residue]);
const finite = z.number().min(-1e6).max(1e6);
const sentence = z.string().min(1).max(400);
/** A dial's value by its name, at most one of each. */
const dialValues = z.partialRecord(z.enum(DIAL_NAMES), z.number());

const contactsSchema = z
  .array(
    z.strictObject({
      i: residue,
      j: residue,
      r0: z.number().min(0.1).max(10).optional(),
      depth: z.number().min(0.001).max(20).optional(),
    }),
  )
  .min(1)
  .max(4096)
  .optional();

const pointsSchema = z
  .union([z.array(z.tuple([finite, finite])), z.array(z.tuple([finite, finite, finite]))])
  .refine((points) => points.length >= 4 && points.length <= 1024, say`must be 4 to 1024 points`);

const walk = z.string().min(3).max(1023);
const FOLD_FORM = say`must be { "lattice": "UURD…" } or { "points": [[x, y], …], "contacts": [{ "i", "j" }, …] }`;

const targetSchema = z.union(
  [z.strictObject({ lattice: walk }), z.strictObject({ points: pointsSchema, contacts: contactsSchema })],
  FOLD_FORM,
);

/** A second, wrong fold; `depth`: how deep its contacts are beside the target's. */
const depth = z.number().min(0.001).max(10).default(1.15);
const decoySchema = z
  .union(
    [
      z.strictObject({ lattice: walk, depth }),
      z.strictObject({ points: pointsSchema, contacts: contactsSchema, depth }),
    ],
    FOLD_FORM,
  )
  .nullable()
  .default(null);

/** The level format, version 1. Unknown keys are errors; keys that came later have a default, so that older files stay valid. */
export const levelSchema = z.strictObject({
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
    .max(64),
  title: z.string().min(1).max(60),
  chapter: z.string().min(1).max(60),
  brief: sentence,
  target: targetSchema,
  decoy: decoySchema,
  budget: z.int().min(0).max(64),
  par: z.int().min(0).max(64),
  /** What all links together may span along the chain, bonds; null: any length. */
  rope: z.int().min(3).max(65_536).nullable().default(null),
  /** Links that stand when the level opens; `moves` of them may be taken away, the others stay. They count towards the budget. */
  standing: z
    .strictObject({ links: z.array(pair).min(1).max(64), moves: z.int().min(0).max(64).default(0) })
    .nullable()
    .default(null),
  cysteines: z.union([z.literal('all'), z.array(residue).max(1024)], say`must be "all" or a list of beads`),
  chain: z.strictObject({
    temperature: z.number().min(0.01).max(5),
    bending: z.number().min(0).max(100),
    hydrophobic: z.array(residue).max(1024),
    attraction: z.number().min(0).max(10),
    contact: z.number().min(0).max(20).default(1),
    step: z.number().min(0.0001).max(1).default(0.02),
    friction: z.number().min(0).max(100).default(0.3),
    cage: z.number().min(0).max(1000).default(0),
  }),
  network: z.strictObject({
    width: z.int().min(1).max(64),
    gain: z.number().min(0).max(10),
    activation: z.enum(['tanh', 'relu']),
    data: z.enum(DATA_SETS),
    alpha: z.number().min(0).max(100).default(1),
    beta: z.number().min(0).max(1).default(1),
  }),
  /** A second condition under which the same links have to pass as well: what it names is changed, the rest stays. */
  also: z
    .strictObject({
      temperature: z.number().min(0.01).max(5).optional(),
      cage: z.number().min(0).max(1000).optional(),
      data: z.enum(DATA_SETS).optional(),
    })
    .refine((changes) => Object.keys(changes).length > 0, say`must name a temperature, a cage or data`)
    .nullable()
    .default(null),
  goals: z.strictObject({
    fold: z.number().min(0).max(1),
    probability: z.number().min(0).max(1),
    accuracy: z.number().min(0).max(1),
    spare: z.boolean().default(false),
    dropped: z.number().min(0).max(1).default(0),
  }),
  dials: z.partialRecord(z.enum(DIAL_NAMES), dialSchema).default({}),
  shock: z
    .strictObject({ temperature: z.number().min(0.01).max(5), noise: z.number().min(0).max(10) })
    .nullable()
    .default(null),
  /** What the bench offers for trying things out by hand. */
  bench: z.array(z.enum(['grab', 'heat'])).default(['grab', 'heat']),
  /** What a newcomer is told before the first link, where a finger points otherwise if that is to be said, and the beads that it speaks of. */
  coach: z
    .strictObject({
      text: z.string().min(1).max(120),
      touch: z.string().min(1).max(120).optional(),
      beads: z.array(residue).max(64),
    })
    .nullable()
    .default(null),
  /** Said afterwards: what happened in the chain, in the network, and where the likeness stops. */
  lesson: z.strictObject({ chain: sentence, network: sentence, limit: sentence }).nullable().default(null),
  solution: z.array(pair).max(64),
  /** Where the solution's dials stand. */
  solutionDials: dialValues.default({}),
  /** A placement that earns three stars; null: the solution does. */
  masterpiece: z
    .strictObject({ links: z.array(pair).max(64), dials: dialValues.default({}) })
    .nullable()
    .default(null),
  hints: z.array(sentence).max(10),
});

/** A level file's content. */
export type LevelFile = z.infer<typeof levelSchema>;
