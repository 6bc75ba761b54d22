import type { Session } from '../game/index.ts';

/** The address that opens this level with these links, anywhere. */
export function shareAddress(session: Session): string {
  return window.location.href.replace(/#.*$/, '') + session.shareFragment();
}
