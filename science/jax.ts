/** jax-js on its WebAssembly backend. */
export async function loadJax(): Promise<typeof import('@jax-js/jax')> {
  // jax-js names Float16Array in a type test; Node 20 does not have it yet, and an empty stand-in is enough.
  const host = globalThis as { Float16Array?: unknown };
  host.Float16Array ??= class {};
  const jax = await import('@jax-js/jax');
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  return jax;
}
