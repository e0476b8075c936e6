import { EngineError, type EngineErrorKind, isEngineError } from './errors.ts';

/** What dockerode and Node put on the errors they throw. */
interface RawError {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
  readonly statusCode?: number;
}

const codes: Record<string, EngineErrorKind> = {
  ENOENT: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTSOCK: 'unreachable',
  ERR_STREAM_PREMATURE_CLOSE: 'unreachable',
  ETIMEDOUT: 'timeout',
  EACCES: 'denied',
  EPERM: 'denied',
};

/**
 * The engine's sentences that say more than the status does. It has no error codes, so words must do.
 * What a pattern captures is the error's subject.
 */
const sentences: readonly [RegExp, EngineErrorKind][] = [
  [/[\d\]]:(\d+)\b.*(?:port is already allocated|address already in use)/i, 'portTaken'],
  [/port is already allocated|address already in use|ports are not available/i, 'portTaken'],
  [/container name "\/?([^"]+)" is already in use|name .* is already in use/i, 'nameTaken'],
  [/invalid reference format/i, 'invalid'],
  [/no such image|image not known|pull access denied/i, 'noSuchImage'],
  [/no command specified|no entrypoint or cmd/i, 'noCommand'],
  [/executable file not found|no such file or directory: unknown|not found in \$PATH/i, 'commandNotFound'],
  [/exec: ".*": permission denied/i, 'commandNotFound'],
  [/is not running|is paused|can only .*running/i, 'notRunning'],
  // With status 403, which elsewhere means a lack of rights.
  [/has active endpoints|is a pre-defined network/i, 'conflict'],
];

/** What Node says of a connection that broke, where it gives no code. An engine's sentence may hold such a word as a name. */
const broken = /socket hang up|aborted|premature close/i;

const statuses: Record<number, EngineErrorKind> = {
  400: 'invalid',
  401: 'denied',
  403: 'denied',
  404: 'notFound',
  409: 'conflict',
  501: 'unsupported',
};

/** Turns whatever was thrown into an `EngineError`. `subject` is what the request was about. */
export function toEngineError(thrown: unknown, signal?: AbortSignal, subject?: string): EngineError {
  if (isEngineError(thrown)) return thrown;
  const raw = (thrown ?? {}) as RawError;
  const detail = engineSentence(raw.message ?? String(thrown));
  const options = { cause: thrown, ...(subject === undefined ? {} : { subject }) };
  if (signal?.aborted) {
    const timedOut = (signal.reason as RawError | undefined)?.name === 'TimeoutError';
    return new EngineError(timedOut ? 'timeout' : 'cancelled', detail, options);
  }
  // An answer that is not JSON is not an engine's.
  if (thrown instanceof SyntaxError) return new EngineError('unreachable', detail, options);
  const byCode = raw.code === undefined ? undefined : kindOfCode(raw.code);
  if (byCode) return new EngineError(byCode, detail, options);
  const bySentence = sentences.find(([pattern]) => pattern.test(detail));
  if (bySentence) {
    const named = bySentence[0].exec(detail)?.[1];
    return new EngineError(
      bySentence[1],
      detail,
      named === undefined ? options : { ...options, subject: named },
    );
  }
  if (raw.statusCode === undefined && broken.test(detail))
    return new EngineError('unreachable', detail, options);
  return new EngineError(statuses[raw.statusCode ?? 0] ?? 'failed', detail, options);
}

function kindOfCode(code: string): EngineErrorKind | undefined {
  if (/^ERR_TLS|CERT|SIGNATURE|ISSUER/.test(code)) return 'denied';
  // What answers does not speak HTTP, or stopped in the middle of it.
  if (code.startsWith('HPE_')) return 'unreachable';
  return codes[code];
}

/** Without dockerode's `(HTTP code 409) unexpected - ` in front. */
function engineSentence(message: string): string {
  return message.replace(/^\(HTTP code \d+\) .*? - /s, '').trim();
}
