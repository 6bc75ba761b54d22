import type { Link } from '../../links/index.ts';
import { aimAt, clearAim, createAim, type LinkAim } from './link-aim.ts';
import type { LinkIntents, LinkState } from './picture.ts';

/** How near a pointer must come to a node or a link, pixels: 24 px wide for a mouse, 44 px for a finger. */
const REACH = { fine: 12, coarse: 22 } as const;
/** A press that moves less than this is a click. */
const CLICK_WITHIN = 6;
/** While a link is being drawn its free end jumps to nodes this many times farther away. */
const SNAP = 1.5;
/** A moving bead that was pointed at may be pressed from this many times farther away. */
const FLED = 2.5;

/** The part of a picture that the gestures need. */
export interface LinkSurface {
  readonly canvas: HTMLCanvasElement;
  /** What is placed, pointed at and allowed at this moment. */
  state(): LinkState;
  /** The nearest bead or floor within `reach` pixels. */
  nodeAt(x: number, y: number, reach: number): number | null;
  linkAt(x: number, y: number, reach: number): Link | null;
  /** Pulls a node about; left out where nothing can be grabbed. */
  readonly grab?: {
    /** Does a plain press grab, rather than link? */
    isTool(): boolean;
    start(node: number, x: number, y: number): void;
    move(x: number, y: number): void;
    end(): void;
  };
}

export interface LinkGestures {
  /** What the pointer is doing; read by the pictures each frame. */
  readonly drag: LinkAim;
  destroy(): void;
}

/**
 * The gestures that all pictures share. Drag from node to node: a link. Tap a node, then another: a link. Tap a link: it
 * goes. With the grab tool, Alt or the right button a bead is pulled instead. Escape, a second finger or a lost pointer
 * ends any of them.
 */
