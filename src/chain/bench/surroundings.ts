import Matter from 'matter-js';
import { squaredDistance } from '../contacts.ts';
import { ChainModelError } from '../model.ts';
import { type Cage, type CageWalls, createCageWalls, isInGap } from './cage.ts';
import { type BodyState, clearModified, deepest } from './matter-internals.ts';
import { createFixed, type Obstacle, outlineOf, placeFixed } from './obstacles.ts';

/** How fast anything that moves or grows goes, b/τ: slowly enough to push beads aside instead of striking them. */
const SPEED = 2;
/** Half the size at which an obstacle begins to grow, b. */
const SEED = 0.02;
/** Strain of a bond that thermal motion hardly ever gives: five standard deviations at kT = 0.5 ε. */
const STRAIN = 0.35;
/** Depth to which nothing that moves at SPEED pushes into a free bead in one step, b. */
const WEDGE = 0.06;

/** What stands around the chain and stops its beads. */
export interface Surroundings {
  /** Where the obstacles and the cage are now. */
  readonly obstacles: readonly Obstacle[];
  readonly cage: Cage | null;
  /** Adds those with a new id, which grow; moves those that are known, which glide; takes away the others. */
  setObstacles(wanted: readonly Obstacle[], isFullyGrown?: boolean): void;
  /** Puts a cage around the chain, drawn in from outside of it; moves it, opens or shuts its lid; or takes it away. */
  setCage(wanted: Cage | null): void;
  /** Moves everything on by one step. */
  advance(): void;
}

interface Standing {
  readonly body: BodyState;
  /** Corners about the middle, pixels. */
  readonly corners: readonly Matter.Vector[];
  /** Half of its longest side, b. */
  readonly half: number;
  wanted: Obstacle;
  now: Obstacle;
  /** Its size, as a share of the wanted one. */
  share: number;
}

const positive = (value: number) => Number.isFinite(value) && value > 0;

function checkObstacle(obstacle: Obstacle): void {
  const sizes = obstacle.kind === 'peg' ? [obstacle.radius] : [obstacle.width, obstacle.height];
  if (!sizes.every(positive)) throw new ChainModelError('obstacles', `${obstacle.id} has size ${sizes.join(' × ')}`);
  const places = [obstacle.x, obstacle.y, obstacle.kind === 'wall' ? obstacle.angle : 0];
  if (!places.every(Number.isFinite))
    throw new ChainModelError('obstacles', `${obstacle.id} lies at ${places.join(', ')}`);
}

function checkCage({ x, y, radius, angle, gap, open }: Cage): void {
  if (![x, y, angle].every(Number.isFinite)) throw new ChainModelError('cage', `lies at ${x}, ${y}, ${angle}`);
  if (!positive(radius)) throw new ChainModelError('cage', `radius must be finite and positive, is ${radius}`);
  if (!(gap > 0 && gap <= Math.PI / 2))
    throw new ChainModelError('cage', `gap must be above 0 and at most π/2, is ${gap}`);
  if (!(open >= 0 && open <= 1)) throw new ChainModelError('cage', `open must be 0 to 1, is ${open}`);
}

const hasShape = (a: Obstacle, b: Obstacle) =>
  a.kind === 'peg'
    ? b.kind === 'peg' && a.radius === b.radius
    : b.kind === 'wall' && a.width === b.width && a.height === b.height && a.angle === b.angle;

/** The value that is at most `step` nearer to another one. */
function nearer(value: number, wanted: number, step: number): number {
  return Math.abs(wanted - value) <= step ? wanted : value + (wanted > value ? step : -step);
}

/** The middle of something that is at most `step` nearer to another one. */
function glide<T extends { x: number; y: number }>(now: T, { x, y }: { x: number; y: number }, step: number): T {
  const [dx, dy] = [x - now.x, y - now.y];
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance <= step) return now.x === x && now.y === y ? now : { ...now, x, y };
  return { ...now, x: now.x + (step / distance) * dx, y: now.y + (step / distance) * dy };
}

/**
 * @param beads bodies of the beads, whose positions, b, are `positions`
 * @param beadRadius b
 * @param scale pixels for one b
 * @param dt step, τ
 */
