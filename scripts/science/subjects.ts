import type { Law } from '../../science/law.ts';

/** A part of the table of laws. */
export interface Subject {
  readonly title: string;
  readonly laws: readonly Law[];
}

/** All laws, by subject, in the order of the table. */
export async function readSubjects(): Promise<Subject[]> {
  const [chain, network, lab, tune] = await Promise.all([
    import('../../science/chain.ts'),
    import('../../science/network.ts'),
    import('../../science/lab.ts'),
    import('../../science/tune.ts'),
  ]);
  return [
    { title: 'Chain', laws: chain.laws },
    { title: 'Network', laws: network.laws },
    { title: 'Lab', laws: lab.laws },
    { title: 'Tuner', laws: tune.laws },
  ];
}
