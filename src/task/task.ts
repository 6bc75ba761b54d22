import { type ChainModel, chainModel, type Fold } from '../chain/index.ts';
import type { Link, LinkRules } from '../links/index.ts';
import type { DataSetName, NetworkModel } from '../network/index.ts';
import type { Dial, DialName, Dials } from './dials.ts';

/** The chain's side of a task. Units: length b, energy and temperature ε, time τ. */
export interface ChainSettings {
  readonly temperature: number;
  readonly bending: number;
  readonly hydrophobic: readonly number[];
  readonly attraction: number;
  /** Depth of a native contact, ε. */
  readonly contact: number;
  /** Time step, τ. */
  readonly step: number;
  /** γ, 1/τ. */
  readonly friction: number;
  /** Radius of a round cage about the middle, b; 0: none. */
  readonly cage: number;
}

/** The network's side of a task: one layer for each residue. */
export interface NetworkSettings {
  readonly width: number;
  readonly gain: number;
  readonly activation: 'tanh' | 'relu';
  readonly data: DataSetName;
  /** α and β of every block (1 − β)x + αF(x). */
  readonly alpha: number;
  readonly beta: number;
}

/** A second condition under which the same links have to pass: what it names is changed, the rest stays. */
interface Also {
  readonly temperature?: number;
  readonly cage?: number;
  readonly data?: DataSetName;
}

/** What both worlds must reach. */
export interface Goals {
  /** Q of a run that folds, averaged over its last quarter. */
  readonly fold: number;
  /** Share of runs that must fold. */
  readonly probability: number;
  /** Accuracy of a start that learns, averaged over its last 500 steps. */
  readonly accuracy: number;
  /** Both worlds must pass even when any one link is cut. */
  readonly spare: boolean;
  /** Mean accuracy that the trained network keeps with one block dropped, whichever; 0: not asked. */
  readonly dropped: number;
}

/** A shock amid a run: the chain is heated to `temperature`, all weights are shaken by `noise` · gain / √width. */
export interface Shock {
  readonly temperature: number;
  readonly noise: number;
  /** The share of runs that must have folded again for the third star; the goals' own, unless said. */
  readonly probability?: number;
}

/** What is simulated and judged. Titles, chapters and hints are no part of it. */
export interface Task {
  /** The target fold, which owns its contacts. */
  readonly fold: Fold;
  /** A second, wrong fold whose contacts attract as well; null: none. */
  readonly decoy: Fold | null;
  readonly rules: LinkRules;
  /** The number of links that is enough. */
  readonly par: number;
  readonly chain: ChainSettings;
  readonly network: NetworkSettings;
  /** None, unless said. */
  readonly also?: Also;
  readonly goals: Goals;
  /** What may be turned beside the links. */
  readonly dials: Partial<Record<DialName, Dial>>;
  readonly shock: Shock | null;
  /** The one world that is judged; both, unless said. */
  readonly only?: 'chain' | 'network';
}

/** A choice on a task: links, and where the dials stand. */
export interface Placement {
  readonly links: readonly Link[];
  readonly dials: Dials;
}

/** The chain of a task with links placed; dials are set before (`withDials`). */
export function chainOf(task: Task, links: readonly Link[]): ChainModel {
  const { n, dimension, contacts } = task.fold;
  const { temperature, bending, hydrophobic, attraction, contact, cage } = task.chain;
  const field = { temperature, bending, hydrophobic, attraction, contactEnergy: contact, cageRadius: cage };
  return chainModel({ n, dimension, contacts, links, decoy: task.decoy?.contacts ?? [], ...field });
}

/** The network of a task with links placed as skips; dials are set before (`withDials`). */
export function networkOf(task: Task, links: readonly Link[]): NetworkModel {
  return { depth: task.fold.n, links, ...task.network };
}
