import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  Announcer,
  Button,
  copyText,
  createFrameLoop,
  LitScope,
  ShareIcon,
  type Shell,
  ToolButton,
  TopBar,
  useCalm,
  useChoices,
  useMedia,
  WordsScope,
} from '../../kit/index.ts';
import type { Pool } from '../../pool/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import type { View } from '../exhibit/view.ts';
import type { PageAddress, PageState } from './address.ts';
import { ControlPanel } from './control-panel.tsx';
import { Figures } from './figures.tsx';
import { Neighbours } from './neighbours.tsx';
import { PicturePane } from './picture-pane.tsx';
import { PredictPanel } from './predict-panel.tsx';
import { SketchPad } from './sketch-pad.tsx';
import { Transport } from './transport.tsx';
import { type ClockHandle, useClock } from './use-clock.ts';
import { useKeys } from './use-keys.ts';
import { usePageState } from './use-page-state.ts';
import { isGoing, useWorks } from './use-works.ts';
import { Equations, Limits, PlainWords } from './words-panels.tsx';
import { WorkPanel } from './work-panel.tsx';
import './page.css';

interface ExhibitPageProps {
  exhibit: Exhibit;
  address: PageAddress;
  /** What the address asks for, and what of it could not be read. */
  opens: { readonly state: PageState; readonly problems: readonly string[] };
  shell: Shell;
  pool: Pool;
}

type Paint = (now: number, at: number) => void;

function isAt(state: State, wanted: State): boolean {
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(state[name]) === JSON.stringify(value));
}

/** Drives the clock and the picture; the result takes the picture's painter. */
function useFrames({ tick, at }: ClockHandle): (paint: Paint | null) => void {
  const paint = useRef<Paint | null>(null);
  useEffect(() => {
    const loop = createFrameLoop(tick);
    loop.add({ everyMs: 0, paint: (now) => paint.current?.(now, at.current) });
    loop.start();
    return () => loop.stop();
  }, [tick, at]);
  return useCallback((painter) => {
    paint.current = painter;
  }, []);
}

