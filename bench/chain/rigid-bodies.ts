import RAPIER2 from '@dimforge/rapier2d-compat';
import RAPIER3 from '@dimforge/rapier3d-compat';
import Matter from 'matter-js';
import { CircleShape, DistanceJoint, Vec2, World } from 'planck';
import type { ChainCase } from './case.ts';

/** A chain of n discs in another engine, with that engine's own joints and collisions. */
export interface RigidChain {
  readonly name: string;
  step(): void;
}

const RADIUS = 0.425;

/** Pixels for one bond: matter-js is made for bodies of some tens of pixels. */
const PIXELS = 40;

function matterChain(n: number): RigidChain {
  const engine = Matter.Engine.create({ gravity: { x: 0, y: 0, scale: 0 } });
  const beads = Array.from({ length: n }, (_, i) =>
    Matter.Bodies.circle(i * PIXELS, 2 * (i % 2), RADIUS * PIXELS, { frictionAir: 0.003 }),
  );
  const bonds = beads
    .slice(1)
    .map((bodyB, i) => Matter.Constraint.create({ bodyA: beads[i], bodyB, length: PIXELS, stiffness: 0.5 }));
  Matter.Composite.add(engine.world, [...beads, ...bonds]);
  return { name: 'matter-js, its own chain', step: () => void Matter.Engine.update(engine, 1000 / 60) };
}

function planckChain(n: number): RigidChain {
  const world = new World({ gravity: new Vec2(0, 0), allowSleep: false });
  const beads = Array.from({ length: n }, (_, i) => {
    const body = world.createDynamicBody(new Vec2(i, 0.05 * (i % 2)));
    body.createFixture({ shape: new CircleShape(RADIUS), density: 1 });
    return body;
  });
  for (let i = 1; i < n; i++) {
    world.createJoint(
      new DistanceJoint(
        { frequencyHz: 5, dampingRatio: 0.1, length: 1 },
        beads[i - 1],
        beads[i],
        beads[i - 1].getPosition(),
        beads[i].getPosition(),
      ),
    );
  }
  return { name: 'planck', step: () => world.step(1 / 60) };
}

async function rapierChain({ n, dimension }: ChainCase): Promise<RigidChain> {
  if (dimension === 2) {
    await RAPIER2.init();
    return rapierOf(RAPIER2, n, 'rapier2d');
  }
  await RAPIER3.init();
  // The two packages have one interface, up to the third coordinate, which the plane's leaves out.
  return rapierOf(RAPIER3 as unknown as typeof RAPIER2, n, 'rapier3d');
}

function rapierOf(rapier: typeof RAPIER2, n: number, name: string): RigidChain {
  const at = (x: number, y: number) => ({ x, y, z: 0 });
  const world = new rapier.World(at(0, 0));
  const beads = Array.from({ length: n }, (_, i) => {
    const place = rapier.RigidBodyDesc.dynamic().setCanSleep(false);
    const body = world.createRigidBody(place);
    body.setTranslation(at(i, 0.05 * (i % 2)), true);
    world.createCollider(rapier.ColliderDesc.ball(RADIUS), body);
    return body;
  });
  for (let i = 1; i < n; i++) {
    const spring = rapier.JointData.spring(1, 100, 0.1, at(0, 0), at(0, 0));
    world.createImpulseJoint(spring, beads[i - 1], beads[i], true);
  }
  return { name, step: () => void world.step() };
}

/** The general engines that know the case's dimension. */
export async function rigidChains(one: ChainCase): Promise<RigidChain[]> {
  const rapier = await rapierChain(one);
  return one.dimension === 2 ? [matterChain(one.n), planckChain(one.n), rapier] : [rapier];
}
