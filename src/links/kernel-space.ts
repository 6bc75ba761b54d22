/** Room in the memory of a WebAssembly kernel. */
export interface KernelSpace {
  readonly memory: WebAssembly.Memory;
  readonly exports: WebAssembly.Exports;
  /** Address of the first byte, a multiple of 64; all bytes are zero and nobody else's. */
  readonly start: number;
}

const PAGE = 65_536;
/** Memory of an instance, bytes: room for hundreds of stacks or chains. Pages that nobody touches cost nothing. */
const CHUNK = 128 * PAGE;

/** A kernel written as two hexadecimal digits a byte. */
function compile(digits: string): WebAssembly.Module {
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return new WebAssembly.Module(bytes);
}

const aligned = (bytes: number) => 64 * Math.ceil(bytes / 64);

/**
 * Gives out room in the memory of a kernel, which exports `memory` and `memoryStart`, where its own data ends. Many share an instance: an
 * engine reserves gigabytes of addresses for each memory, whatever its size, and a page whose workers made one for every chain ran out of
 * them before the garbage was collected. Room is never given twice; an instance goes when all who have room in it have gone. Synchronous; the
 * module is compiled once.
 *
 * @throws what WebAssembly throws where it is missing or memory is short
 */
export function kernelSpaces(digits: string): (bytes: number) => KernelSpace {
  let module: WebAssembly.Module | undefined;
  let last: { readonly space: KernelSpace; readonly end: number } | undefined;

  function open(bytes: number) {
    module ??= compile(digits);
    const { exports } = new WebAssembly.Instance(module, {});
    const memory = exports.memory as WebAssembly.Memory;
    const start = aligned((exports.memoryStart as () => number)());
    const missing = Math.max(CHUNK, start + bytes) - memory.buffer.byteLength;
    memory.grow(Math.ceil(missing / PAGE));
    return { space: { memory, exports, start }, end: memory.buffer.byteLength };
  }

  return (size) => {
    const bytes = aligned(size);
    if (last === undefined || last.space.start + bytes > last.end) last = open(bytes);
    const { space, end } = last;
    last = { space: { ...space, start: space.start + bytes }, end };
    return space;
  };
}
