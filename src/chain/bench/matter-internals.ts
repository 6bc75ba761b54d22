import Matter from 'matter-js';

/** A body with the state of matter-js's Verlet scheme, which its types leave out. */
export interface BodyState extends Matter.Body {
  /** Where the body was one step before: its velocity is the difference. */
  positionPrev: Matter.Vector;
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
