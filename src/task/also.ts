import { digits, say } from '../language/index.ts';
import type { DataSetName } from '../network/index.ts';
import type { Measurement } from './measure.ts';
import type { Task } from './task.ts';

/** The task under its second condition; null where it has none that the judged world would notice. What does not change stays the same object. */
export function alsoTask(task: Task): Task | null {
  const { also, ...first } = task;
  if (also === undefined) return null;
  const { temperature, cage, data } = also;
  const isWarmer = task.only !== 'network' && (temperature !== undefined || cage !== undefined);
  const isOther = task.only !== 'chain' && data !== undefined;
  if (!isWarmer && !isOther) return null;
  const { chain, network } = first;
  return {
    ...first,
    chain: isWarmer ? { ...chain, temperature: temperature ?? chain.temperature, cage: cage ?? chain.cage } : chain,
    network: isOther ? { ...network, data } : network,
  };
}

/** Which worlds the second condition of a task changes; neither where it has none. */
export function changedWorlds(task: Task): { readonly chain: boolean; readonly network: boolean } {
  const second = alsoTask(task);
  return {
    chain: second !== null && second.chain !== task.chain,
    network: second !== null && second.network !== task.network,
  };
}

const DATA_NAMES: Readonly<Record<DataSetName, string>> = {
  rings: say`rings`,
  spiral: say`spiral`,
  moons: say`moons`,
  xor: say`xor`,
  shortcut: say`rings with a shortcut`,
};

/** What the two conditions of a task are called, each in a word or two; null where it has but one. */
export function conditionNames(task: Task): readonly [first: string, second: string] | null {
  const second = alsoTask(task);
  if (second === null) return null;
  const names: [string, string][] = [];
  const [kT, other] = [task.chain.temperature, second.chain.temperature];
  if (kT !== other) names.push(kT < other ? [say`cold`, say`warm`] : [say`warm`, say`cold`]);
  const cages = [task.chain.cage, second.chain.cage];
  if (cages[0] !== cages[1]) {
    const name = (radius: number, beside: number) =>
      radius === 0
        ? say`free`
        : beside === 0
          ? say`caged`
          : radius < beside
            ? say`in the narrow cage`
            : say`in the wide cage`;
    names.push([name(cages[0], cages[1]), name(cages[1], cages[0])]);
  }
  if (second.network.data !== task.network.data)
    names.push([DATA_NAMES[task.network.data], DATA_NAMES[second.network.data]]);
  return [names.map(([name]) => name).join(', '), names.map(([, name]) => name).join(', ')];
}

/** Words of one condition, after its name. */
export const underName = (name: string, words: string): string => `${name[0].toUpperCase()}${name.slice(1)}: ${words}`;

/** The names of the two conditions with what they mean in figures; null where there is but one. */
export function conditionDetails(task: Task): readonly [first: string, second: string] | null {
  const names = conditionNames(task);
  const second = alsoTask(task);
  if (names === null || second === null) return null;
  const [kT, other] = [task.chain.temperature, second.chain.temperature];
  if (kT === other) return names;
  const heat = (value: number) => digits(value.toFixed(2));
  return [say`${names[0]} (heat ${heat(kT)})`, say`${names[1]} (heat ${heat(other)})`];
}

/** The runs of one measurement and the starts of another of the same links, under both conditions. */
export function joined(chain: Measurement, network: Measurement): Measurement {
  const { also } = chain;
  return {
    ...chain,
    starts: network.starts,
    ...(also === undefined || network.also === undefined ? {} : { also: { ...also, starts: network.also.starts } }),
  };
}
