import { createRoot } from 'react-dom/client';
import {
  Broken,
  EmptyState,
  ErrorBoundary,
  type Open,
  type Shell,
  shortened,
  TopBar,
  type Visit,
  writeAddress,
} from '../kit/index.ts';
import { say } from '../language/index.ts';
import type { Exhibit } from './exhibit/exhibit.ts';
import { Landing } from './landing/landing.tsx';
import { keepVisit } from './landing/visited.ts';
import { pageAddress } from './page/address.ts';
import { ExhibitPage } from './page/exhibit-page.tsx';
import { entryOf } from './registry.ts';
import { createLabPool, type LabPool } from './worker/lab-pool.ts';

/** Opens the Lab: the landing page, or the exhibit that the address names. */
export const open: Open = (host, visit, shell) => {
  const root = createRoot(host);
  let pool: LabPool | null = null;
  /** Counts visits: an exhibit whose code arrives for an earlier one comes too late. */
  let visits = 0;

  const land = (problem: string | null) => {
    document.title = say`Lab · Skipfold`;
    root.render(<Landing key={visits} shell={shell} problem={problem} />);
  };

  function showExhibit(exhibit: Exhibit, { query, problem }: Visit): void {
    const address = pageAddress(exhibit);
    const read = address.read(query);
    const opens = { state: read.state, problems: [...(problem === null ? [] : [problem]), ...read.problems] };
    const { id, title } = exhibit.words;
    document.title = say`${title} · Lab · Skipfold`;
    keepVisit(shell.storage, id);
    pool ??= createLabPool();
    const newest = { current: read.state };
    const rescue = () =>
      window.location.href.replace(/#.*$/, '') +
      writeAddress({ path: ['lab', id], query: address.write(newest.current) });
    root.render(
      <ErrorBoundary key={visits} rescue={rescue} keeps="controls" onBreak={() => {}}>
        <ExhibitPage exhibit={exhibit} address={address} opens={opens} newest={newest} shell={shell} pool={pool} />
      </ErrorBoundary>,
    );
    window.scrollTo(0, 0);
  }

  async function follow(next: Visit): Promise<void> {
    visits += 1;
    const own = visits;
    const [id] = next.path;
    if (id === undefined) return land(next.problem);
    const entry = entryOf(id);
    if (entry === null || next.path.length > 1) {
      return land(say`This address asks for the exhibit “${shortened(next.path.join('/'))}”, which is not here.`);
    }
    const late = setTimeout(() => root.render(<Loading shell={shell} title={entry.words.title} />), 300);
    try {
      const exhibit = await entry.load();
      if (own === visits) showExhibit(exhibit, next);
    } catch (error) {
      if (own === visits) root.render(<Broken error={error} kept="" />);
    } finally {
      clearTimeout(late);
    }
  }

  void follow(visit);
  return {
    go: (next) => void follow(next),
    leave() {
      visits += 1;
      root.unmount();
      pool?.end();
    },
  };
};

function Loading({ shell, title }: { shell: Shell; title: string }) {
  return (
    <>
      <TopBar shell={shell} />
      <main>
        <EmptyState title={title}>
          <p role="status">{say`is being fetched…`}</p>
        </EmptyState>
      </main>
    </>
  );
}
