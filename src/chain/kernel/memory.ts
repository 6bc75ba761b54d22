import type { Link } from '../../links/index.ts';
import type { Contact } from '../fold.ts';
import type { ChainModel } from '../model.ts';
import { type Topology, topologyOf } from '../topology.ts';
import { type ChainKernel, instantiate, type Precision } from './instance.ts';

/** Bits of the kernel's terms, in the order of TERMS: bond, bending, excluded, native, attraction, link, cage. */
const ALL_TERMS = 127;

/** Fields of the kernel's Model record (assembly/chain/layout.ts): byte offsets. */
const MODEL = {
  beads: 0,
  terms: 4,
  contacts: 8,
  attractions: 16,
  links: 24,
  exclusions: 32,
  parameters: 40,
  timeStep: 136,
  keep: 144,
  noise: 152,
  reach: 160,
  slack: 168,
  jump: 176,
  size: 184,
} as const;
const WORK_SIZE = 32;
const BATCH_SIZE = 16;
const PAIR_SIZE = 16;

/** 2^(1/6): the range of the excluded volume in diameters. */
const WCA_RANGE = 1.122462048309373;
/** How far a bead may move before the neighbour list is built anew, b. */
const SLACK = 0.3;
/** A bead that moves further than this in one step has left the stable range, b; thermal motion at 20 kT^½ is added. */
const JUMP = 1;

/** Replicas of one chain in a kernel's memory. */
export interface ChainMemory {
  readonly kernel: ChainKernel;
  /** Replicas a batch. */
  readonly lanes: number;
  readonly batches: number;
  readonly model: number;
  readonly work: number;
  /** Bytes of state a replica. */
  readonly bytesPerReplica: number;
  /** Address of a batch's record. */
  batch(index: number): number;
  /** Numbers [bead · dimension + axis][lane]. */
  positions(index: number): Float32Array | Float64Array;
  velocities(index: number): Float32Array | Float64Array;
  /** Forces and neighbour list's origin of the batch that ran last. */
  readonly forces: Float32Array | Float64Array;
  readonly origin: Float32Array | Float64Array;
  /** Generator state, [word][32-bit lane]. */
  random(index: number): Uint32Array;
  /** All of a batch's state as bytes: positions, velocities, generator, links closed. */
  state(index: number): Uint8Array;
  /** Scratch for energies, two numbers a term. */
  readonly energies: Float64Array;
  readonly energiesAddress: number;
  readonly topology: Topology;
  /** Changes the links; all of them are open again. */
  setLinks(links: readonly Link[]): void;
  /** Opens a batch's links again. */
  openLinks(index: number): void;
  setTerms(terms: number): void;
  /** Time step, τ; factor of the velocity; factor of the noise integers; largest thermal displacement of one step, b. */
  setStep(timeStep: number, keep: number, noise: number, stride: number): void;
  /** Says that the host has changed a batch. */
  touch(): void;
}

