/** Types of fields in the kernel's records, with their sizes in bytes; each lies at a multiple of its size. */
const SIZES = { i32: 4, u32: 4, f32: 4, f64: 8 } as const;
type Kind = keyof typeof SIZES;

/** A record of the kernel's memory. */
export interface KernelRecord<Field extends string = string> {
  readonly fields: readonly (readonly [Field, Kind])[];
  readonly size: number;
  /** Writes fields of the record at an address. */
  write(data: DataView, address: number, values: Partial<Record<Field, number>>): void;
}

function record<Field extends string>(...fields: (readonly [Field, Kind])[]): KernelRecord<Field> {
  const places = new Map<Field, { at: number; kind: Kind }>();
  let end = 0;
  for (const [field, kind] of fields) {
    const at = Math.ceil(end / SIZES[kind]) * SIZES[kind];
    places.set(field, { at, kind });
    end = at + SIZES[kind];
  }
  const place = (field: Field) => places.get(field) as { at: number; kind: Kind };
  const widest = Math.max(...fields.map(([, kind]) => SIZES[kind]));
  return {
    fields,
    size: Math.ceil(end / widest) * widest,
    write(data, address, values) {
      for (const [field, value] of Object.entries(values) as [Field, number][]) {
        const { at, kind } = place(field);
        if (kind === 'f64') data.setFloat64(address + at, value, true);
        else if (kind === 'f32') data.setFloat32(address + at, value, true);
        else if (kind === 'u32') data.setUint32(address + at, value, true);
        else data.setInt32(address + at, value, true);
      }
    },
  };
}

/** The terms of the energy, in the order in which they are reported; term k is the bit 1 << k of `terms`. */
export const TERMS = ['bond', 'bending', 'excluded', 'native', 'decoy', 'attraction', 'link', 'cage'] as const;
export type Term = (typeof TERMS)[number];
export const ALL_TERMS = (1 << TERMS.length) - 1;

// The records of assembly/chain/layout.ts, field by field; a test reads that file and compares.

export const MODEL = record(
  ['beads', 'i32'],
  ['terms', 'i32'],
  ['contacts', 'u32'],
  ['contactCount', 'i32'],
  ['decoy', 'u32'],
  ['decoyCount', 'i32'],
  ['attractions', 'u32'],
  ['attractionCount', 'i32'],
  ['links', 'u32'],
  ['linkCount', 'i32'],
  ['exclusions', 'u32'],
  ['bondStiffness', 'f64'],
  ['bondLength', 'f64'],
  ['bending', 'f64'],
  ['diameter', 'f64'],
  ['repulsion', 'f64'],
  ['linkStiffness', 'f64'],
  ['linkLength', 'f64'],
  ['linkPull', 'f64'],
  ['cageStiffness', 'f64'],
  ['cageRadius', 'f64'],
  ['timeStep', 'f64'],
  ['keep', 'f64'],
  ['noise', 'f64'],
  ['reach', 'f64'],
  ['slack', 'f64'],
  ['jump', 'f64'],
);

export const PAIR = record(
  ['i', 'i32'],
  ['j', 'i32'],
  ['squared', 'f64'],
  ['depth', 'f64'],
  ['scale', 'f64'],
  ['squared32', 'f32'],
  ['scale32', 'f32'],
);

export const WORK = record(
  ['owner', 'u32'],
  ['forces', 'u32'],
  ['origin', 'u32'],
  ['noise', 'u32'],
  ['neighbours', 'u32'],
  ['boxes', 'u32'],
  ['nearBlocks', 'u32'],
  ['sound', 'u32'],
);

export const BATCH = record(['positions', 'u32'], ['velocities', 'u32'], ['random', 'u32'], ['closed', 'u32']);
