import { type RefObject, useLayoutEffect } from 'react';

/** Opens a dialog as a modal one while its component stands. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  // Before the first paint: an Escape that comes while the page is busy finds it open.
  useLayoutEffect(() => {
    const element = dialog.current!;
    if (!element.open) element.showModal();
    return () => element.close();
  }, [dialog]);
}
