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
  // Before a port that is in use: an address on a network, which is told in nearly the same words.
  [/^(?:failed to .*: )?Address already in use$/, 'addressTaken'],
  [/[\d\]]:(\d+)\b.*(?:port is already allocated|address already in use)/i, 'portTaken'],
  [/port is already allocated|address already in use|ports are not available/i, 'portTaken'],
  [/container name "\/?([^"]+)" is already in use|name .* is already in use/i, 'nameTaken'],
  [/name (\S+) already in use/i, 'nameTaken'],
  [/invalid reference format/i, 'invalid'],
  [/no such image|image not known|pull access denied|^reference does not exist/i, 'noSuchImage'],
  [/no command specified|no entrypoint or cmd/i, 'noCommand'],
  [/executable file not found|no such file or directory: unknown|not found in \$PATH/i, 'commandNotFound'],
  [/exec: ".*": permission denied/i, 'commandNotFound'],
  // With status 500, as if something were broken.
  [/is (?:already|not) paused/i, 'conflict'],
  [/is paused|in state paused|cannot (?:start|remove) a paused container/i, 'paused'],
  [/is not running|can only .*running/i, 'notRunning'],
  [/container state improper$/i, 'conflict'],
  [/invalid signal|invalid instruction/i, 'invalid'],
  [/layer not known$/i, 'notFound'],
  [/network (?:with )?name (\S+) already (?:exists|used)/i, 'nameTaken'],
  [/operation is not permitted on (?:predefined|pre-defined) (\S+) network/i, 'nameTaken'],
  // With status 403, which elsewhere means a lack of rights.
  [/^(\S+) is a pre-defined network/i, 'builtIn'],
  [/^default network (\S+) cannot be removed/i, 'builtIn'],
  [/has active endpoints|only one instance of|already exists in network/i, 'conflict'],
  [/already connected to network|network is being used$/i, 'conflict'],
  [/pool overlaps|subnet \S+ (?:is already used|overlaps)/i, 'subnetTaken'],
  // With 404, 500 or 503, as if something were gone or broken.
  [/non-overlapping IPv6 address pool/i, 'invalid'],
  [/non-overlapping|predefined address pools have been fully/i, 'conflict'],
  [/plugin "[^"]*" not found|invalid (?:subnet|subinterface|(?:IPv[46] )?address)\b/i, 'invalid'],
  [/failed to (?:allocate gateway|parse com\.docker\.)/i, 'invalid'],
  [
    /: invalid (?:argument|network mode|CIDR\b.*)$|required plugin missing$|static ip .* not in any subnet/i,
    'invalid',
  ],
  [/not a swarm manager|operation not supported/i, 'unsupported'],
  // An engine that does not know the request, or no version of the API that the other side speaks.
  [/^(?:page )?not found$|client version \S+ is too (?:new|old)/i, 'unsupported'],
  [/is not connected to (?:the )?network/i, 'notFound'],
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
