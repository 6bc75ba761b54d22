import { sceneHashes } from './scenes.ts';

postMessage(await sceneHashes());
