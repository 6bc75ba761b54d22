import { magnitudeText, say } from '../../../language/index.ts';
import { linkProfile, type Task } from '../../../task/index.ts';

/** By what a fresh floor multiplies a gradient on its way down, on average over a tower without links, and what that leaves at floor 0. */
export function floorFactor(task: Task): { each: number; left: number } {
  const [left] = linkProfile(task, []);
  return { each: left ** (1 / (task.fold.n - 1)), left };
}

/**
 * What the gain means on a task, its dials set: why a floor passes on something else than the gain, in figures that can be checked
 * against each other and against the tower without links.
 */
export function gainWords(task: Task): string {
  const { gain, width, alpha, beta } = task.network;
  const { each, left } = floorFactor(task);
  const steps = task.fold.n - 1;
  const wide = Number((gain * alpha).toPrecision(3));
  const does =
    beta < 1
      ? say`A floor carries on ${beta === 0 ? say`all` : Number((1 - beta).toPrecision(3))} of what it gets and adds ${alpha} times its work; the gain is that of the work alone.`
      : say`How large weights are drawn: an endlessly wide floor would multiply a gradient by ${wide}. One of ${width} units typically leaves less, and so does tanh, which flattens.`;
  return say`${does} Here a fresh floor multiplies the gradient by about ${each.toPrecision(3)}: over ${steps} floors without a link that makes about ${magnitudeText(left)}.`;
}
