import {
  createContext,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { inWords } from '../../language/index.ts';
import { placeBeside } from './place.ts';
import './term.css';

interface Words {
  readonly meanings: Readonly<Record<string, ReactNode>>;
  readonly scene: string;
}

const WordsContext = createContext<Words>({ meanings: {}, scene: '' });

interface WordsProps {
  /** Meaning by word. */
  meanings: Readonly<Record<string, ReactNode>>;
  /** Names what is on show; when it changes, every open meaning closes. */
  scene?: string;
  children: ReactNode;
}

/** The dictionary that terms take their meanings from. */
export function WordsScope({ meanings, scene = '', children }: WordsProps) {
  return <WordsContext value={{ meanings, scene }}>{children}</WordsContext>;
}

/** Meaning by word, for whoever shows them otherwise than as a bubble. */
export const useMeanings = (): Readonly<Record<string, ReactNode>> => useContext(WordsContext).meanings;

export interface TermProps {
  /** The word as the dictionary has it. */
  term: string;
  /** Its meaning, where no dictionary has it. */
  meaning?: ReactNode;
  /** How it is written here; by default the word itself. */
  children?: ReactNode;
}

const OPEN_AFTER_MS = 350;
/** Time for the pointer to get from the word to its meaning. */
const CLOSE_AFTER_MS = 150;

/** Calls `close` on all that takes the ground from under an open meaning: Escape, any other key, a press elsewhere, scrolling, a new size, the anchor out of sight. */
function useClosing(isOpen: boolean, button: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const anchor = button.current!;
    const isOwn = (event: Event) => event.target instanceof Node && anchor.parentElement!.contains(event.target);
    const onKey = (event: KeyboardEvent) => {
      const isPress = event.key === 'Enter' || event.key === ' ';
      if (!(isPress && isOwn(event))) close();
    };
    const onElsewhere = (event: Event) => isOwn(event) || close();
    const sight = new IntersectionObserver(([entry]) => entry.isIntersecting || close());
    sight.observe(anchor);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onElsewhere, true);
    window.addEventListener('scroll', onElsewhere, true);
    window.addEventListener('resize', close);
    window.addEventListener('hashchange', close);
    return () => {
      sight.disconnect();
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onElsewhere, true);
      window.removeEventListener('scroll', onElsewhere, true);
      window.removeEventListener('resize', close);
      window.removeEventListener('hashchange', close);
    };
  }, [isOpen, button, close]);
}

/** A word with its meaning one hover, focus or tap away. */
export function Term({ term, meaning, children = inWords(term) }: TermProps) {
  const { meanings, scene } = useContext(WordsContext);
  const text = meaning ?? meanings[term];
  if (text === undefined) throw new Error(`no meaning for the term “${term}”`);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  // The scene it was opened in: another scene finds it closed.
  const [openIn, setOpenIn] = useState<string | null>(null);
  const isOpen = openIn === scene;
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpenIn(null);
  }, []);
  useClosing(isOpen, button, close);

  useEffect(() => {
    if (!isOpen) return;
    const element = bubble.current!;
    element.showPopover();
    placeBeside(button.current!, element);
    return () => element.hidePopover();
  }, [isOpen]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function soon(opened: string | null) {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpenIn(opened), opened === null ? CLOSE_AFTER_MS : OPEN_AFTER_MS);
  }
  const hover = {
    onPointerEnter: (event: PointerEvent) => event.pointerType === 'mouse' && soon(scene),
    onPointerLeave: (event: PointerEvent) => event.pointerType === 'mouse' && soon(null),
  };

  return (
    <dfn className="term">
      <button
        ref={button}
        type="button"
        className="term-button"
        aria-describedby={id}
        aria-expanded={isOpen}
        onBlur={close}
        onClick={() => (isOpen ? close() : setOpenIn(scene))}
        {...hover}
      >
        {children}
      </button>
      <span ref={bubble} id={id} role="tooltip" className="bubble" popover="manual" {...hover}>
        {text}
      </span>
    </dfn>
  );
}
