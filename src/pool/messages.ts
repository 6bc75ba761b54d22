/** What the pool asks of a worker. */
export interface Request {
  readonly id: number;
  readonly kind: string;
  readonly data: unknown;
}

/** What a handler threw, as plain data. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What a worker answers to the request of that `id`: any number of shares done (0…1), then a result or what was thrown. */
export type Reply =
  | { readonly id: number; readonly type: 'share'; readonly share: number }
  | { readonly id: number; readonly type: 'result'; readonly result: unknown }
  | { readonly id: number; readonly type: 'thrown'; readonly thrown: Thrown };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isThrown(value: unknown): value is Thrown {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    typeof value.message === 'string' &&
    typeof value.stack === 'string'
  );
}

/** Reads a message that a worker sent; null when it is no reply. */
export function readReply(message: unknown): Reply | null {
  if (!isRecord(message) || typeof message.id !== 'number') return null;
  const { id, type, share, thrown } = message;
  if (type === 'result') return 'result' in message ? { id, type, result: message.result } : null;
  if (type === 'share') return typeof share === 'number' && share >= 0 && share <= 1 ? { id, type, share } : null;
  return type === 'thrown' && isThrown(thrown) ? { id, type, thrown } : null;
}

/** Reads a message that reached a worker; null when it is no request. */
export function readRequest(message: unknown): Request | null {
  if (!isRecord(message) || typeof message.id !== 'number' || typeof message.kind !== 'string') return null;
  return { id: message.id, kind: message.kind, data: message.data };
}
