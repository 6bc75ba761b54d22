import { type RefObject, useEffect, useState } from 'react';
import { useChoices } from '../../../kit/index.ts';
import type { Picture, PictureOptions } from '../../../render/index.ts';
import { type Play, usePlay } from '../context.ts';

/** How a picture is made in its host, and what it draws: read anew each frame, null while there is nothing to draw. */
export interface PictureSource<Data, Made extends Picture<Data> = Picture<Data>> {
  create(host: HTMLElement, options: PictureOptions, play: Play): Made | Promise<Made>;
  read(play: Play): Data | null;
}

/**
 * Opens a picture in its host, draws it each frame while the host is to be seen, keeps it as large as the host, and makes it anew when
 * the theme changes.
 *
 * @param source must not change between renders
 * @param pace `minor` stands beside the chain and the tower; `thinned` takes every fourth frame of a show whose frames come slowly
 * @returns what went wrong, in words, or null
 */
export function usePicture<Data, Made extends Picture<Data>>(
  host: RefObject<HTMLElement | null>,
  source: () => PictureSource<Data, Made>,
  pace: 'full' | 'thinned' | 'minor' = 'full',
): string | null {
  const play = usePlay();
  const { theme } = useChoices(play.shell.settings);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const element = host.current!;
    const { create, read } = source();
    let isGone = false;
    let close = () => {};
    let isSeen = element.offsetParent !== null;

    function open(picture: Made) {
      if (isGone) return picture.destroy();
      function paint(now: number): void {
        if (!isSeen) return;
        const data = read(play);
        if (data !== null) picture.draw(data, now);
      }
      // It tells too when the host is hidden or shown. To ask the host in each frame would make the browser lay out the page each time.
      const observer = new ResizeObserver(() => {
        picture.resize();
        isSeen = element.offsetParent !== null;
        // A canvas of another size is empty: filled before it is seen, and not when its next turn comes.
        paint(performance.now());
      });
      observer.observe(element);
      const remove = play.loop.add({
        everyMs: 0,
        isMinor: pace === 'minor',
        isThinned: () => pace === 'thinned' && play.session.store.getState().watching?.isPlaying === true,
        paint,
      });
      close = () => {
        observer.disconnect();
        remove();
        picture.destroy();
      };
    }

    const start = async () => open(await create(element, { theme, calm: play.calm }, play));
    start().catch((error: unknown) => setProblem(String(error)));
    return () => {
      isGone = true;
      close();
    };
  }, [host, source, play, theme, pace]);
  return problem;
}

/** All that a picture may depend on: the session's state, and the moment of what runs. */
const everything = ({ session }: Play): readonly unknown[] => [
  session.store.getState(),
  session.show?.frame.version ?? session.bench?.frame.step ?? 0,
];

/**
 * Keeps what is made until something changes that it depends on.
 * @param seen what that is, always as many things in the same order; compared by identity
 */
export function remembered<Data>(
  make: (play: Play, version: number) => Data | null,
  seen = everything,
): (play: Play) => Data | null {
  let last: readonly unknown[] = [];
  let made: Data | null = null;
  let version = 0;
  return (play) => {
    const now = seen(play);
    if (version === 0 || now.some((thing, k) => thing !== last[k])) {
      last = now;
      version += 1;
      made = make(play, version);
    }
    return made;
  };
}