export function createSurroundings(
  engine: Matter.Engine,
  beads: readonly Matter.Body[],
  positions: Float64Array,
  { beadRadius, scale, dt }: { beadRadius: number; scale: number; dt: number },
): Surroundings {
  const step = SPEED * dt;
  let standing: Standing[] = [];
  let cage: Cage | null = null;
  let wantedCage: Cage | null = null;
  let walls: CageWalls | null = null;

  /** The bodies beside the beads, as the world and its detector shall have them. */
  function enlist(): void {
    const wanted = [...standing.map(({ body }) => body), ...(walls?.bodies ?? [])];
    const kept = new Set<Matter.Body>([...beads, ...wanted]);
    for (const body of engine.world.bodies.filter((one) => !kept.has(one))) Matter.Composite.remove(engine.world, body);
    const present = new Set(engine.world.bodies);
    for (const body of wanted) if (!present.has(body)) Matter.Composite.add(engine.world, body);
    // With nothing to collide with the detector need not look.
    Matter.Detector.setBodies(engine.detector, wanted.length === 0 ? [] : [...beads, ...wanted]);
    clearModified(engine.world);
  }

  function stand(wanted: Obstacle, isFullyGrown: boolean): Standing {
    const corners = outlineOf(wanted).map(({ x, y }) => ({ x: scale * x, y: scale * y }));
    const half = wanted.kind === 'peg' ? wanted.radius : 0.5 * Math.max(wanted.width, wanted.height);
    const one: Standing = {
      body: createFixed(corners, scale * wanted.x, scale * wanted.y),
      corners,
      half,
      wanted,
      now: wanted,
      share: isFullyGrown ? 1 : Math.min(1, SEED / half),
    };
    return one;
  }

  const isAtRest = () =>
    standing.every(({ now, wanted, share }) => share === 1 && now.x === wanted.x && now.y === wanted.y) &&
    (cage === null || cage === wantedCage);

  /** Whether a bond is stretched or squeezed as only something does that beads cannot give way to: then all that moves waits. */
  function isStrained(): boolean {
    for (let k = 0; k + 2 < positions.length; k += 2) {
      const r2 = squaredDistance(positions, 2, k / 2, k / 2 + 1);
      if (r2 > (1 + STRAIN) * (1 + STRAIN) || r2 < (1 - STRAIN) * (1 - STRAIN)) return true;
    }
    return false;
  }

  /** Whether a bead sits so deep in something that it must be held from another side. */
  const isWedged = () => deepest(engine) > WEDGE * scale;

  function advanceCage(): void {
    if (cage === null || wantedCage === null || walls === null) return;
    const open = nearer(cage.open, wantedCage.open, step / (2 * cage.gap * cage.radius));
    const isWaiting = open < cage.open && isInGap(cage, positions, beadRadius);
    const radius = nearer(cage.radius, wantedCage.radius, step);
    const next = glide(cage, wantedCage, step);
    const isThere = next === cage && radius === wantedCage.radius && open === wantedCage.open && !isWaiting;
    cage = isThere ? wantedCage : { ...next, radius, open: isWaiting ? cage.open : open };
    walls.place(cage);
  }

  return {
    get obstacles() {
      return standing.map(({ now, share }) => {
        if (share === 1) return now;
        if (now.kind === 'peg') return { ...now, radius: share * now.radius };
        return { ...now, width: share * now.width, height: share * now.height };
      });
    },
    get cage() {
      return cage;
    },
    setObstacles(wanted, isFullyGrown = false) {
      wanted.forEach(checkObstacle);
      const known = new Map(standing.map((one) => [one.wanted.id, one]));
      if (new Set(wanted.map(({ id }) => id)).size < wanted.length)
        throw new ChainModelError('obstacles', 'share an id');
      standing = wanted.map((next) => {
        const one = known.get(next.id);
        if (one === undefined || !hasShape(one.wanted, next)) return stand(next, isFullyGrown);
        one.wanted = next;
        return one;
      });
      for (const one of standing) {
        const { body, corners, now, share } = one;
        placeFixed(body, corners, scale * now.x, scale * now.y, share);
      }
      enlist();
    },
    setCage(wanted) {
      if (wanted !== null) checkCage(wanted);
      wantedCage = wanted;
      if (wanted === null) [cage, walls] = [null, null];
      else if (cage === null || cage.angle !== wanted.angle || cage.gap !== wanted.gap) {
        let reach = wanted.radius;
        for (let k = 0; k < positions.length; k += 2) {
          const [dx, dy] = [positions[k] - wanted.x, positions[k + 1] - wanted.y];
          reach = Math.max(reach, Math.sqrt(dx * dx + dy * dy) + 2 * beadRadius);
        }
        cage = { ...wanted, radius: cage?.radius ?? reach };
        walls = createCageWalls(cage, scale);
      }
      enlist();
    },
    advance() {
      if (isAtRest() || isStrained() || isWedged()) return;
      for (const one of standing) {
        const now = glide(one.now, one.wanted, step);
        if (now === one.now && one.share === 1) continue;
        one.now = now;
        one.share = Math.min(1, one.share + step / one.half);
        placeFixed(one.body, one.corners, scale * now.x, scale * now.y, one.share);
      }
      advanceCage();
    },
  };
}
