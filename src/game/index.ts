export { type JudgeClient, judgeInWorker } from './judge-client.ts';
export { type Level, type LevelFile, type LevelProblem, parseLevel } from './level.ts';
export type { LiveFault, LiveFrame, LiveRun } from './live-run.ts';
export type { Progress, StorageLike } from './progress.ts';
export { createSession, type Hover, type Session, type SessionActions, type SessionState } from './session.ts';
export { decodeShare, encodeShare, type Shared } from './share.ts';
export { startVerdictWorker } from './start-verdict-worker.ts';
export { type JudgeOptions, judge, type LevelVerdict } from './verdict.ts';
