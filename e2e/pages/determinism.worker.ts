import { sceneHashes } from './scenes.ts';

postMessage(sceneHashes());
