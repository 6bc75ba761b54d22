import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { placeBeside } from './place.ts';

/** The words of the trade that the main screen uses, in words for everyone. */
export const GLOSSARY = {
  folded:
    'Q, the share of native contacts that are made: of all the bead pairs that touch in the target shape, how many touch now.',
  accuracy: 'The share of points the network sorts into the right class. Guessing gives 50 %.',
  kT: 'Temperature, in units of the energy of one contact. The higher, the harder the beads are shaken.',
  gain: 'How strongly a floor passes on what it hears. Below 1 a signal shrinks a little at every floor.',
  gradient:
    'How much a floor learns from a mistake at the output. It is multiplied at every floor on its way down, so it can fade to nothing.',
  'native contact': 'A pair of beads that touch in the target shape. Touching pulls them together.',
  'twin map':
    'One square for both worlds. Above the diagonal: how often two beads touch. Below: how much one floor feels another. A good link lights both sides.',
  saves: 'How many steps along the chain the link makes unnecessary.',
  ghost:
    'A second run with the same seed, without links or with those of your last attempt, so that you see what your links change.',
  par: 'The number of links that is enough. With no more than par a win earns its second star.',
  'step h':
    'How far one step goes. The chain’s clock runs h times as fast, and every floor adds h times its work: x + hF(x). Too large, and both blow up.',
  'scale α': 'How much a step does: native contacts are α times as deep, and every floor adds αF(x).',
  'damping β':
    'How much a step forgets: the chain loses the share β of its speed in each unit of time, and every floor keeps (1 − β) of what it got.',
  'memory a':
    'What is left of a direction after one bead, and of a gradient after one floor. The gain is a; the temperature follows, higher when a is lower.',
  cage: 'The radius of a round wall about the chain, in bond lengths. It takes stretched shapes away. The network has none.',
  loop: 'Closing a loop of m bonds costs the unfolded chain about ln m of entropy, in units of k.',
} as const;

export type GlossaryTerm = keyof typeof GLOSSARY;

interface TermProps {
  term: GlossaryTerm;
  children?: ReactNode;
}

const HOVER_DELAY_MS = 350;

/** A word with its meaning one hover, focus or tap away. */
export function Term({ term, children = term }: TermProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (!isOpen) return;
    const close = () => setOpen(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    bubble.current!.showPopover();
    placeBeside(button.current!, bubble.current!);
    window.addEventListener('keydown', onKey);
    window.addEventListener('resize', close);
    return () => {
      bubble.current?.hidePopover();
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('resize', close);
    };
  }, [isOpen]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function openSoon() {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(true), HOVER_DELAY_MS);
  }

  function close() {
    clearTimeout(timer.current);
    setOpen(false);
  }

  return (
    <dfn className="term">
      <button
        ref={button}
        type="button"
        className="term-button"
        aria-describedby={id}
        aria-expanded={isOpen}
        onPointerEnter={(event) => event.pointerType === 'mouse' && openSoon()}
        onPointerLeave={(event) => event.pointerType === 'mouse' && close()}
        onBlur={close}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {children}
      </button>
      <span ref={bubble} id={id} role="tooltip" className="bubble" popover="manual">
        {GLOSSARY[term]}
      </span>
    </dfn>
  );
}
