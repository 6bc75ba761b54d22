import { packBytes, unpackBytes } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import { LARGEST_LESSON, type Lesson, parsedJson, type Read, readLesson } from './lesson.ts';
import { squeeze, unsqueeze } from './squeeze.ts';

// A lesson as letters that an address can carry: JSON, squeezed, in base64url. What was packed by the browser's deflate, as once all was, opens still.

/** All bytes of a stream; null past so many, since a few packed bytes may unfold to very many. */
async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      void reader.cancel().catch(() => {});
      return null;
    }
    parts.push(next.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const through = (bytes: Uint8Array<ArrayBuffer>, change: DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(change);

/** Before what is squeezed: its first packing, by the browser's deflate alone, begins with an e always. */
const MARK = '2';
const CHECK_BYTES = 2;

/** Two bytes that tell a text from one that was altered on its way. */
function checkOf(bytes: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return Uint8Array.of((hash >>> 24) ^ (hash >>> 8), (hash >>> 16) ^ hash);
}

const primer = async () => new TextEncoder().encode((await import('./primer.txt?raw')).default);

/** A lesson as a text for an address. */
export async function packLesson(lesson: Lesson): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(lesson));
  const squeezed = squeeze(json, await primer());
  const bytes = new Uint8Array(CHECK_BYTES + squeezed.length);
  bytes.set(checkOf(json));
  bytes.set(squeezed, CHECK_BYTES);
  return MARK + packBytes(bytes);
}

/** The text that was packed; null where it was altered, `long` where it unfolds to more than a lesson has. */
async function unpacked(text: string): Promise<Uint8Array<ArrayBuffer> | 'long' | null> {
  if (!text.startsWith(MARK)) {
    const bytes = unpackBytes(text);
    if (bytes === null) return null;
    return (await bytesOf(through(bytes, new DecompressionStream('deflate')), LARGEST_LESSON)) ?? 'long';
  }
  const bytes = unpackBytes(text.slice(MARK.length));
  if (bytes === null || bytes.length <= CHECK_BYTES) return null;
  const json = unsqueeze(bytes.subarray(CHECK_BYTES), await primer(), LARGEST_LESSON);
  if (json === null || json === 'long') return json;
  return checkOf(json).every((byte, k) => byte === bytes[k]) ? json : null;
}

/** What `packLesson` wrote, now or in its first way, or why a text is no lesson. Never rejects. */
export async function unpackLesson(text: string): Promise<Read<Lesson>> {
  const altered: Read<Lesson> = { ok: false, problem: say`l, the packed lesson, is incomplete or altered.` };
  try {
    const json = await unpacked(text);
    if (json === null) return altered;
    if (json === 'long') return { ok: false, problem: say`l unfolds to more than ${LARGEST_LESSON} bytes.` };
    const value = parsedJson(new TextDecoder('utf-8', { fatal: true }).decode(json));
    return value === undefined ? altered : readLesson(value);
  } catch {
    return altered;
  }
}