/** Any exhibit: predict, touch, see, measure, break. */
export function ExhibitPage({ exhibit, address, opens, shell, pool }: ExhibitPageProps) {
  const { words, model, predict, breaks, own: Own } = exhibit;
  const handle = usePageState(opens.state, address, shell, words.id);
  const { page, change, set } = handle;
  const { values, seed } = page;
  const [notice, setNotice] = useState(
    opens.problems.length === 0 ? '' : `Not all of this address could be read: ${opens.problems.join(' ')}`,
  );
  const calm = useCalm(shell.settings);
  const isNarrow = useMedia('(max-width: 719px)');
  const { shortcuts } = useChoices(shell.settings);

  const isVeiled = page.answer === null && !handle.isTouched;
  const last = Math.max(1, Math.round(model.clock.last(values)));
  const keepAt = useCallback((at: number | null) => change({ at }), [change]);
  const clock = useClock(
    last,
    model.clock.perSecond(values),
    isVeiled ? 'start' : model.clock.opensAt,
    page.at,
    keepAt,
  );
  const onPainter = useFrames(clock);
  const touching =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A) => {
      set({});
      act(...args);
    };
  const hands = { ...clock, play: touching(clock.play), step: touching(clock.step) };
  useKeys(hands, shortcuts);

  const works = useWorks(exhibit, values, seed, page.doing, pool);
  const scene = useMemo(() => model.scene(values, seed), [model, values, seed]);
  const asked = (predict.asked ?? {}) as State;
  const isAsked = isAt(values, asked);
  const [pressed, setPressed] = useState<readonly number[]>([]);
  const view: View = {
    state: values,
    seed,
    at: clock.shown,
    last,
    scene,
    found: Object.fromEntries(Object.entries(works).map(([name, { finding }]) => [name, finding?.found ?? null])),
    answer: page.answer === 'skipped' || !isAsked ? null : isVeiled && predict.kind === 'press' ? pressed : page.answer,
    isAsking: isVeiled,
  };

  const [draft, setDraft] = useState<readonly number[]>(() =>
    predict.kind === 'sketch' ? predict.xs.map(() => predict.start?.y ?? predict.from) : [],
  );
  const pad =
    isVeiled && predict.kind === 'sketch' ? <SketchPad predict={predict} heights={draft} onChange={setDraft} /> : null;

  function onAnswer(answer: PageState['answer']) {
    if (answer === null) return handle.askAgain(asked);
    // What was asked about is what is shown.
    change({ answer, values: { ...values, ...asked } });
    if (calm) return;
    clock.reset();
    clock.play();
  }
  /** One more place for a question that asks for places; the last one is the answer. */
  function onPlace(x: number, y: number) {
    if (!isVeiled || predict.kind !== 'press') return;
    const { from, to, step, count } = predict;
    const within = (value: number) => {
      const decimals = Math.max(0, Math.ceil(-Math.log10(step)));
      return Number((Math.round(Math.min(Math.max(value, from), to) / step) * step).toFixed(decimals));
    };
    const all = [...pressed, within(x), within(y)];
    setPressed(all.length < 2 * count ? all : []);
    if (all.length === 2 * count) onAnswer(all);
  }
  async function share() {
    const isCopied = await copyText(window.location.href);
    setNotice(
      isCopied ? 'The address is copied: it opens this very state.' : 'Copy the address from your browser’s bar.',
    );
  }

  return (
    <LitScope>
      <WordsScope meanings={words.terms} scene={words.id}>
        <TopBar shell={shell} tools={<ToolButton label="Share" icon={<ShareIcon />} onPress={share} />}>
          <h2 className="lab-title">
            {words.place} · {words.title}
          </h2>
        </TopBar>
        <main
          className="lab-page"
          data-exhibit={words.id}
          data-works={Object.values(works).some(isGoing) ? 'going' : 'done'}
        >
          <div role="status">
            {notice !== '' && (
              <p className="lab-notice">
                {notice}
                <Button kind="link" onPress={() => setNotice('')}>
                  Dismiss
                </Button>
              </p>
            )}
          </div>
          <div className="lab-grid">
            <div className="lab-side">
              <PredictPanel
                predict={predict}
                setting={words.setting}
                answer={page.answer}
                draft={draft}
                pressed={pressed.length / 2}
                seed={seed}
                found={isAsked ? view.found : null}
                pad={isNarrow ? pad : null}
                isAsked={isAsked}
                onAnswer={onAnswer}
                onPlace={onPlace}
                onSet={set}
              />
              <ControlPanel
                model={model}
                values={values}
                seed={seed}
                onChange={set}
                onSeed={(next) => change({ seed: next })}
              />
              {Own !== undefined && (
                <section className="lab-own" aria-label="More controls">
                  <Own view={view} set={set} />
                </section>
              )}
              <WorkPanel
                model={model}
                works={works}
                values={values}
                doing={page.doing}
                onDoing={(doing, plot = page.plot) => {
                  set({});
                  change({ doing, plot });
                }}
              />
              {!isVeiled && (
                <>
                  <Equations words={words} />
                  <Limits
                    words={words}
                    breaks={breaks}
                    onBreak={(one) => {
                      set(one.set as State);
                      if (one.plot !== undefined) change({ plot: one.plot });
                      if (one.work !== undefined) change({ doing: [...new Set([...page.doing, one.work])] });
                    }}
                  />
                </>
              )}
            </div>
            <div className="lab-stage">
              <div className="lab-held">
                <PicturePane
                  exhibit={exhibit}
                  view={view}
                  settings={shell.settings}
                  onPainter={onPainter}
                  onSet={set}
                  onPlace={onPlace}
                />
                <Transport clock={hands} noun={model.clock.noun} last={last} />
              </div>
            </div>
            <Figures
              exhibit={exhibit}
              view={view}
              handle={handle}
              works={works}
              pool={pool}
              shell={shell}
              isVeiled={isVeiled}
              pad={isNarrow ? null : pad}
            />
            <PlainWords words={words} isVeiled={isVeiled} />
            <Neighbours words={words} />
          </div>
        </main>
        <Announcer>{clock.isPlaying ? '' : `${model.clock.noun} ${Math.floor(clock.shown)} of ${last}`}</Announcer>
      </WordsScope>
    </LitScope>
  );
}
