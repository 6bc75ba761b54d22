import { useEffect, useRef } from 'react';
import { calmOf, createFrameLoop, type SettingsStore, useChoices } from '../../kit/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { Entry } from '../registry.ts';

/** Small pictures are drawn about twenty times a second, and rest a while at the end. */
const EVERY_MS = 50;
const SECONDS = 5;
const REST_SECONDS = 1.5;

/** Plays an exhibit's own picture, small and over and over; call the result to stop. */
function playSmall(host: HTMLElement, exhibit: Exhibit, settings: SettingsStore): () => void {
  const { model, poster } = exhibit;
  const state = { ...model.defaults, ...poster } as State;
  const calm = calmOf(settings);
  const { theme } = settings.get();
  const still = { set() {}, place() {}, play() {}, reset() {} };
  const picture = exhibit.picture(host, { theme, calm, isSmall: true, ...still });
  const last = model.clock.last(state);
  const found = Object.fromEntries(Object.keys(model.works).map((name) => [name, null]));
  const view = { state, seed: 1, last, scene: model.scene(state, 1), found, answer: null, isAsking: false };
  let drawn = Number.NaN;
  const loop = createFrameLoop(() => {});
  loop.add({
    everyMs: EVERY_MS,
    paint(now) {
      const part = ((now / 1000) % (SECONDS + REST_SECONDS)) / SECONDS;
      const at = calm() ? last : Math.min(part, 1) * last;
      if (at !== drawn || !calm()) picture.draw({ ...view, at }, now);
      drawn = at;
    },
  });
  const size = new ResizeObserver(() => {
    picture.resize();
    drawn = Number.NaN;
  });
  size.observe(host);
  const sight = new IntersectionObserver(([entry]) => (entry.isIntersecting ? loop.start() : loop.stop()));
  sight.observe(host);
  return () => {
    sight.disconnect();
    size.disconnect();
    loop.stop();
    picture.destroy();
  };
}

interface SmallPictureProps {
  entry: Entry;
  settings: SettingsStore;
}

/** An exhibit's picture on the landing page; its code is fetched once it comes into sight. */
export function SmallPicture({ entry, settings }: SmallPictureProps) {
  const host = useRef<HTMLDivElement>(null);
  const { theme } = useChoices(settings);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme, another picture
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    const sight = new IntersectionObserver(([seen]) => {
      if (!seen.isIntersecting) return;
      sight.disconnect();
      entry.load().then(
        (exhibit) => {
          if (!isGone && host.current !== null) stop = playSmall(host.current, exhibit, settings);
        },
        () => {}, // without its picture the exhibit can still be opened
      );
    });
    sight.observe(host.current!);
    return () => {
      isGone = true;
      sight.disconnect();
      stop?.();
    };
  }, [entry, settings, theme]);

  return <div ref={host} className="small-picture" aria-hidden="true" />;
}
