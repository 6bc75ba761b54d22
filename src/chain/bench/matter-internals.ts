import Matter from 'matter-js';

/** A body with the parts of matter-js's state that its types leave out. */
export interface BodyState extends Matter.Body {
  /** Where the body was one step before: the difference is its displacement u. */
  positionPrev: Matter.Vector;
  /** Corrections by constraints and by collisions, which matter-js keeps as a start for its next step. */
  constraintImpulse: Matter.Vector;
  positionImpulse: Matter.Vector;
}

/** Tells a world that its detector is up to date; without this the next update would hand it every body again. */
export function clearModified(world: Matter.World): void {
  const { setModified } = Matter.Composite as unknown as {
    setModified(
      composite: Matter.Composite,
      isModified: boolean,
      updateParents: boolean,
      updateChildren: boolean,
    ): void;
  };
  setModified(world, false, false, true);
}

/** How deep the deepest collision of the last update goes, pixels; 0 without one. */
export function deepest(engine: Matter.Engine): number {
  const { list } = engine.pairs as unknown as { list: { isActive: boolean; collision: { depth: number } }[] };
  return list.reduce((depth, { isActive, collision }) => (isActive ? Math.max(depth, collision.depth) : depth), 0);
}
