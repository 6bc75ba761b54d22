/** What was wrong with an address or a file, where the page can be used all the same. */
export function Problem({ text }: { text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <p className="lesson-problem" role="alert">
      {text}
    </p>
  );
}