/** Lays out memory for `replicas` replicas. Batches hold the state only; forces, neighbour list and noise are scratch that they share. */
export function createChainMemory(model: ChainModel, replicas: number, precision: Precision): ChainMemory {
  const { n, dimension } = model;
  const lanes = precision === 'f64' ? 2 : 4;
  const batches = Math.ceil(replicas / lanes);
  const coordinates = n * dimension;
  const vectors = 16 * coordinates;
  const maxLinks = n >> 1;
  const blocks = (n + 7) >> 3;
  const oily = new Set(model.hydrophobic).size;

  let end = 1024; // below lies what the compiler itself stores
  const take = (bytes: number) => {
    const start = end;
    end = Math.ceil((end + bytes) / 64) * 64;
    return start;
  };
  const at = {
    model: take(MODEL.size),
    work: take(WORK_SIZE),
    contacts: take(PAIR_SIZE * model.contacts.length),
    attractions: take(PAIR_SIZE * ((oily * (oily - 1)) / 2)),
    links: take(PAIR_SIZE * maxLinks),
    exclusions: take(n * blocks),
    energies: take(14 * 8),
    forces: take(vectors),
    origin: take(vectors),
    noise: take(vectors + 16),
    boxes: take(2 * 16 * dimension * blocks),
    nearBlocks: take(4 * (blocks + 1)),
    batches: take(BATCH_SIZE * batches),
  };
  const stateSize = Math.ceil((2 * vectors + 64 + 16 * maxLinks) / 64) * 64;
  const states = take(stateSize * batches);
  // The list comes last: pages of it that are never written cost no memory.
  const neighbours = take(4 * (n + (n * (n - 1)) / 2 + 1));

  const { memory, kernel } = instantiate(precision, dimension, end);
  const data = new DataView(memory.buffer);
  const stateAt = (index: number) => states + index * stateSize;
  data.setInt32(at.model + MODEL.beads, n, true);
  data.setInt32(at.model + MODEL.terms, ALL_TERMS, true);
  data.setUint32(at.model + MODEL.exclusions, at.exclusions, true);
  const parameters = [
    model.bondStiffness,
    model.bondLength,
    model.bending,
    model.diameter,
    model.repulsion,
    model.contactEnergy,
    model.attraction,
    model.linkStiffness,
    model.linkLength,
    model.linkPull,
    model.cageStiffness,
    model.cageRadius,
  ];
  for (const [k, value] of parameters.entries()) data.setFloat64(at.model + MODEL.parameters + 8 * k, value, true);
  const slack = model.diameter > 0 ? SLACK : 2 * SLACK;
  data.setFloat64(at.model + MODEL.reach, WCA_RANGE * model.diameter + 2 * slack, true);
  data.setFloat64(at.model + MODEL.slack, slack, true);
  data.setFloat64(at.model + MODEL.jump, JUMP, true);
  const workFields = [0, at.forces, at.origin, at.noise, neighbours, at.boxes, at.nearBlocks, 0];
  for (const [k, value] of workFields.entries()) data.setUint32(at.work + 4 * k, value, true);
  for (let index = 0; index < batches; index++) {
    const state = stateAt(index);
    const fields = [state, state + vectors, state + 2 * vectors, state + 2 * vectors + 64];
    for (const [k, value] of fields.entries()) data.setUint32(at.batches + BATCH_SIZE * index + 4 * k, value, true);
  }

  const writePairs = (field: number, address: number, pairs: readonly Contact[]) => {
    data.setUint32(at.model + field, address, true);
    data.setInt32(at.model + field + 4, pairs.length, true);
    for (const [k, { i, j, r0 }] of pairs.entries()) {
      data.setInt32(address + PAIR_SIZE * k, i, true);
      data.setInt32(address + PAIR_SIZE * k + 4, j, true);
      data.setFloat64(address + PAIR_SIZE * k + 8, r0 * r0, true);
    }
  };
  let topology: Topology;
  const openLinks = (index: number) =>
    new Uint8Array(memory.buffer, stateAt(index) + 2 * vectors + 64, 16 * maxLinks).fill(0);
  const touch = () => data.setUint32(at.work, 0, true);
  const setLinks = (links: readonly Link[]) => {
    topology = topologyOf(model, links);
    writePairs(MODEL.contacts, at.contacts, topology.contacts);
    writePairs(MODEL.attractions, at.attractions, topology.attractions);
    writePairs(
      MODEL.links,
      at.links,
      topology.links.map(([i, j]) => ({ i, j, r0: model.linkLength })),
    );
    const exclusions = new Uint8Array(memory.buffer, at.exclusions, n * blocks).fill(255);
    for (let i = 0; i < n; i++) {
      for (let j = i + 3; j < n; j++) {
        if (topology.isExcluded(i, j)) exclusions[i * blocks + (j >> 3)] &= ~(1 << (j & 7));
      }
    }
    for (let index = 0; index < batches; index++) openLinks(index);
    touch();
  };
  setLinks(model.links);

  const numbers = (address: number) =>
    precision === 'f64'
      ? new Float64Array(memory.buffer, address, coordinates * lanes)
      : new Float32Array(memory.buffer, address, coordinates * lanes);
  return {
    kernel,
    lanes,
    batches,
    model: at.model,
    work: at.work,
    bytesPerReplica: stateSize / lanes,
    batch: (index) => at.batches + BATCH_SIZE * index,
    positions: (index) => numbers(stateAt(index)),
    velocities: (index) => numbers(stateAt(index) + vectors),
    forces: numbers(at.forces),
    origin: numbers(at.origin),
    random: (index) => new Uint32Array(memory.buffer, stateAt(index) + 2 * vectors, 16),
    state: (index) => new Uint8Array(memory.buffer, stateAt(index), stateSize),
    energies: new Float64Array(memory.buffer, at.energies, 14),
    energiesAddress: at.energies,
    get topology() {
      return topology;
    },
    setLinks,
    openLinks,
    setTerms: (terms) => data.setInt32(at.model + MODEL.terms, terms, true),
    setStep(timeStep, keep, noise, stride) {
      data.setFloat64(at.model + MODEL.timeStep, timeStep, true);
      data.setFloat64(at.model + MODEL.keep, keep, true);
      data.setFloat64(at.model + MODEL.noise, noise, true);
      data.setFloat64(at.model + MODEL.jump, JUMP + 20 * stride, true);
    },
    touch,
  };
}
