// What a worker of `npm run science` can do.
import type { LawRow } from '../../science/law.ts';
import { measureLaw } from './measure.ts';
import { readSubjects } from './subjects.ts';

/** Laws of one family, which are measured one after another so that they can share what they measure. */
export interface LawsJob {
  readonly ids: readonly string[];
  readonly quick: boolean;
}

export const handlers = {
  async laws(data: unknown): Promise<LawRow[]> {
    const { ids, quick } = data as LawsJob;
    const all = (await readSubjects()).flatMap(({ laws }) => laws);
    const rows: LawRow[] = [];
    for (const law of all.filter(({ id }) => ids.includes(id))) rows.push(await measureLaw(law, quick));
    return rows;
  },
};
