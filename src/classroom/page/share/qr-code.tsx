import { useMemo, useRef, useState } from 'react';
import { Button, useModal } from '../../../kit/index.ts';
import { type Code, codeOf, WALL_CELLS } from '../../model/qr.ts';
import { SHARE } from '../../words/share.ts';

/** Always dark on white, whatever the theme, because cameras expect it. */
export function Cells({ path, size }: Code) {
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={SHARE.qr} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** A QR code, small beside other things or as large as the window. */
export function QrCode({ text }: { text: string }) {
  const code = useMemo(() => codeOf(text), [text]);
  const [isLarge, setLarge] = useState(false);
  if (code === null) return <p className="quiet-note">{SHARE.qrTooLong}</p>;
  return (
    <figure className="qr-code">
      <Cells {...code} />
      <figcaption>
        <Button onPress={() => setLarge(true)}>{SHARE.qrLarge}</Button>
      </figcaption>
      {code.size > WALL_CELLS && <p className="lesson-problem">{SHARE.qrDense(code.size, WALL_CELLS)}</p>}
      {isLarge && <Wall code={code} onClose={() => setLarge(false)} />}
    </figure>
  );
}

/** The code and nothing else. Escape closes it. */
function Wall({ code, onClose }: { code: Code; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      className="qr-wall"
      aria-label={SHARE.qr}
      // The dialog around it is not to hear of it: it would close as well.
      onClose={(event) => {
        event.stopPropagation();
        onClose();
      }}
    >
      <Cells {...code} />
      <Button onPress={onClose}>{SHARE.close}</Button>
    </dialog>
  );
}
