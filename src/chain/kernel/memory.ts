import type { Link } from '../../links/index.ts';
import type { Contact } from '../fold.ts';
import { type ChainModel, isSprings } from '../model.ts';
import { type Topology, topologyOf } from '../topology.ts';
import { type ChainKernel, instantiate, type Precision } from './instance.ts';
import { ALL_TERMS, BATCH, MODEL, PAIR, TERMS, WORK } from './layout.ts';

/** 2^(1/6): the range of the excluded volume in diameters. */
const WCA_RANGE = 1.122462048309373;
/** How far a bead may move before the neighbour list is built anew, b. */
const SLACK = 0.3;
/**
 * A bead that moves further than this along an axis in one step, b, or than this many times its thermal motion, has left the stable
 * range: at the usual step it has the speed of a collision that the step was too long for, some 28 ε, which no thermal motion gives.
 */
const JUMP = 0.15;
const JUMP_SPREADS = 7;
/** The same for a chain of springs alone, whose forces are as smooth further out, b. */
const SPRINGS_JUMP = 1;

/** Replicas of one chain in a kernel's memory. */
export interface ChainMemory {
  readonly kernel: ChainKernel;
  readonly precision: Precision;
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
  /** Forces of the batch that ran last. */
  readonly forces: Float32Array | Float64Array;
  /** Whether a lane of the batch that ran last made its run stop: a bead jumped, or a number is not finite. */
  isLost(lane: number): boolean;
  /** Generator state, [word][32-bit lane]. */
  random(index: number): Uint32Array;
  /** All of a batch's state as bytes: positions, velocities, generator, links closed. */
  state(index: number): Uint8Array;
  /** Where in that the generator begins: four vectors. */
  readonly randomAt: number;
  /** Scratch for energies, two numbers a term. */
  readonly energies: Float64Array;
  readonly energiesAddress: number;
  readonly topology: Topology;
  /** Changes the links; all of them are open again. */
  setLinks(links: readonly Link[]): void;
  /** Opens the links of a batch's lane again. */
  openLinks(index: number, lane: number): void;
  setTerms(terms: number): void;
  /** Time step, τ; factor of the velocity; factor of the noise integers; standard deviation of the thermal motion along an axis in one step, b. */
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
  const stateSize = Math.ceil((2 * vectors + 64 + 16 * maxLinks) / 64) * 64;

  let end = 0;
  const take = (bytes: number) => {
    const offset = end;
    end = Math.ceil((end + bytes) / 64) * 64;
    return offset;
  };
  const offsets = {
    model: take(MODEL.size),
    work: take(WORK.size),
    contacts: take(PAIR.size * model.contacts.length),
    decoy: take(PAIR.size * model.decoy.length),
    attractions: take(PAIR.size * ((oily * (oily - 1)) / 2)),
    links: take(PAIR.size * maxLinks),
    exclusions: take(n * blocks),
    energies: take(TERMS.length * 16),
    forces: take(vectors),
    origin: take(vectors),
    noise: take(vectors + 16),
    boxes: take(2 * 16 * dimension * blocks),
    nearBlocks: take(4 * (blocks + 1)),
    sound: take(16),
    batches: take(BATCH.size * batches),
    states: take(stateSize * batches),
    neighbours: take(4 * (n + (n * (n - 1)) / 2 + 1)),
  };

  const { memory, kernel, start } = instantiate(precision, dimension, end);
  const at = Object.fromEntries(
    Object.entries(offsets).map(([name, offset]) => [name, start + offset]),
  ) as typeof offsets;
  const data = new DataView(memory.buffer);
  const stateAt = (index: number) => at.states + index * stateSize;
  const slack = model.diameter > 0 ? SLACK : 2 * SLACK;
  const jump = isSprings(model) ? SPRINGS_JUMP : JUMP;
  const { bondStiffness, bondLength, bending, diameter, repulsion } = model;
  const { linkStiffness, linkLength, linkPull, cageStiffness, cageRadius } = model;
  MODEL.write(data, at.model, { beads: n, terms: ALL_TERMS, exclusions: at.exclusions });
  MODEL.write(data, at.model, { bondStiffness, bondLength, bending, diameter, repulsion });
  MODEL.write(data, at.model, { linkStiffness, linkLength, linkPull, cageStiffness, cageRadius });
  MODEL.write(data, at.model, { reach: WCA_RANGE * diameter + 2 * slack, slack, jump });
  const { forces, origin, noise, neighbours, boxes, nearBlocks, sound } = at;
  WORK.write(data, at.work, { owner: 0, forces, origin, noise, neighbours, boxes, nearBlocks, sound });
  for (let index = 0; index < batches; index++) {
    const positions = stateAt(index);
    const velocities = positions + vectors;
    const random = velocities + vectors;
    const closed = random + 64;
    BATCH.write(data, at.batches + BATCH.size * index, { positions, velocities, random, closed });
  }

