export { CHAPTERS, chapterLevels, openLevels } from './campaign.ts';
export {
  DIAL_NAMES,
  type Dial,
  type DialName,
  type Dials,
  fitDials,
  startDials,
  withDials,
} from './dials.ts';
export { type JudgeClient, judgeInWorker } from './judge-client.ts';
export { type Level, type LevelFile, type LevelProblem, type Placement, parseLevel } from './level.ts';
export { linkWords } from './link-effects.ts';
export type { LiveFault, LiveFrame, LiveRun } from './live-run.ts';
export type { Attempt, Progress } from './progress.ts';
export { listenForOtherTabs, type StorageLike } from './progress-storage.ts';
export { createSession, type Hover, type Session, type SessionActions, type SessionState } from './session.ts';
export { decodeShare, encodeShare, type Shared } from './share.ts';
export { startVerdictWorker } from './start-verdict-worker.ts';
export { type JudgeOptions, judge, type LevelVerdict } from './verdict.ts';
