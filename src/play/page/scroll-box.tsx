import { type ReactNode, useEffect, useRef, useState } from 'react';
import { say } from '../../language/index.ts';
import './scroll-box.css';

/** So many pixels out of sight are worth a word. */
const LEAST = 4;
/** Share of what is in sight that one press goes on by. */
const STRIDE = 0.8;

/** Room that scrolls where its content is taller than it, and then says at its lower edge that there is more. */
export function ScrollBox({ className, children }: { className: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [hasMore, setMore] = useState(false);
  useEffect(() => {
    const element = box.current!;
    const look = () => setMore(element.scrollHeight - element.scrollTop - element.clientHeight > LEAST);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(content.current!);
    element.addEventListener('scroll', look);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <div ref={box} className={`scroll-box ${className}`} data-more={hasMore}>
      <div ref={content} className="scroll-content">
        {children}
      </div>
      {hasMore && (
        <div className="more-line">
          <button
            type="button"
            className="more-below"
            onClick={() => box.current!.scrollBy({ top: STRIDE * box.current!.clientHeight })}
          >{say`more ↓`}</button>
        </div>
      )}
    </div>
  );
}
