import type { Words } from '../../exhibit/words.ts';

export const text: Words = {
  place: 2,
  id: 'tyranny',
  part: 'Multiplication and addition',
  title: 'The tyranny of multiplication',
  question: 'How loud is the output’s correction at the first of 100 layers?',
  setting: 'A deep {network} learns from what is wrong at its output: the correction is sent down, floor by floor.',
  plain: [
    'A message passed on by twenty people who each keep back a tenth arrives as a whisper; if each adds a tenth, as a shout. A {network} learns by such messages: the error at the top is sent down, floor by floor, and every floor hears the {gradient} that the floors above have let through.',
    'Each {plain|plain floor} multiplies. Below 1 the lowest floors hear nothing and never learn; above 1 they hear nothing but noise. There is no factor that is safe at every depth, and worse, floors drawn at random do not share one factor: the deeper the tower, the further two networks lie apart that differ in their seed alone.',
    'A {residual|residual floor} hands on what it hears and only adds its own part. Add instead of multiply, and everyone passes the whole message on, plus a little of their own. Train both towers on the same points and watch which one learns.',
  ],
  equations: [
    {
      tex: '\\frac{\\partial x_L}{\\partial x_0} = a^L',
      label: 'the derivative of x L with respect to x zero is a to the L',
    },
    { tex: 'x + hF(x): (1 + ha)^L', label: 'for a residual floor, x plus h F of x, it is one plus h a to the L' },
    {
      tex: '\\Var \\, \\ln \\, \\frac{‖J^T u‖^2}{‖u‖^2} = \\frac{5L}{d}',
      label: 'the variance of the logarithm of the squared gain is five L over d',
    },
  ],
  limits:
    'Multiplication is not doomed, only unforgiving. Matrices that turn and never stretch (orthogonal ones) keep every direction’s length through a thousand floors: all singular values stay 1. But one per cent of gain too much or too little, or one bend of tanh, and the power law is back. And a residual tower multiplies as well: with a large step h its floors explode.',
  terms: {
    network: 'Numbers that pass through many layers, one after the other.',
    gradient: 'How much the error at the output changes when a floor’s numbers change: what the floor learns from.',
    plain: 'It replaces what it is handed: x becomes F(x).',
    residual: 'It keeps what it is handed and adds to it: x becomes x + hF(x).',
  },
  levels: ['deaf-tower', 'whisper', 'loud-meander', 'turn-it-down'],
};
