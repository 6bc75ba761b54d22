import type { Link } from '../../links/index.ts';
import type { Points } from '../stage/camera.ts';
import type { LinkIntents, LinkState } from '../stage/picture.ts';
import type { BenchData, BenchPart } from './bench-data.ts';

/** Two beads that belong together, and the distance at which they rest, b. */
export interface ScenePair {
  readonly i: number;
  readonly j: number;
  readonly r0: number;
}

/** A shape that the chain may take: where its beads stand, and which of them touch in it. */
export interface SceneFold {
  readonly points: Points;
  readonly contacts: readonly ScenePair[];
}

/** What stays as it is while a chain is planned and run. Another object builds the picture anew. */
export interface ChainScene {
  readonly n: number;
  readonly target: SceneFold;
  /** The wrong fold that attracts too, if there is one. */
  readonly decoy: SceneFold | null;
  /** A contact is made within this many times its rest distance. */
  readonly reach: number;
  /** 1 for each bead that may take a link; null where all may. */
  readonly mayLink: Uint8Array | null;
  /** 1 for each bead that shuns water; null where none does. */
  readonly hydrophobic: Uint8Array | null;
}

/** How a run ended: in which of two wrong shapes, where it misfolded. */
export type ChainEnd = 'folded' | 'wrong fold' | 'trapped' | 'unfolded';

/** What the chain's picture shows at one moment. */
export interface ChainData extends LinkState {
  readonly scene: ChainScene;
  /** `plan` shows the target itself, large; `run` shows `positions`. */
  readonly view: 'plan' | 'run';
  /** Which run the positions are of, compared by identity. When it changes the picture glides to the other chain instead of jumping. */
  readonly run: unknown;
  /** 2n coordinates; read in view `run` only. */
  readonly positions: Points;
  /** Another chain to compare with, drawn faint about this one's centre. */
  readonly ghost: { readonly positions: Points; readonly name: string } | null;
  /** Which outline lies behind a running chain, turned and mirrored to fit it best. */
  readonly outline: 'target' | 'decoy' | null;
  /** |r − b| / b of each link; null to take it from the positions. */
  readonly strain: ArrayLike<number> | null;
  /** How the run ended, once that is told; the word itself stands in the picture. */
  readonly state: ChainEnd | null;
  /** Pairs that touch though the target does not have them, beyond the decoy's own contacts. */
  readonly wrong: readonly Link[];
  /** Links that were cut during the run: they fall off when they appear here. They need not be left out of `links`. */
  readonly lost: readonly Link[];
  /** Radius of the wall around the origin, b; 0 for none. */
  readonly cage: number;
  /** Temperature above the run's own, ε: shown as glow and shaking while above 0. */
  readonly heat: number;
  /** What stands around a running chain, on the bench. */
  readonly bench: BenchData | null;
  /** Whether one more link may be made beside those there are, or only in the place of one of them; null: neither. */
  readonly room: 'beside' | 'instead' | null;
  /** Beads that words on the page speak of: ringed, whatever is pointed at. */
  readonly told: readonly number[];
  /** What a plain press does in view `run`; `put` takes the ground of the bench. */
  readonly tool: 'link' | 'grab' | 'put';
  /** Changes whenever anything above does, arrays filled in place included: a picture that has settled is not drawn again until then. */
  readonly version: unknown;
}

/** What a hand wants of the chain's picture. Coordinates in bond lengths. */
export interface ChainIntents extends LinkIntents {
  /** Pulls a bead about; left out where beads cannot be grabbed. */
  readonly hand?: { grab(bead: number, x: number, y: number): void; drag(x: number, y: number): void; release(): void };
  /** Moves things about the bench; left out where they stand fast. */
  readonly bench?: {
    grab(part: BenchPart, x: number, y: number): void;
    drag(x: number, y: number): void;
    release(): void;
    /** Lets go as if nothing had been taken. */
    cancel(): void;
  };
}
