/** The code that explains verdicts and looks for advice; a page's first load goes without it. Rejects where it cannot be fetched. */
export const fetchTelling = () => import('./telling.ts');