  const writePairs = (address: number, pairs: readonly Contact[], energy: number) => {
    for (const [k, { i, j, r0, depth: share = 1 }] of pairs.entries()) {
      const squared = r0 * r0;
      const depth = energy * share;
      const scale = (60 * depth) / squared;
      const values = { i, j, squared, depth, scale, squared32: squared, scale32: scale };
      PAIR.write(data, address + PAIR.size * k, values);
    }
  };
  let topology: Topology;
  const closed = (index: number) => new Uint8Array(memory.buffer, stateAt(index) + 2 * vectors + 64, 16 * maxLinks);
  const touch = () => WORK.write(data, at.work, { owner: 0 });
  const setLinks = (links: readonly Link[]) => {
    topology = topologyOf(model, links);
    const { contacts, decoy, attractions } = topology;
    writePairs(at.contacts, contacts, model.contactEnergy);
    writePairs(at.decoy, decoy, model.contactEnergy);
    writePairs(at.attractions, attractions, model.attraction);
    for (const [k, [i, j]] of links.entries()) PAIR.write(data, at.links + PAIR.size * k, { i, j });
    MODEL.write(data, at.model, { contacts: at.contacts, contactCount: contacts.length });
    MODEL.write(data, at.model, { decoy: at.decoy, decoyCount: decoy.length });
    MODEL.write(data, at.model, { attractions: at.attractions, attractionCount: attractions.length });
    MODEL.write(data, at.model, { links: at.links, linkCount: links.length });
    const exclusions = new Uint8Array(memory.buffer, at.exclusions, n * blocks).fill(255);
    for (let i = 0; i < n; i++) {
      for (let j = i + 3; j < n; j++) {
        if (topology.isExcluded(i, j)) exclusions[i * blocks + (j >> 3)] &= ~(1 << (j & 7));
      }
    }
    for (let index = 0; index < batches; index++) closed(index).fill(0);
    touch();
  };
  setLinks(model.links);

  const soundLanes = new Int32Array(memory.buffer, at.sound, 4);
  const numbers = (address: number) =>
    precision === 'f64'
      ? new Float64Array(memory.buffer, address, coordinates * lanes)
      : new Float32Array(memory.buffer, address, coordinates * lanes);
  const each = <View>(view: (index: number) => View) => Array.from({ length: batches }, (_, index) => view(index));
  const positions = each((index) => numbers(stateAt(index)));
  const states = each((index) => new Uint8Array(memory.buffer, stateAt(index), stateSize));
  return {
    kernel,
    precision,
    lanes,
    batches,
    model: at.model,
    work: at.work,
    bytesPerReplica: stateSize / lanes,
    batch: (index) => at.batches + BATCH.size * index,
    positions: (index) => positions[index],
    velocities: (index) => numbers(stateAt(index) + vectors),
    forces: numbers(at.forces),
    random: (index) => new Uint32Array(memory.buffer, stateAt(index) + 2 * vectors, 16),
    state: (index) => states[index],
    randomAt: 2 * vectors,
    energies: new Float64Array(memory.buffer, at.energies, 2 * TERMS.length),
    energiesAddress: at.energies,
    get topology() {
      return topology;
    },
    setLinks,
    openLinks(index, lane) {
      const width = 16 / lanes;
      for (let k = 0; k < maxLinks; k++) closed(index).fill(0, 16 * k + width * lane, 16 * k + width * (lane + 1));
    },
    isLost: (lane) => soundLanes[lane * (4 / lanes)] === 0,
    setTerms: (terms) => MODEL.write(data, at.model, { terms }),
    setStep(timeStep, keep, noise, stride) {
      MODEL.write(data, at.model, { timeStep, keep, noise, jump: Math.max(jump, JUMP_SPREADS * stride) });
    },
    touch,
  };
}
