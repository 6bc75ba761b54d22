/**
 * Keeps what was worked out, by all that decides it, so that whoever asks again has it at once; forgets all of it where it gets too much.
 * @param most so many are kept, and one more
 */
export function createMemory<Value>(most: number): (key: string, work: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, work) => {
    const value = known.has(key) ? known.get(key)! : work();
    if (known.size > most) known.clear();
    known.set(key, value);
    return value;
  };
}
