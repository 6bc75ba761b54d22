export { stackAccuracy, stackOutputs } from './batches.ts';
export { type Block, drawStack, fillMatrix, type StackDraw, setBlocks } from './blocks.ts';
export { receptiveFieldShape } from './convolution.ts';
export { sampleData } from './data.ts';
export { DATA_SETS, type DataSetName } from './data-sets.ts';
export { bandOf, GRADIENT_BANDS, type GradientBand } from './gradient-profile.ts';
export {
  endToEndJacobian,
  gradientByPathLength,
  logGradientNorms,
  logLipschitzBound,
  pathLengthProfile,
} from './jacobian.ts';
export { affine, apply, identityMatrix, multiply, norm } from './matrix.ts';
export { type Carried, carriedPoints } from './measure/carried.ts';
export { blockCondition, carefulCondition, roundestAlpha, symmetricPair } from './measure/conditioning.ts';
export { type Copying, type CopyingChunk, copyingChunk } from './measure/copying.ts';
export { activationDrift, type RandomStack } from './measure/drift.ts';
export {
  decayError,
  expectedDecayError,
  type Flow,
  fieldOf,
  flowErrors,
  flowOrder,
  flowPath,
  flowStack,
} from './measure/flow.ts';
export { type HeatBlock, heatBlockChunk, learnedHeatNumber, readHeatNumber } from './measure/heat-block.ts';
export {
  type Ends,
  heatFilm,
  heatGrowth,
  heatLimit,
  heatTotal,
  heatTotalDrift,
  heatWave,
  heatWaveFactor,
} from './measure/heat-rod.ts';
export { residualChange } from './measure/idle-stack.ts';
export {
  implicitGradientError,
  keptNumbers,
  newtonBeyond,
  type ScalarLayer,
  type SolverRace,
  scalarEquilibria,
  scalarIterates,
  solverRace,
} from './measure/implicit-layers.ts';
export { type Injury, injure, trainedStack } from './measure/injure.ts';
export { orthogonalSpectrum } from './measure/isometry.ts';
export { dropEach, LESION_BLOCKS, type Lesion, lesion } from './measure/lesion.ts';
export { cutEach, trainedWithoutEach } from './measure/lesion-links.ts';
export { logGains } from './measure/log-gain.ts';
export { carriedByLength, countPaths, meanLength, pathPartsError } from './measure/path-lengths.ts';
export { linkSensitivity } from './measure/path-sums.ts';
export { placedMatrix } from './measure/placed-matrix.ts';
export { logProductNorm, shiftError } from './measure/plus-one.ts';
export { probeStack, sendBack } from './measure/probe.ts';
export { relaxationLimit } from './measure/relaxation-limit.ts';
export { scalarGain, scalarPathParts, scalarSignal, scalarStates } from './measure/scalar-gain.ts';
export { scaledExpansion, scaledGain, scaledGrowthMap, scaledSignal } from './measure/scaled.ts';
export { type Sight, sightField, sightShape, sightSize } from './measure/sight.ts';
export { type TowerSpec, towerGradients } from './measure/tower-gradients.ts';
export { type ChunkedTraining, type TrainedChunk, trainChunk } from './measure/train-chunk.ts';
export { type SightChunk, type SightTraining, sightChunk } from './measure/trained-sight.ts';
export { type WaveScheme, waveAfter, waveGrowthExcess, wavePlace, waveStep, waveWithin } from './measure/wave.ts';
export { ringWinding } from './measure/winding.ts';
export { type NetworkModel, NetworkModelError } from './model.ts';
export { findRangeFault } from './range.ts';
export { amplification, backwardEuler, explicitEuler } from './schemes/euler.ts';
export { explicitPath, SCHEME_ORDERS, type Scheme } from './schemes/explicit.ts';
export { heatStep } from './schemes/heat.ts';
export {
  explicitWaveStep,
  type Wave,
  waveNorm2,
  wavePacket,
  waveWidth,
} from './schemes/schrodinger.ts';
export { conditionNumber, type Eigenvalue, eigenvalues, singularValues, spectralNorm } from './spectra.ts';
export { createStack, type Stack, type StackShape } from './stack.ts';
export { binomials } from './theory/binomial.ts';
export { linearDrift, reluDrift } from './theory/drift.ts';
export { equilibriaCount } from './theory/equilibria.ts';
export { expectedProfile } from './theory/expected-profile.ts';
export { reluGradientCorrelation, residualLogGrowth, tanhMeanField } from './theory/mean-field.ts';
export { expectedReceptiveField } from './theory/receptive-field.ts';
export { createTrainer, type Trainer } from './training.ts';
