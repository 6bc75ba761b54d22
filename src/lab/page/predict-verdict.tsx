import { say } from '../../language/index.ts';
import type { Judged } from '../exhibit/judge.ts';
import { RichText } from './rich-text.tsx';

/** Which option was chosen and which came out, in a place that is kept free: no line breaks anew as one answers. */
export function Sign({ isYours, isTrue }: { isYours: boolean; isTrue: boolean | null }) {
  const words = [isYours && say`your answer`, isTrue && say`measured`].filter(Boolean).join(', ');
  const sign = isTrue ? '✓' : isYours && isTrue === false ? '✗' : '';
  return (
    <span className={isTrue ? 'predict-right' : 'predict-off'}>
      <span aria-hidden="true">{sign}</span>
      {words !== '' && <span className="heard">{words}</span>}
    </span>
  );
}

/** What became of the answer, at once and in a word, and why. */
export function Verdict({ judged, why, children }: { judged: Judged; why: string; children: string }) {
  return (
    <div className="predict-outcome" data-judged={judged}>
      <p className={`predict-verdict predict-${judged}`} role="status">
        {children}
      </p>
      <p className="predict-why">
        <RichText>{why}</RichText>
      </p>
    </div>
  );
}

/** What came out, for whoever gave no answer. */
export function Measured({ children }: { children: string }) {
  return (
    <p className="predict-outcome predict-measured">
      {say`measured`} {children}
    </p>
  );
}
