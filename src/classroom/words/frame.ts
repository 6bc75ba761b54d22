import { say } from '../../language/index.ts';

/** What the frame of a step says for itself. */
export const FRAME = {
  loading: say`Opening…`,
  blocked: say`This cannot be shown here: whoever hosts the program forbids frames, or a part of it did not arrive. It opens in a window of its own, which the report does not see:`,
  ownWindow: say`Open in a new window`,
  elsewhere: say`You have gone to another page.`,
  back: say`Back to this step`,
  refused: (reason: string) => say`The page in the frame refused: ${reason}`,
} as const;
