export { stackAccuracy, trainStack } from './batches.ts';
export { type Block, drawStack, fillMatrix, type StackDraw, setBlocks } from './blocks.ts';
export { effectiveReceptiveField, receptiveFieldShape } from './convolution.ts';
export { type DataSetName, sampleData } from './data.ts';
export { classifyGradient } from './gradient-profile.ts';
export {
  type ImplicitBlock,
  implicitGradient,
  solveAnderson,
  solveNewton,
  solvePicard,
  unrolledGradient,
} from './implicit.ts';
export {
  blockJacobian,
  endToEndJacobian,
  gradientByPathLength,
  logGradientNorms,
  logLipschitzBound,
  pathLengthProfile,
} from './jacobian.ts';
export { affine, apply, identityMatrix, multiply, norm } from './matrix.ts';
export { type NetworkModel, NetworkModelError } from './model.ts';
export { findRangeFault } from './range.ts';
export { amplification, backwardEuler, explicitEuler } from './schemes/euler.ts';
export { heatStep } from './schemes/heat.ts';
export {
  crankNicolsonStep,
  explicitWaveStep,
  hamiltonian,
  waveNorm2,
  wavePacket,
  waveWidth,
} from './schemes/schrodinger.ts';
export { conditionNumber, eigenvalues, singularValues, spectralNorm } from './spectra.ts';
export { createStack, type Stack, type StackShape } from './stack.ts';
export { reluGradientCorrelation, residualLogGrowth, tanhMeanField } from './theory/mean-field.ts';
export { expectedReceptiveField } from './theory/receptive-field.ts';
export { createTrainer, type Trainer } from './training.ts';
