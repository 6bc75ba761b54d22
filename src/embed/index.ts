export {
  claimOutcome,
  type FrameMessage,
  type FrameResult,
  frameMessage,
  type HostMessage,
  hear,
  levelOutcome,
  readFrameMessage,
} from './messages.ts';
