import { say } from '../../language/index.ts';

interface ExhibitName {
  readonly id: string;
  readonly title: string;
}

/** The exhibits in the order of their story, each with the tasks that use its idea. Both ways between them are read off this. */
const EXHIBITS: readonly (ExhibitName & { readonly usedBy: readonly string[] })[] = [
  { id: 'skyscraper', title: say`The skyscraper`, usedBy: ['hairpin', 'deaf-tower', 'whisper'] },
  {
    id: 'tyranny',
    title: say`The tyranny of multiplication`,
    usedBy: ['deaf-tower', 'whisper', 'loud-meander', 'turn-it-up'],
  },
  { id: 'addition', title: say`The elegance of addition`, usedBy: ['long-or-short', 'accordion', 'meander'] },
  { id: 'plus-i', title: say`Plus I`, usedBy: ['long-or-short', 'five-strands'] },
  { id: 'time', title: say`Layers as time`, usedBy: ['one-step', 'too-bold', 'slow-fold', 'keep-a-little'] },
  { id: 'step-size', title: say`Step size`, usedBy: ['one-step', 'too-bold', 'narrow-window', 'slow-fold'] },
  {
    id: 'damping',
    title: say`Damping`,
    usedBy: ['turn-it-up', 'keep-a-little', 'one-dial', 'two-brakes', 'loud-meander'],
  },
  { id: 'conditioning', title: say`Conditioning`, usedBy: ['turn-it-up', 'one-dial'] },
  { id: 'implicit', title: say`Implicit layers`, usedBy: ['one-step', 'too-bold', 'slow-fold', 'narrow-window'] },
  {
    id: 'ensemble',
    title: say`A crowd of paths`,
    usedBy: ['spare-tie', 'dropped-floors', 'belt-and-braces'],
  },
  { id: 'heat', title: say`Heat`, usedBy: ['one-step', 'too-bold', 'narrow-window'] },
  { id: 'schrodinger', title: say`Schrödinger’s wave packet`, usedBy: ['one-step', 'too-bold', 'slow-fold'] },
  { id: 'receptive-field', title: say`The receptive field`, usedBy: ['whisper', 'spare-tie'] },
  {
    id: 'protein',
    title: say`The protein`,
    usedBy: ['two-of-three', 'cold', 'few-cysteines', 'wrong-blanket', 'false-key', 'trypsin-inhibitor'],
  },
  { id: 'mirror', title: say`The mirror`, usedBy: ['meander', 'crown', 'long-or-short'] },
];

/** The exhibits that measure the idea of a task, by its id. */
export function exhibitsOf(task: string): readonly ExhibitName[] {
  return EXHIBITS.filter(({ usedBy }) => usedBy.includes(task));
}

/** All exhibits by name, in the order of their story. */
export function exhibitNames(): readonly ExhibitName[] {
  return EXHIBITS.map(({ id, title }) => ({ id, title }));
}
