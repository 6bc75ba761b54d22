import { say } from '../language/index.ts';
import { DATA_SETS } from '../network/index.ts';
import { DIAL_NAMES, dialSchema } from './dials.ts';
import { z } from './schema.ts';

const residue = z.int().check(z.minimum(0), z.maximum(1023));
const pair = z.tuple([residue, residue]);
const finite = z.number().check(z.minimum(-1e6), z.maximum(1e6));
const sentence = z.string().check(z.minLength(1), z.maxLength(400));
/** A dial's value by its name, at most one of each. */
const dialValues = z.partialRecord(z.enum(DIAL_NAMES), z.number());

const contactsSchema = z.optional(
  z
    .array(
      z.strictObject({
        i: residue,
        j: residue,
        r0: z.optional(z.number().check(z.minimum(0.1), z.maximum(10))),
        depth: z.optional(z.number().check(z.minimum(0.001), z.maximum(20))),
      }),
    )
    .check(z.minLength(1), z.maxLength(4096)),
);

const pointsSchema = z
  .union([z.array(z.tuple([finite, finite])), z.array(z.tuple([finite, finite, finite]))])
  .check(z.refine((points) => points.length >= 4 && points.length <= 1024, say`must be 4 to 1024 points`));

const walk = z.string().check(z.minLength(3), z.maxLength(1023));
const FOLD_FORM = say`must be { "lattice": "UURD…" } or { "points": [[x, y], …], "contacts": [{ "i", "j" }, …] }`;

const targetSchema = z.union(
  [z.strictObject({ lattice: walk }), z.strictObject({ points: pointsSchema, contacts: contactsSchema })],
  FOLD_FORM,
);

/** A second, wrong fold; `depth`: how deep its contacts are beside the target's. */
const depth = z._default(z.number().check(z.minimum(0.001), z.maximum(10)), 1.15);
const decoySchema = z._default(
  z.nullable(
    z.union(
      [
        z.strictObject({ lattice: walk, depth }),
        z.strictObject({ points: pointsSchema, contacts: contactsSchema, depth }),
      ],
      FOLD_FORM,
    ),
  ),
  null,
);

/** The level format, version 1. Unknown keys are errors; keys that came later have a default, so that older files stay valid. */
export const levelSchema = z.strictObject({
  format: z.literal(1),
  id: z
    .string()
    .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, say`must be lower-case words joined by hyphens`), z.maxLength(64)),
  title: z.string().check(z.minLength(1), z.maxLength(60)),
  chapter: z.string().check(z.minLength(1), z.maxLength(60)),
  brief: sentence,
  target: targetSchema,
  decoy: decoySchema,
  budget: z.int().check(z.minimum(0), z.maximum(64)),
  par: z.int().check(z.minimum(0), z.maximum(64)),
  /** What all links together may span along the chain, bonds; null: any length. */
  rope: z._default(z.nullable(z.int().check(z.minimum(3), z.maximum(65_536))), null),
  /** Links that stand when the level opens; `moves` of them may be taken away, the others stay. They count towards the budget. */
  standing: z._default(
    z.nullable(
      z.strictObject({
        links: z.array(pair).check(z.minLength(1), z.maxLength(64)),
        moves: z._default(z.int().check(z.minimum(0), z.maximum(64)), 0),
      }),
    ),
    null,
  ),
  cysteines: z.union(
    [z.literal('all'), z.array(residue).check(z.maxLength(1024))],
    say`must be "all" or a list of beads`,
  ),
  chain: z.strictObject({
    temperature: z.number().check(z.minimum(0.01), z.maximum(5)),
    bending: z.number().check(z.minimum(0), z.maximum(100)),
    hydrophobic: z.array(residue).check(z.maxLength(1024)),
    attraction: z.number().check(z.minimum(0), z.maximum(10)),
    contact: z._default(z.number().check(z.minimum(0), z.maximum(20)), 1),
    step: z._default(z.number().check(z.minimum(0.0001), z.maximum(1)), 0.02),
    friction: z._default(z.number().check(z.minimum(0), z.maximum(100)), 0.3),
    cage: z._default(z.number().check(z.minimum(0), z.maximum(1000)), 0),
  }),
  network: z.strictObject({
    width: z.int().check(z.minimum(1), z.maximum(64)),
    gain: z.number().check(z.minimum(0), z.maximum(10)),
    activation: z.enum(['tanh', 'relu']),
    data: z.enum(DATA_SETS),
    alpha: z._default(z.number().check(z.minimum(0), z.maximum(100)), 1),
    beta: z._default(z.number().check(z.minimum(0), z.maximum(1)), 1),
  }),
  /** A second condition under which the same links have to pass as well: what it names is changed, the rest stays. */
  also: z._default(
    z.nullable(
      z
        .strictObject({
          temperature: z.optional(z.number().check(z.minimum(0.01), z.maximum(5))),
          cage: z.optional(z.number().check(z.minimum(0), z.maximum(1000))),
          data: z.optional(z.enum(DATA_SETS)),
        })
        .check(z.refine((changes) => Object.keys(changes).length > 0, say`must name a temperature, a cage or data`)),
    ),
    null,
  ),
  goals: z.strictObject({
    fold: z.number().check(z.minimum(0), z.maximum(1)),
    probability: z.number().check(z.minimum(0), z.maximum(1)),
    accuracy: z.number().check(z.minimum(0), z.maximum(1)),
    spare: z._default(z.boolean(), false),
    dropped: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0),
  }),
  dials: z._default(z.partialRecord(z.enum(DIAL_NAMES), dialSchema), {}),
  shock: z._default(
    z.nullable(
      z.strictObject({
        temperature: z.number().check(z.minimum(0.01), z.maximum(5)),
        noise: z.number().check(z.minimum(0), z.maximum(10)),
        probability: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
      }),
    ),
    null,
  ),
  /** What the bench offers for trying things out by hand. */
  bench: z._default(z.array(z.enum(['grab', 'heat'])), ['grab', 'heat']),
  /** What a newcomer is told before the first link, where a finger points otherwise if that is to be said, and the beads that it speaks of. */
  coach: z._default(
    z.nullable(
      z.strictObject({
        text: z.string().check(z.minLength(1), z.maxLength(120)),
        touch: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
        beads: z.array(residue).check(z.maxLength(64)),
      }),
    ),
    null,
  ),
  /** Said afterwards: what happened in the chain, in the network, and where the likeness stops. */
  lesson: z._default(z.nullable(z.strictObject({ chain: sentence, network: sentence, limit: sentence })), null),
  solution: z.array(pair).check(z.maxLength(64)),
  /** Where the solution's dials stand. */
  solutionDials: z._default(dialValues, {}),
  /** A placement that earns three stars; null: the solution does. */
  masterpiece: z._default(
    z.nullable(z.strictObject({ links: z.array(pair).check(z.maxLength(64)), dials: z._default(dialValues, {}) })),
    null,
  ),
  hints: z.array(sentence).check(z.maxLength(10)),
});

/** A level file's content. */
export type LevelFile = z.infer<typeof levelSchema>;
