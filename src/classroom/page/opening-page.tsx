import { TopBar } from '../../kit/index.ts';
import { RUN } from '../words/run.ts';
import { useDesk } from './desk.ts';

/** While a lesson is unpacked. */
export function OpeningPage() {
  const { shell } = useDesk();
  return (
    <>
      <TopBar shell={shell} />
      <main className="lesson-sheet">
        <p role="status">{RUN.loading}</p>
      </main>
    </>
  );
}
