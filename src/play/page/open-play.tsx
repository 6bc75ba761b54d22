import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import type { OpenPlace, Shell, Visit } from '../../kit/index.ts';
import { reasonOf, say } from '../../language/index.ts';
import { OwnPage } from './dialogs.ts';
import { CAMPAIGN, ownHome, ownLevel } from './home.ts';
import { openLevels } from './open.tsx';
import { type OwnLevel, ownFromQuery } from './own-level.ts';
import { shippedLevels } from './shipped-levels.ts';
import { CAMPAIGN_WAYS, OWN_WAYS } from './ways.tsx';

type Read = Extract<OwnLevel, { ok: true }>;

function openOwn(host: HTMLElement, { level, file, placement, isFromDesign }: Read, shell: Shell): OpenPlace {
  const visit = { path: [], query: placement, problem: null };
  const home = ownHome(file, isFromDesign);
  return openLevels(host, visit, shell, { levels: [ownLevel(level)], home, ways: OWN_WAYS });
}

function openOwnPage(host: HTMLElement, problem: string | null, shell: Shell, onLevel: (read: Read) => void) {
  const root = createRoot(host);
  document.title = say`A level of your own · Skipfold`;
  root.render(
    <Suspense fallback={null}>
      <OwnPage shell={shell} problem={problem} onLevel={onLevel} />
    </Suspense>,
  );
  return { go: () => {}, leave: () => root.unmount() };
}

/** A place within Play: the campaign, a level of one's own, or one of those that play the prepared puzzles. */
type Room = 'campaign' | 'own' | 'daily' | 'endless';

function roomOf({ path }: Visit): Room {
  const [name] = path;
  return path.length === 1 && (name === 'own' || name === 'daily' || name === 'endless') ? name : 'campaign';
}

/**
 * Opens Play: the campaign, at `own` the level that the address or a file holds, at `daily` and `endless` the prepared puzzles, which are
 * fetched then.
 */
export function open(host: HTMLElement, visit: Visit, shell: Shell): OpenPlace {
  let inner: OpenPlace;
  let room: Room;
  /** Counts what was opened: code that arrives for an earlier one comes too late. */
  let ways = 0;

  /** Each gets an element of its own: an element that had a root keeps it. */
  function freshElement(): HTMLElement {
    const place = document.createElement('div');
    host.replaceChildren(place);
    return place;
  }

  function openCampaign(next: Visit): OpenPlace {
    return openLevels(freshElement(), next, shell, {
      levels: shippedLevels(),
      home: CAMPAIGN,
      ways: CAMPAIGN_WAYS,
    });
  }

  function openOwnRoom(next: Visit): OpenPlace {
    const place = freshElement();
    const read = next.query === '' ? null : ownFromQuery(next.query);
    if (read?.ok) return openOwn(place, read, shell);
    return openOwnPage(place, read?.problem ?? null, shell, (opened) => {
      inner.leave();
      inner = openOwn(freshElement(), opened, shell);
    });
  }

  function openPuzzles(next: Visit, which: 'daily' | 'endless'): OpenPlace {
    const way = ways;
    const place = freshElement();
    place.textContent = say`Fetching the puzzles …`;
    void import('./daily/open-puzzles.ts').then(
      (puzzles) => {
        if (way === ways) inner = puzzles[which](place, next, shell);
      },
      (error: unknown) => {
        if (way !== ways) return;
        const reason = reasonOf(error);
        inner = openCampaign({ path: [], query: '', problem: say`The puzzles could not be fetched. ${reason}` });
        room = 'campaign';
      },
    );
    return { go: () => {}, leave: () => {} };
  }

  function openRoom(next: Visit): void {
    ways += 1;
    room = roomOf(next);
    if (room === 'campaign') inner = openCampaign(next);
    else if (room === 'own') inner = openOwnRoom(next);
    else inner = openPuzzles(next, room);
  }

  openRoom(visit);
  return {
    go(next) {
      if (room === 'campaign' && roomOf(next) === 'campaign') return inner.go(next);
      inner.leave();
      openRoom(next);
    },
    leave() {
      ways += 1;
      inner.leave();
    },
  };
}
