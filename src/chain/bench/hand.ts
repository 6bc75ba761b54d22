import Matter from 'matter-js';

/** A hand that holds a bead: matter-js's own mouse and mouse constraint, moved by whoever has the pointer. */
export interface Hand {
  /** Takes a body at the point (x, y), b. */
  take(body: Matter.Body, x: number, y: number): void;
  move(x: number, y: number): void;
  open(): void;
}

/** Stiffness and damping of the hold: firm enough to follow the hand, soft enough not to tear the chain. */
const STIFFNESS = 0.02;
const DAMPING = 0.1;

/** matter-js's mouse listens to an element; the page's views have pointers of their own, so it gets one that is silent. */
const SILENT = {
  addEventListener() {},
  removeEventListener() {},
  getAttribute: () => null,
} as unknown as HTMLElement;

const FREE = -1;
const PRESSED = 0;

/** Gives an engine a hand. @param scale pixels for one b */
export function createHand(engine: Matter.Engine, scale: number): Hand {
  const mouse = Matter.Mouse.create(SILENT);
  const holder = Matter.MouseConstraint.create(engine, {
    mouse,
    constraint: {
      label: 'hand',
      pointA: { x: 0, y: 0 },
      pointB: { x: 0, y: 0 },
      length: 0.01,
      stiffness: STIFFNESS,
      damping: DAMPING,
    } as never, // the types ask for a constraint of all fields, matter-js for those that differ from its defaults
  });
  Matter.Composite.add(engine.world, holder.constraint);

  function move(x: number, y: number): void {
    mouse.position.x = x * scale;
    mouse.position.y = y * scale;
  }
  return {
    take(body, x, y) {
      move(x, y);
      mouse.button = PRESSED;
      holder.body = body;
      holder.constraint.bodyB = body;
      holder.constraint.pointB = { x: 0, y: 0 };
    },
    move,
    open() {
      mouse.button = FREE;
      holder.body = null as never;
      holder.constraint.bodyB = null;
    },
  };
}
