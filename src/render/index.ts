export {
  type BoundaryData,
  type BoundaryIntents,
  type BoundaryReading,
  createBoundaryPicture,
} from './boundary/boundary-picture.ts';
export type {
  BenchCage,
  BenchData,
  BenchPart,
  BenchPeg,
  BenchShape,
  BenchTrap,
  BenchWall,
} from './chain/bench-data.ts';
export type { ChainData, ChainIntents, ChainScene, SceneFold, ScenePair } from './chain/chain-data.ts';
export { type ChainPicture, createChainPicture } from './chain/chain-picture.ts';
export { ownContacts } from './chain/chain-state.ts';
export {
  type CrowdData,
  type CrowdIntents,
  type CrowdPicture,
  createCrowdPicture,
} from './crowd/crowd-picture.ts';
export {
  type CurvesData,
  type CurvesIntents,
  type CurvesPicture,
  createCurvesPicture,
  type StartOutcome,
} from './curves/curves-picture.ts';
export type { MapFrame, MapPair } from './map/map-marks.ts';
export { createMapPicture, type MapData, type MapIntents, type MapReading } from './map/map-picture.ts';
export type { Box } from './stage/camera.ts';
export { logFraction, magnitudeColour } from './stage/colour-scale.ts';
export type {
  AimWords,
  ChainOutcome,
  Hover,
  LinkIntents,
  LinkState,
  Picture,
  PictureOptions,
} from './stage/picture.ts';
export { createSheet } from './stage/sheet.ts';
export { blend, FONT, fade, THEMES, type Theme, type ThemeName } from './stage/theme.ts';
export { createTowerPicture, type TowerData } from './tower/tower-picture.ts';
