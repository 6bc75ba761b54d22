import { useState } from 'react';
import { CopyField, Dialog } from '../../kit/index.ts';
import { shareAddress } from './address.ts';
import { usePlay } from './context.ts';

/** The address of this level with these links, to copy. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const { session, home } = usePlay();
  const [address] = useState(() => shareAddress(session, home));

  return (
    <Dialog title="Share these links" onClose={onClose}>
      {home.unshared === null ? (
        <>
          <p className="quiet-note">Whoever opens this address finds the level, your links and your seed.</p>
          <CopyField label="Address" text={address} />
        </>
      ) : (
        <p>{home.unshared}</p>
      )}
    </Dialog>
  );
}
