import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 13,
  id: 'receptive-field',
  part: say`Science and sight`,
  title: say`The receptive field`,
  question: say`32 layers of three taps: how far does the centre see?`,
  setting: say`In a {convolution|convolutional network} each pixel of a layer looks at a few pixels of the layer below. The gaze: how much the centre of the last layer depends on each pixel of the first.`,
  needs: [
    [say`layer`, say`One floor of the network: a picture made of the picture below.`],
    [say`standard deviation`, say`How far off a pixel that is looked at lies, as the root of the mean square.`],
  ],
  plain: [
    say`In a {convolution|convolutional network} each pixel of a layer looks at itself and its neighbours in the layer below. So after L layers it could know of anything within L pixels. Could: what counts is how strongly it depends on each of them, the gradient of the output by the input.`,
    say`Most ways through the layers wander to and fro and end near where they began, as a drunk does. Their ends spread as a {random walk} does, by √(2/3) of a pixel times the root of L. 32 layers could see 32 pixels far and see not even 5.`,
    say`With skips a layer may be passed without any step. Most ways now pass most branches by: the gaze stays on the pixel itself, sharp, and a thin wide skirt surrounds it. That is why a drawing can go through many layers with skips of a small α and still be known, while plain layers turn it into cloth at once.`,
  ],
  equations: [
    { tex: 'r = \\sqrt{\\frac{2 L}{3}}', label: say`the radius is the root of two L over three` },
    {
      tex: 'x + α F(x): r = \\sqrt{\\frac{2 L q}{3}}, q = \\frac{α^2}{1 + α^2}',
      label: say`with skips it is the root of two L q over three, q is alpha squared over one plus alpha squared`,
    },
  ],
  limits: say`These are random networks, at their first breath. Training moves weights to where they are needed: eight plain layers that must say what stands five pixels to their left and right go from a radius of 2.3 to 5 in 200 steps. The limit that holds is the other one, L: nothing beyond it is ever seen. (The trained skip stack may end up looking to one side more than to the other: which of the two it finds first is chance.) And skips have their price: with a small α the stack that should look afar is slow to learn it, since its branches whisper.`,
  echo: say`A chain whose beads are lightly held in place: tug at one, and its neighbours feel it, each less than the last. A link carries the tug to where it would never be felt.`,
  terms: {
    convolution: say`A weighted sum over a pixel and its neighbours, with the same weights everywhere.`,
    'random walk': say`A walk that chooses each step by chance: its distance grows as the root of the number of steps.`,
  },
  levels: ['whisper', 'spare-tie'],
};
