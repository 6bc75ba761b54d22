import { createRoot } from 'react-dom/client';
import type { OpenPlace, Shell, Visit } from '../../kit/index.ts';
import { CAMPAIGN, ownHome, ownLevel } from './home.ts';
import { openLevels } from './open.tsx';
import { type OwnLevel, ownFromQuery } from './own-level.ts';
import { OwnPage } from './own-page.tsx';
import { shippedLevels } from './shipped-levels.ts';

type Read = Extract<OwnLevel, { ok: true }>;

function openOwn(host: HTMLElement, { level, file, placement, isFromDesign }: Read, shell: Shell): OpenPlace {
  const visit = { path: [], query: placement, problem: null };
  return openLevels(host, visit, shell, [ownLevel(level)], ownHome(file, isFromDesign));
}

function openOwnPage(host: HTMLElement, problem: string | null, shell: Shell, onLevel: (read: Read) => void) {
  const root = createRoot(host);
  document.title = 'A level of your own · Skipfold';
  root.render(<OwnPage shell={shell} problem={problem} onLevel={onLevel} />);
  return { go: () => {}, leave: () => root.unmount() };
}

const asksForOwn = ({ path }: Visit) => path[0] === 'own' && path.length === 1;

/** Opens Play: the campaign, or at `own` the level that the address or a file holds. */
export function open(host: HTMLElement, visit: Visit, shell: Shell): OpenPlace {
  let inner: OpenPlace;
  let isOwn = false;

  function openInner(next: Visit): void {
    // Each gets an element of its own: an element that had a root keeps it.
    const place = document.createElement('div');
    host.replaceChildren(place);
    isOwn = asksForOwn(next);
    if (!isOwn) {
      inner = openLevels(place, next, shell, shippedLevels(), CAMPAIGN);
      return;
    }
    const read = next.query === '' ? null : ownFromQuery(next.query);
    if (read?.ok) {
      inner = openOwn(place, read, shell);
      return;
    }
    inner = openOwnPage(place, read?.problem ?? null, shell, (opened) => {
      inner.leave();
      const played = document.createElement('div');
      host.replaceChildren(played);
      inner = openOwn(played, opened, shell);
    });
  }

  openInner(visit);
  return {
    go(next) {
      if (!isOwn && !asksForOwn(next)) return inner.go(next);
      inner.leave();
      openInner(next);
    },
    leave: () => inner.leave(),
  };
}
