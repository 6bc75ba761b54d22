export { type DataSetName, sampleData } from './data.ts';
export { classifyGradient, type GradientBand, type GradientHealth } from './gradient-profile.ts';
export { type NetworkModel, NetworkModelError } from './model.ts';
export { createTrainer, type Trainer, type TrainFault, type TrainReport } from './training.ts';
