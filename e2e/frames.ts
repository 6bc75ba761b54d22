import { expect, type FrameLocator } from '@playwright/test';

/** Waits until a frame has the height that its page asks for, so that nothing in it is left to scroll. */
export async function expectWholeFrame(frame: FrameLocator): Promise<void> {
  await expect.poll(() => frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)).toBe(0);
}
