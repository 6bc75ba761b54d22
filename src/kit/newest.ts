/** What was worked out, by all that decides it; only the newest are kept. */
export class Newest<Value> {
  private readonly kept = new Map<string, Value>();
  private readonly most: number;

  /** @param most so many are kept */
  constructor(most: number) {
    this.most = most;
  }

  get size(): number {
    return this.kept.size;
  }

  get(key: string): Value | undefined {
    return this.kept.get(key);
  }

  set(key: string, value: Value): void {
    this.kept.set(key, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most) this.kept.delete(oldest);
  }
}
