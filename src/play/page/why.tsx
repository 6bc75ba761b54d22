import { Suspense, useState } from 'react';
import { Button } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import type { Verdict } from '../state/judge.ts';
import { WhyDialog } from './dialogs.ts';

export function WhyButton({ verdict }: { verdict: Verdict }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="text" onPress={() => setOpen(true)}>{say`why?`}</Button>
      <Suspense fallback={null}>{isOpen && <WhyDialog verdict={verdict} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
