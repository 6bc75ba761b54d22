import { say } from '../../../language/index.ts';
import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 2,
  id: 'tyranny',
  part: say`Multiplication and addition`,
  title: say`The tyranny of multiplication`,
  question: say`How loud is the output’s correction at the first of 100 layers?`,
  setting: say`A deep {network} learns from what is wrong at its output: the correction is sent down, floor by floor.`,
  needs: [
    [say`network`, say`Numbers that pass through many layers, one after the other.`],
    [say`floor`, say`One layer of the network: it takes the numbers of the one below and hands on new ones.`],
  ],
  plain: [
    say`A message passed on by twenty people who each keep back a tenth arrives as a whisper; if each adds a tenth, as a shout. A {network} learns by such messages: the error at the top is sent down, floor by floor, and every floor hears the {gradient} that the floors above have let through.`,
    say`Each {plain|plain floor} multiplies. Below 1 the lowest floors hear nothing and never learn; above 1 they hear nothing but noise. No factor is safe at every depth but exactly 1, and worse, floors drawn at random do not share one factor: the deeper the tower, the further two networks lie apart that differ in their seed alone.`,
    say`A {residual|residual floor} hands on what it hears and only adds its own part. Add instead of multiply, and everyone passes the whole message on, plus a little of their own. Train both towers on the same points and watch which one learns.`,
  ],
  equations: [
    {
      tex: '\\frac{\\partial x_L}{\\partial x_0} = a^L',
      label: say`the derivative of x L with respect to x zero is a to the L`,
    },
    { tex: 'x + hF(x): (1 + ha)^L', label: say`for a residual floor, x plus h F of x, it is one plus h a to the L` },
    {
      tex: '\\Var \\, \\ln \\, \\frac{‖J^T u‖^2}{‖u‖^2} = \\frac{5L}{d}',
      label: say`the variance of the logarithm of the squared gain is five L over d`,
    },
  ],
  limits: say`Multiplication is not doomed, only unforgiving. Matrices that turn and never stretch (orthogonal ones) keep every direction’s length through a thousand floors: all {singular value|singular values} stay 1. But one per cent of {gain} too much or too little, or one bend of tanh, and the power law is back. And a residual tower multiplies as well: with a large step h its floors explode, and with a very small one they hardly learn. And all of this is before the first step of training, as is the estimate beside a tower in Play: as it learns its weights change, and many times as much may come through.`,
  terms: {
    network: say`Numbers that pass through many layers, one after the other.`,
    gradient: say`How much the error at the output changes when a floor’s numbers change: what the floor learns from.`,
    gain: say`How large a floor’s random weights are: at 1 a signal keeps its size on average, but for the bends of tanh.`,
    'singular value': say`By how much a matrix stretches one of its main directions: what it makes of a circle has these half axes.`,
    plain: say`It replaces what it is handed: x becomes F(x).`,
    residual: say`It keeps what it is handed and adds to it: x becomes x + hF(x).`,
  },
  levels: ['deaf-tower', 'whisper', 'loud-meander', 'turn-it-up'],
};
