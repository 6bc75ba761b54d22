interface ExhibitName {
  readonly id: string;
  readonly title: string;
}

/** The exhibits in the order of their story, each with the tasks that use its idea. Both ways between them are read off this. */
const EXHIBITS: readonly (ExhibitName & { readonly usedBy: readonly string[] })[] = [
  { id: 'skyscraper', title: 'The skyscraper', usedBy: ['hairpin', 'deaf-tower', 'whisper'] },
  {
    id: 'tyranny',
    title: 'The tyranny of multiplication',
    usedBy: ['deaf-tower', 'whisper', 'loud-meander', 'turn-it-down'],
  },
  { id: 'addition', title: 'The elegance of addition', usedBy: ['long-or-short', 'accordion', 'meander'] },
  { id: 'plus-i', title: 'Plus I', usedBy: ['long-or-short', 'five-strands'] },
  { id: 'time', title: 'Layers as time', usedBy: ['one-step', 'too-bold', 'slow-fold', 'keep-a-little'] },
  { id: 'step-size', title: 'Step size', usedBy: ['one-step', 'too-bold', 'narrow-window', 'slow-fold'] },
  {
    id: 'damping',
    title: 'Damping',
    usedBy: ['turn-it-down', 'keep-a-little', 'one-dial', 'two-brakes', 'loud-meander'],
  },
  { id: 'conditioning', title: 'Conditioning', usedBy: ['turn-it-down', 'one-dial'] },
  { id: 'implicit', title: 'Implicit layers', usedBy: ['one-step', 'too-bold', 'slow-fold', 'narrow-window'] },
  {
    id: 'ensemble',
    title: 'A crowd of paths',
    usedBy: ['spare-tie', 'dropped-floors', 'belt-and-braces', 'frayed-meander'],
  },
  { id: 'heat', title: 'Heat', usedBy: ['one-step', 'too-bold', 'narrow-window'] },
  { id: 'schrodinger', title: 'The wave packet', usedBy: ['one-step', 'too-bold', 'slow-fold'] },
  { id: 'receptive-field', title: 'The receptive field', usedBy: ['whisper', 'spare-tie'] },
  {
    id: 'protein',
    title: 'The protein',
    usedBy: ['two-of-three', 'cold', 'few-cysteines', 'wrong-blanket', 'false-key', 'crambin'],
  },
  { id: 'mirror', title: 'The mirror', usedBy: ['meander', 'crown', 'long-or-short'] },
];

/** The exhibits that measure the idea of a task, by its id. */
export function exhibitsOf(task: string): readonly ExhibitName[] {
  return EXHIBITS.filter(({ usedBy }) => usedBy.includes(task));
}
