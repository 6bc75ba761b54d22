import { useEffect, useRef } from 'react';

/** A dot that goes where the mouse goes, also over the frame, whose window hears the mouse in the page's stead. */
export function PointerDot({ inner }: { inner: Window | null }) {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function put(x: number, y: number): void {
      const { style } = dot.current!;
      style.transform = `translate(${x}px, ${y}px)`;
      style.visibility = 'visible';
    }
    const here = ({ clientX, clientY }: PointerEvent) => put(clientX, clientY);
    const there = ({ clientX, clientY }: PointerEvent) => {
      const at = inner?.frameElement?.getBoundingClientRect();
      if (at !== undefined) put(at.left + clientX, at.top + clientY);
    };
    window.addEventListener('pointermove', here);
    inner?.addEventListener('pointermove', there);
    return () => {
      window.removeEventListener('pointermove', here);
      inner?.removeEventListener('pointermove', there);
    };
  }, [inner]);
  return <div ref={dot} className="present-pointer" aria-hidden="true" />;
}
