import Matter from 'matter-js';
import { HAND_FILTER } from './bead.ts';
import type { BodyState } from './matter-internals.ts';

/** Where a point of an element, in its own pixels, lies in the world, b. */
export type ToWorld = (x: number, y: number) => { readonly x: number; readonly y: number };

/** A hand that holds a bead: matter-js's own mouse and mouse constraint, moved by an element's pointer or by whoever calls. */
export interface Hand {
  /** Takes a body by its middle; the hand is at (x, y), b. */
  take(body: Matter.Body, x: number, y: number): void;
  move(x: number, y: number): void;
  /** Lets go; a hand in motion throws what it holds. */
  open(): void;
  /** Lets matter-js listen to an element's mouse and touches; returns how to stop. */
  attach(element: HTMLElement, toWorld: ToWorld): () => void;
}

/** Spring constant of the hold, ε/b²: half a bond's. */
const STIFFNESS = 50;
/** The hold stretches no further than this, b: the hand pulls with 25 ε/b at most, which unfolds a chain but tears no bond. */
const REACH = 0.5;
/** For how long the hand's velocity is averaged, τ: its position is told once a frame only. */
const MEMORY = 1;
/** A hand slower than this, b/τ, lets go without throwing; none throws faster than this. */
const SLOWEST_THROW = 0.2;
const FASTEST_THROW = 5;
/** Times that matter-js solves each constraint in one update. */
const SOLVES = 4;

const FREE = -1;
const PRESSED = 0;

/** matter-js's mouse wants an element to listen to; while none is attached it has a silent one. */
const SILENT = {
  addEventListener() {},
  removeEventListener() {},
  getAttribute: () => null,
} as unknown as HTMLElement;

const LISTENERS = [
  ['mousemove', 'mousemove'],
  ['mousedown', 'mousedown'],
  ['mouseup', 'mouseup'],
  ['wheel', 'mousewheel'],
  ['touchmove', 'mousemove'],
  ['touchstart', 'mousedown'],
  ['touchend', 'mouseup'],
] as const;

type Mouse = Matter.Mouse & Record<(typeof LISTENERS)[number][1], (event: Event) => void>;

/**
 * Gives an engine a hand. matter-js solves a constraint by moving the body a share of the way, after the step and `SOLVES` times; in
 * its Verlet scheme that is a spring, damped with rate STIFFNESS · dt because it looks at where the body has just gone.
 *
 * @param scale pixels for one b
 * @param dt step, τ
 * @param onThrow told the hand's velocity, b/τ, when it lets go in motion
 */
export function createHand(
  engine: Matter.Engine,
  scale: number,
  dt: number,
  onThrow: (vx: number, vy: number) => void,
): Hand {
  const mouse = Matter.Mouse.create(SILENT) as Mouse;
  const wanted = { x: 0, y: 0 };
  /** Where the hand was a step ago, pixels, and its velocity, b/τ. */
  const before = { x: 0, y: 0 };
  const pace = { x: 0, y: 0 };
  let toWorld: ToWorld | null = null;
  /** Whether a caller, not the element's pointer, leads the hand. */
  let isLed = false;
  let isHolding = false;

  /** Brings the mouse to where the hand is, but within reach of the bead it holds. */
  function reach(): void {
    if (toWorld !== null && !isLed) {
      const { x, y } = toWorld(mouse.absolute.x, mouse.absolute.y);
      wanted.x = x * scale;
      wanted.y = y * scale;
    }
    mouse.position.x = wanted.x;
    mouse.position.y = wanted.y;
    const held = holder.constraint.bodyB as BodyState | null;
    if (held === null) return;
    if (mouse.button !== PRESSED) {
      open();
      return;
    }
    follow();
    const { x, y } = holder.constraint.pointB;
    const dx = wanted.x - held.position.x - x;
    const dy = wanted.y - held.position.y - y;
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance > REACH * scale) {
      const share = (REACH * scale) / distance;
      mouse.position.x = held.position.x + x + share * dx;
      mouse.position.y = held.position.y + y + share * dy;
    }
    // matter-js starts from the last step's correction; in a Langevin world that is a force from the past, which heats.
    held.constraintImpulse.x = 0;
    held.constraintImpulse.y = 0;
  }

  /** Keeps the hand's velocity while it holds something. */
  function follow(): void {
    if (!isHolding) {
      isHolding = true;
      pace.x = 0;
      pace.y = 0;
      before.x = wanted.x;
      before.y = wanted.y;
    }
    const share = Math.min(1, dt / MEMORY);
    pace.x += share * ((wanted.x - before.x) / (scale * dt) - pace.x);
    pace.y += share * ((wanted.y - before.y) / (scale * dt) - pace.y);
    before.x = wanted.x;
    before.y = wanted.y;
  }
  // Before the mouse constraint's own listener.
  Matter.Events.on(engine, 'beforeUpdate', reach);

  const holder = Matter.MouseConstraint.create(engine, {
    mouse,
    collisionFilter: HAND_FILTER,
    constraint: { label: 'hand', length: 0, stiffness: (STIFFNESS * dt * dt) / SOLVES, damping: 0 } as never,
  });
  holder.constraint.bodyB = null;
  Matter.Composite.add(engine.world, holder.constraint);

  function open(): void {
    isLed = false;
    const speed = Math.sqrt(pace.x * pace.x + pace.y * pace.y);
    if (isHolding && speed > SLOWEST_THROW) {
      const share = Math.min(1, FASTEST_THROW / speed);
      onThrow(share * pace.x, share * pace.y);
    }
    isHolding = false;
    mouse.button = FREE;
    holder.body = null as never;
    holder.constraint.bodyB = null;
  }

  return {
    take(body, x, y) {
      isLed = true;
      wanted.x = x * scale;
      wanted.y = y * scale;
      mouse.button = PRESSED;
      holder.body = body;
      holder.constraint.bodyB = body;
      holder.constraint.pointB = { x: 0, y: 0 };
      (holder.constraint as { angleB?: number }).angleB = body.angle;
    },
    move(x, y) {
      wanted.x = x * scale;
      wanted.y = y * scale;
    },
    open,
    attach(element, mapping) {
      toWorld = mapping;
      Matter.Mouse.setElement(mouse, element);
      // The page scrolls under a bead as anywhere else.
      element.removeEventListener('wheel', mouse.mousewheel);
      const leave = () => open();
      element.addEventListener('mouseleave', leave);
      element.addEventListener('touchcancel', leave);
      return () => {
        open();
        toWorld = null;
        mouse.element = SILENT;
        for (const [event, handler] of LISTENERS) element.removeEventListener(event, mouse[handler]);
        element.removeEventListener('mouseleave', leave);
        element.removeEventListener('touchcancel', leave);
      };
    },
  };
}
