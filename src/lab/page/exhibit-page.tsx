import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  Announcer,
  addressForOthers,
  Button,
  copyText,
  createFrameLoop,
  LitScope,
  ShareIcon,
  type Shell,
  ToolButton,
  TopBar,
  unknownHolds,
  useCalm,
  useChoices,
  useMedia,
  WordsScope,
} from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { State } from '../exhibit/controls.ts';
import type { Break, Exhibit } from '../exhibit/exhibit.ts';
import type { View } from '../exhibit/view.ts';
import type { LabPool } from '../worker/lab-pool.ts';
import type { PageAddress, PageState } from './address.ts';
import { AnswerPad, blankOf, isDrawn } from './answer-pad.tsx';
import { isPlayedAnew, type Kept, keepBefore, memoryOf } from './break-changes.ts';
import { ControlPanel, Fixed } from './control-panel.tsx';
import { Figures } from './figures.tsx';
import { heldBy, holdables } from './holds.ts';
import { Neighbours } from './neighbours.tsx';
import { isAt, standingBreak } from './page-parts.ts';
import { PicturePane } from './picture-pane.tsx';
import { PredictPanel } from './predict-panel.tsx';
import { SweepPanel } from './sweep-panel.tsx';
import { clockInWords, Transport } from './transport.tsx';
import { useClaims } from './use-claims.ts';
import { type ClockHandle, useClock } from './use-clock.ts';
import { useKeys } from './use-keys.ts';
import { usePageState } from './use-page-state.ts';
import { isGoing, useWorks } from './use-works.ts';
import { BreakButtons, Equations, PlainWords } from './words-panels.tsx';
import { WorkPanel } from './work-panel.tsx';
import './page.css';

interface ExhibitPageProps {
  exhibit: Exhibit;
  address: PageAddress;
  /** What the address asks for, and what of it could not be read. */
  opens: { readonly state: PageState; readonly problems: readonly string[] };
  /** Holds the state that is being drawn, for whoever has to tell what broke the page. */
  newest: { current: PageState };
  shell: Shell;
  pool: LabPool;
}

type Paint = (now: number, at: number) => void;

/** Drives the clock, its reading and the picture; the result takes the picture's painter. */
function useFrames({ tick, at }: ClockHandle, tell: (at: number) => void): (paint: Paint | null) => void {
  const paint = useRef<Paint | null>(null);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    const loop = createFrameLoop(tick);
    loop.add({
      everyMs: 0,
      paint(now) {
        paint.current?.(now, at.current);
        latest.current(at.current);
      },
    });
    loop.start();
    return () => loop.stop();
  }, [tick, at]);
  return useCallback((painter) => {
    paint.current = painter;
  }, []);
}

/** What has to be said as it opens: what of the address, or of the names of its controls, says nothing here. */
function noticeOf(problems: readonly string[], unknown: readonly string[]): string {
  return [
    ...(problems.length === 0 ? [] : [say`Not all of this address could be read: ${problems.join(' ')}`]),
    ...(unknown.length === 0 ? [] : [say`There is no control here that is named ${unknown.join(', ')}.`]),
  ].join(' ');
}

