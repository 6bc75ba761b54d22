import { useState, useSyncExternalStore } from 'react';
import { plural, say } from '../../language/index.ts';
import { Button, ToolButton } from '../controls/button.tsx';
import { NewIcon } from '../icons.tsx';
import { Dialog } from '../panels/dialog.tsx';

import type { Updates } from './updates.ts';
import './update-notice.css';

/** Says that a newer version is there, and loads it when it is wanted: never by itself. */
export function UpdateNotice({ updates }: { updates: Updates }) {
  const update = useSyncExternalStore(updates.subscribe, updates.get);
  const [isOpen, setOpen] = useState(false);
  const [others, setOthers] = useState(0);

  return (
    <>
      <span role="status" className="update-notice">
        {update !== null && <ToolButton label={say`New version`} icon={<NewIcon />} onPress={() => setOpen(true)} />}
      </span>
      {isOpen && update !== null && (
        <Dialog title={say`A new version is there`} onClose={() => setOpen(false)}>
          <p>{say`It waits, so that nothing changes while you are busy. Reload when you like: links, progress and settings are kept; a run that is being shown is not. It also comes by itself the next time, once Skipfold has been closed everywhere.`}</p>
          {others > 0 && (
            <p role="alert">
              {say`Skipfold is open in`} {plural(others, 'other window')}{' '}
              {say`as well, and would change there too. Close`} {others === 1 ? say`it` : say`them`} {say`first.`}
            </p>
          )}
          <div className="update-ways">
            <Button kind="main" onPress={async () => setOthers(await update.load())}>{say`Reload now`}</Button>
            <Button onPress={() => setOpen(false)}>{say`Later`}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
