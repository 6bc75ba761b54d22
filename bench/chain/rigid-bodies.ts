import RAPIER from '@dimforge/rapier2d-compat';
import Matter from 'matter-js';
import { CircleShape, DistanceJoint, Vec2, World } from 'planck';

/** A chain of n discs in another engine, with that engine's own joints and collisions. */
export interface RigidChain {
  readonly name: string;
  step(): void;
}

const RADIUS = 0.425;

/** Pixels for one bond: matter-js is made for bodies of some tens of pixels. */
const PIXELS = 40;

export function matterChain(n: number): RigidChain {
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

export function planckChain(n: number): RigidChain {
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

export async function rapierChain(n: number): Promise<RigidChain> {
  await RAPIER.init();
  const world = new RAPIER.World({ x: 0, y: 0 });
  const beads = Array.from({ length: n }, (_, i) => {
    const body = world.createRigidBody(
      RAPIER.RigidBodyDesc.dynamic()
        .setTranslation(i, 0.05 * (i % 2))
        .setCanSleep(false),
    );
    world.createCollider(RAPIER.ColliderDesc.ball(RADIUS), body);
    return body;
  });
  for (let i = 1; i < n; i++) {
    const spring = RAPIER.JointData.spring(1, 100, 0.1, { x: 0, y: 0 }, { x: 0, y: 0 });
    world.createImpulseJoint(spring, beads[i - 1], beads[i], true);
  }
  return { name: 'rapier2d', step: () => void world.step() };
}
