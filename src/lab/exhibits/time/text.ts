import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 5,
  id: 'time',
  part: say`Spectrum and time`,
  title: say`Layers as time`,
  question: say`Twice the layers, half the step. What becomes of the error?`,
  setting: say`A {flow} says at each place where to go and how fast. A layer x + hf(x) looks once and takes one step of length h.`,
  needs: [
    [say`layer`, say`One floor of a network: it takes numbers, here a place, and hands on new ones.`],
    [say`error`, say`How far from the flow the last layer ends.`],
  ],
  plain: [
    say`Each layer takes what it gets and adds a little. That, x + hf(x), is how one walks along a {flow} with closed eyes: look where the current points, take a step of h that way, look again. A deep residual network is such a walk, its layers are moments, and its depth is time.`,
    say`The walk leaves the true path a little at every step. Once the steps are small, twice as many layers with half the step each halve the error: this is {order|order 1}. While they are large, as at T = 6, it falls faster. A block that looks twice before it steps (Heun) quarters it, one that looks four times (Runge–Kutta) divides it by sixteen.`,
    say`The line is the flow, the dots are the layers; the ring on the line is where the flow is at the same moment. Two rings of points, once stacks are trained, are carried through their layers; the upright line is where the read-out changes its mind.`,
  ],
  equations: [
    {
      tex: 'x_{l+1} = x_l + h f(x_l), h = \\frac{T}{L}',
      label: say`x l plus one is x l plus h f of x l, h is T over L`,
    },
    { tex: '‖x_L - x(T)‖ ∝ h^p', label: say`the distance of x L from x at T falls as h to the p` },
    {
      tex: 'f = -x: \\frac{1}{e} - (1 - \\frac{1}{L})^L ≈ \\frac{h}{2 e}',
      label: say`for f equal minus x, one over e minus one minus one over L to the L is about h over two e`,
    },
  ],
  limits: say`Paths of a flow in the plane never cross, so a ring stays round what it encloses: no smooth flow can part two rings by a line, however long it flows. Train and see: with small steps in the plane some points always stay on the wrong side. Large steps, h‖W‖ > 1, may fold the plane over itself and untie it, sometimes; but then the layers follow no flow. One more dimension is the honest way out: lift one ring over the other. And with large steps a pendulum in Euler’s hands gains energy out of nothing; the picture counts it.`,
  echo: say`The chain that this program folds is such a stack too: its relaxation x + hF(x) is one residual block a step, F the force on the beads. The strip at the foot of the picture shows a chain of springs after as many steps as layers are drawn; a residual stack with the chain’s matrix for weights gives the same coordinates.`,
  terms: {
    flow: say`A current that says at each place where to go and how fast; every starting point has one path.`,
    order: say`The power p of the step with which the error falls.`,
  },
  levels: ['one-step', 'too-bold', 'slow-fold', 'keep-a-little'],
};
