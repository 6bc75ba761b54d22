export { type Entry, entryOf, foldedOf, learnedOf, type Ranked, shareInterval } from './entry.ts';
export { tuneJobs } from './jobs.ts';
export {
  EYES,
  middleDials,
  offCentre,
  PANEL,
  pictureDistance,
  RULES,
  type Rule,
  type RuleName,
  stepwise,
} from './panel.ts';
export { type Part, partOf, partsOf } from './parts.ts';
export { wholeSpace } from './plan.ts';
export { progressOf, type SearchProgress } from './progress.ts';
export { type Ranking, ranking } from './ranking.ts';
export { type RunSearchOptions, runSearch } from './run-search.ts';
export { restoreSearch, type SavedSearch, saveSearch } from './saved.ts';
export { placeBy, SCREEN_ORDERS, type ScreenName, type Screens, screensOf } from './screens.ts';
export {
  createSearch,
  nextJobs,
  REPLICAS,
  type SearchOptions,
  type SearchStage,
  type SearchState,
  type Shard,
  stageOf,
  TuneError,
  takeResults,
} from './search.ts';
export { nextTries, type Tried } from './searcher.ts';
export { mergeShards, shardOf } from './shards.ts';
export { allowedPairs, allSets, nativePairs, setName } from './space.ts';
export { type Walls, wallsOf } from './walls.ts';