export function attachLinkGestures(surface: LinkSurface, intents: LinkIntents): LinkGestures {
  const { canvas } = surface;
  const drag = createAim();
  let pointer: number | null = null;
  let startX = 0;
  let startY = 0;
  let pressed: Link | null = null;
  let moved = false;
  /** What was chosen last, and the state it was chosen in: a second tap may come before the page has drawn the first. */
  let choice: { readonly state: LinkState; readonly before: number | null; readonly node: number | null } | null = null;

  const reachOf = (event: PointerEvent) => (event.pointerType === 'touch' ? REACH.coarse : REACH.fine);

  function locate(event: { clientX: number; clientY: number }): [number, number] {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  function hover(node: number | null, link: Link | null): void {
    const now = surface.state().hover;
    const isSame = now.node === node && now.link?.[0] === link?.[0] && now.link?.[1] === link?.[1];
    if (!isSame) intents.hover({ node, link });
  }

  function stop(): void {
    if (drag.kind === 'grab') surface.grab?.end();
    if (pointer !== null && canvas.hasPointerCapture(pointer)) canvas.releasePointerCapture(pointer);
    pointer = null;
    pressed = null;
    clearAim(drag);
  }

  function chosenNow(): number | null {
    const state = surface.state();
    return choice !== null && choice.state === state && choice.before === state.chosen ? choice.node : state.chosen;
  }

  function choose(node: number | null): void {
    const state = surface.state();
    choice = { state, before: state.chosen, node };
    intents.choose(node);
  }

  function tap(node: number): void {
    if (!surface.state().canLink) return;
    const chosen = chosenNow();
    choose(chosen === null ? node : null);
    if (chosen !== null && chosen !== node) intents.link(chosen, node);
  }

  /** The node that was pointed at a moment ago, if it has moved from under a resting pointer, but not far. */
  function nodeThatFled(x: number, y: number, reach: number): number | null {
    const near = surface.nodeAt(x, y, reach * FLED);
    return near !== null && near === surface.state().hover.node ? near : null;
  }

  function onDown(event: PointerEvent): void {
    if (!event.isPrimary) stop();
    if (pointer !== null || !event.isPrimary || (event.button !== 0 && event.button !== 2)) return;
    const [x, y] = locate(event);
    const reach = reachOf(event);
    const node = surface.nodeAt(x, y, reach) ?? nodeThatFled(x, y, reach);
    const link = node === null ? surface.linkAt(x, y, reach) : null;
    if (node === null && link === null) {
      if (event.button === 0 && chosenNow() !== null) choose(null);
      return;
    }
    const wantsGrab = event.button === 2 || event.altKey || surface.grab?.isTool() === true;
    if (wantsGrab && (surface.grab === undefined || node === null)) return;
    event.preventDefault();
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    [startX, startY] = [x, y];
    moved = false;
    pressed = link;
    drag.x = x;
    drag.y = y;
    if (node === null) return;
    drag.from = node;
    drag.kind = wantsGrab ? 'grab' : 'none';
    if (wantsGrab) surface.grab?.start(node, x, y);
    hover(node, null);
  }

  function pointAt(x: number, y: number, reach: number): void {
    const node = surface.nodeAt(x, y, reach);
    const link = node === null ? surface.linkAt(x, y, reach) : null;
    const isOff = node === null && link === null;
    canvas.style.cursor = isOff ? '' : surface.grab?.isTool() ? 'grab' : surface.state().canLink ? 'pointer' : '';
    hover(node, link);
  }

  function onMove(event: PointerEvent): void {
    const [x, y] = locate(event);
    const reach = reachOf(event);
    if (pointer === null) {
      if (event.pointerType !== 'touch') pointAt(x, y, reach);
      return;
    }
    if (event.pointerId !== pointer) return;
    drag.x = x;
    drag.y = y;
    if (!moved && Math.hypot(x - startX, y - startY) < CLICK_WITHIN) return;
    moved = true;
    if (drag.kind === 'grab') {
      surface.grab?.move(x, y);
      return;
    }
    if (drag.from < 0 || !surface.state().canLink) return;
    drag.kind = 'link';
    const to = surface.nodeAt(x, y, reach * SNAP);
    aimAt(drag, to === drag.from ? null : to, intents.aim);
    hover(drag.to ?? drag.from, null);
  }

  function onUp(event: PointerEvent): void {
    if (event.pointerId !== pointer) return;
    const { kind, from, to } = drag;
    const link = pressed;
    const wasClick = !moved;
    stop();
    if (kind === 'grab') return;
    if (kind === 'link') {
      if (chosenNow() !== null) choose(null);
      if (to !== null) intents.link(from, to);
    } else if (wasClick && link !== null) {
      if (surface.state().canLink) intents.cut(link);
    } else if (wasClick && from >= 0) tap(from);
    if (event.pointerType === 'touch') hover(null, null);
  }

  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === pointer) stop();
  };
  const onLeave = () => {
    if (pointer === null) hover(null, null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && pointer !== null) stop();
  };
  const onMenu = (event: Event) => event.preventDefault();
  // A finger on a bead draws; a finger anywhere else scrolls the page.
  const onTouch = (event: TouchEvent) => {
    const touch = event.changedTouches[0];
    const [x, y] = locate(touch);
    const isHit = surface.nodeAt(x, y, REACH.coarse) !== null || surface.linkAt(x, y, REACH.coarse) !== null;
    if (isHit) event.preventDefault();
  };

  canvas.addEventListener('pointerdown', onDown);
  canvas.addEventListener('pointermove', onMove);
  canvas.addEventListener('pointerup', onUp);
  canvas.addEventListener('pointercancel', onCancel);
  canvas.addEventListener('lostpointercapture', onCancel);
  canvas.addEventListener('pointerleave', onLeave);
  canvas.addEventListener('contextmenu', onMenu);
  canvas.addEventListener('touchstart', onTouch, { passive: false });
  window.addEventListener('keydown', onKey);

  return {
    drag,
    destroy() {
      stop();
      canvas.removeEventListener('pointerdown', onDown);
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerup', onUp);
      canvas.removeEventListener('pointercancel', onCancel);
      canvas.removeEventListener('lostpointercapture', onCancel);
      canvas.removeEventListener('pointerleave', onLeave);
      canvas.removeEventListener('contextmenu', onMenu);
      canvas.removeEventListener('touchstart', onTouch);
      window.removeEventListener('keydown', onKey);
    },
  };
}
