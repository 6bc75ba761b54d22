import { useEffect, useRef, useState } from 'react';
import { usePlay } from './context.ts';
import { Dialog } from './dialog.tsx';
import { shareAddress } from './share-address.ts';

/** The address of this level with these links, to copy. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const { session } = usePlay();
  const [address] = useState(() => shareAddress(session));
  const [outcome, setOutcome] = useState('');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.select(), []);

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('Copied.');
    } catch {
      field.current?.select();
      setOutcome('This browser does not let the page copy. The address is selected: copy it by hand.');
    }
  }

  return (
    <Dialog title="Share these links" onClose={onClose}>
      <p className="quiet-note">Whoever opens this address finds the level, your links and your seed.</p>
      <div className="share-row">
        <input ref={field} className="share-field" type="text" readOnly value={address} aria-label="Address" />
        <button type="button" className="main-button" onClick={copy}>
          Copy
        </button>
      </div>
      <p role="status">{outcome}</p>
    </Dialog>
  );
}
