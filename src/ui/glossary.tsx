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
  ghost: 'The same run with the same seed and no links, so that you see what the links change.',
} as const;

interface TermProps {
  term: keyof typeof GLOSSARY;
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
