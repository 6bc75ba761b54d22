import { useState } from 'react';
import { CopyField, Dialog } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { shareAddress } from './address.ts';
import { usePlay } from './context.ts';
import { ForTeachers } from './for-teachers.tsx';

/** The address of this level with these links, to copy. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const { session, home } = usePlay();
  const [address] = useState(() => shareAddress(session, home));

  return (
    <Dialog title={say`Share these links`} onClose={onClose}>
      {home.unshared === null ? (
        <>
          <p className="quiet-note">{say`Whoever opens this address finds the level, your links and your seed.`}</p>
          <CopyField label={say`Address`} text={address} />
        </>
      ) : (
        <p>{home.unshared}</p>
      )}
      <ForTeachers />
    </Dialog>
  );
}
