export { createChainView } from './chain-view.ts';
export { createTowerView } from './tower-view.ts';
export { createTwinMap } from './twin-map.ts';
export type { View } from './view.ts';
