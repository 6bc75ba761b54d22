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
 * @param isMinor beside the chain and the tower, which have every frame
 * @returns what went wrong, in words, or null
 */
export function usePicture<Data, Made extends Picture<Data>>(
  host: RefObject<HTMLElement | null>,
  source: () => PictureSource<Data, Made>,
  isMinor = false,
): string | null {
  const play = usePlay();
  const { theme } = useChoices(play.shell.settings);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const element = host.current!;
    const { create, read } = source();
    let isGone = false;
    let close = () => {};

    function open(picture: Made) {
      if (isGone) return picture.destroy();
      const observer = new ResizeObserver(() => picture.resize());
      observer.observe(element);
      const remove = play.loop.add({
        everyMs: 0,
        isMinor,
        paint: (now) => {
          if (element.offsetParent === null) return;
          const data = read(play);
          if (data !== null) picture.draw(data, now);
        },
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
  }, [host, source, play, theme, isMinor]);
  return problem;
}

/** Keeps what is made from the session's state and a counter, until either changes. */
export function remembered<Data>(make: (play: Play, version: number) => Data | null): (play: Play) => Data | null {
  let state: unknown = null;
  let moment = -1;
  let made: Data | null = null;
  let version = 0;
  return (play) => {
    const { session } = play;
    const now = session.store.getState();
    const counter = session.show?.frame.version ?? session.bench?.frame.step ?? 0;
    if (now !== state || counter !== moment) {
      state = now;
      moment = counter;
      version += 1;
      made = make(play, version);
    }
    return made;
  };
}