/** Any exhibit: predict, touch, see, measure, break. */
export function ExhibitPage({ exhibit, address, opens, newest, shell, pool }: ExhibitPageProps) {
  const { words, model, predict, breaks, own: Own } = exhibit;
  const asked = useMemo(() => ({ ...model.defaults, ...(predict.asked as State) }), [model, predict]);
  const handle = usePageState(opens.state, address, shell, words.id, asked, newest);
  const { page, change } = handle;
  const { values, seed } = page;
  const { isShort } = shell;
  const held = useMemo(() => heldBy(shell.holds, model), [shell, model]);
  // What is held by whoever holds the frame is touched without a change.
  const set = (next: State) => handle.set(held.isAllowed(values, next) ? next : {});
  const afterwards = { ...asked, ...(predict.shows as State) };
  const isHeldAway = held.isAway(values, asked, afterwards);
  useEffect(() => shell.offer(holdables(model)), [shell, model]);
  const [notice, setNotice] = useState(() => noticeOf(opens.problems, unknownHolds(shell.holds, holdables(model))));
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
  const reading = useRef<HTMLOutputElement>(null);
  const { noun } = model.clock;
  const onPainter = useFrames(clock, (at) => {
    const words = clockInWords(noun, at, last);
    if (reading.current !== null && reading.current.textContent !== words) reading.current.textContent = words;
  });
  const touching =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A) => {
      set({});
      act(...args);
    };
  const hands = { ...clock, play: touching(clock.play), step: touching(clock.step) };
  // Before there is an answer nothing plays: it would show what is asked.
  useKeys(hands, shortcuts && !isVeiled);

  const works = useWorks(exhibit, values, seed, page.doing, pool);
  const claims = useClaims(exhibit, values, seed, pool, works);
  const scene = useMemo(() => model.scene(values, seed), [model, values, seed]);
  const broken = isVeiled ? undefined : standingBreak(breaks, values, page.doing, page.plot);
  const isAsked = isAt(values, (predict.asked ?? {}) as State);
  const stage = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLElement>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const memory = kept === null ? null : memoryOf(model, kept, values);
  const [breaksPressed, setBreaksPressed] = useState(0);
  // At once, or the start of what plays would be missed, and only when the note of the break stands, or that would push the picture out
  // of sight again. Where the plot stands beside the picture it is brought into sight too.
  useLayoutEffect(() => {
    if (breaksPressed === 0) return;
    for (const part of [plot, stage]) part.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [breaksPressed]);
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

  const [draft, setDraft] = useState<readonly number[]>(() => blankOf(predict));
  const pad = isVeiled && isDrawn(predict) ? <AnswerPad predict={predict} draft={draft} onChange={setDraft} /> : null;

  function onAnswer(answer: PageState['answer']) {
    if (answer === null) return handle.askAgain(asked);
    // What was asked about is what is shown, and where it was asked about the clock stops.
    const { until = null } = predict;
    change({ answer, values: afterwards, at: until });
    if (calm) return;
    clock.reset();
    clock.play(until ?? undefined);
  }
  /** Leads to a state in which the claim fails, and shows from the start how. */
  function onBreak({ set: wanted, plot = page.plot, work }: Break) {
    const next = { ...values, ...(wanted as State) };
    // What was trained for other controls is not begun anew unasked.
    const going = page.doing.filter((name) => model.works[name].of.every((one) => isAt(values, { [one]: next[one] })));
    const doing = work === undefined ? going : [...new Set([...going, work])];
    setKept(keepBefore(kept, page, next));
    set(wanted as State);
    change({ plot, doing, at: model.clock.opensAt === 'end' ? null : Math.round(model.clock.last(next)) });
    setBreaksPressed((times) => times + 1);
    if (calm || !isPlayedAnew(model, values, next)) return;
    clock.reset();
    clock.play();
  }
  /** Undoes what breaks have changed. */
  function onBack() {
    clock.pause();
    change(memory!.back);
    setKept(null);
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
    const isCopied = await copyText(addressForOthers(window.location.href, window.location.hash));
    setNotice(
      isCopied ? say`The address is copied: it opens this very state.` : say`Copy the address from your browser’s bar.`,
    );
  }

  const own =
    Own === undefined ? null : (
      <section className="lab-own" aria-label={say`More controls`}>
        <Own view={view} set={set} />
      </section>
    );

  return (
    <LitScope>
      <WordsScope meanings={words.terms} scene={words.id}>
        <TopBar shell={shell} tools={<ToolButton label={say`Share`} icon={<ShareIcon />} onPress={share} />}>
          <h2 className="lab-title">
            {words.place} · {words.title}
          </h2>
        </TopBar>
        <main
          className="lab-page"
          data-exhibit={words.id}
          data-broken={broken !== undefined}
          data-short={isShort}
          data-works={Object.values(works).some(isGoing) ? 'going' : 'done'}
        >
          <div role="status">
            {notice !== '' && (
              <p className="lab-notice">
                {notice}
                <Button kind="link" onPress={() => setNotice('')}>{say`Dismiss`}</Button>
              </p>
            )}
          </div>
          <div className="lab-grid">
            <div className="lab-side">
              {(isVeiled || !isHeldAway) && (
                <PredictPanel
                  predict={predict}
                  setting={words.setting}
                  needs={words.needs}
                  answer={page.answer}
                  draft={draft}
                  pressed={pressed.length / 2}
                  seed={seed}
                  found={isAsked ? view.found : null}
                  pad={isNarrow ? pad : null}
                  isAway={!isAt(values, held.allowed(afterwards))}
                  onAnswer={onAnswer}
                  onPlace={onPlace}
                  onBack={() => handle.set(held.allowed(asked))}
                />
              )}
              <ControlPanel
                model={model}
                values={values}
                seed={seed}
                held={held.of}
                onChange={set}
                onSeed={(next) => held.of('seed') === 'free' && change({ seed: next })}
              />
              {own !== null && (held.own === 'free' ? own : held.own === 'fixed' && <Fixed>{own}</Fixed>)}
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
              {!isVeiled && !isShort && <Equations exhibit={exhibit} />}
            </div>
            <div className="lab-stage">
              <div className="lab-held">
                <div ref={stage} className="lab-scene">
                  <PicturePane
                    exhibit={exhibit}
                    view={view}
                    settings={shell.settings}
                    onPainter={onPainter}
                    onSet={set}
                    onPlace={onPlace}
                    onPlay={hands.play}
                    onReset={hands.reset}
                  />
                  <Transport clock={hands} noun={noun} last={last} reading={reading} isAway={isVeiled} />
                </div>
                {!isVeiled && !isShort && (
                  <BreakButtons
                    breaks={breaks.filter((one) => held.isAllowed(values, one.set as State))}
                    values={values}
                    doing={page.doing}
                    onBreak={onBreak}
                  />
                )}
              </div>
            </div>
            <Figures
              exhibit={exhibit}
              view={view}
              handle={{ ...handle, set }}
              claims={claims}
              shell={shell}
              held={held}
              isVeiled={isVeiled}
              broken={broken}
              memory={memory}
              onBack={onBack}
              pad={isNarrow ? null : pad}
              plot={plot}
            />
            {!isShort && (
              <>
                <PlainWords words={words} isVeiled={isVeiled} />
                <div className="lab-sweep">
                  <SweepPanel
                    exhibit={exhibit}
                    state={values}
                    seed={seed}
                    pool={pool}
                    sweep={page.sweep}
                    onChange={(sweep) => change({ sweep })}
                    calm={calm}
                    isVeiled={isVeiled}
                  />
                </div>
                <Neighbours words={words} />
              </>
            )}
          </div>
        </main>
        <Announcer>{clock.isPlaying ? '' : clockInWords(noun, clock.shown, last)}</Announcer>
      </WordsScope>
    </LitScope>
  );
}
