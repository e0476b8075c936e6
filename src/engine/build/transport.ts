import type { Duplex, Readable } from 'node:stream';

/** The two kinds of request that a build makes of the engine. Paths start with a slash and may carry a query. */
export interface BuildTransport {
  /**
   * POST without a body. Resolves with the response as it streams in.
   * Rejects with an Error that carries `statusCode` and the engine's sentence when the engine refuses.
   */
  post(path: string, signal?: AbortSignal): Promise<Readable>;
  /** POST that turns the connection into a raw byte stream. */
  hijack(path: string, headers: Headers, signal?: AbortSignal): Promise<Duplex>;
}

/** A list is sent as one header line for each value. */
type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What is used of docker-modem, which has no types of its own for it. */
interface Modem {
  readonly headers?: Headers;
  dial(options: object, callback: (error: unknown, stream: unknown) => void): void;
}

/** The statuses that docker-modem is to resolve with; it rejects with all others. */
const accepted = { 200: true };

/**
 * Sends a build's requests the way dockerode sends its own: over a socket, a pipe, TLS or SSH.
 *
 * Both requests have an empty `file`, which makes docker-modem send `Content-Length: 0`. Without it the body is
 * chunked: the engine would then not notice a closed connection (Go watches it only once the body has been read),
 * and the closing chunk would land in the hijacked stream.
 */
export function dockerodeTransport(modem: Modem): BuildTransport {
  const dial = (
    options: { path: string; headers?: Headers; signal?: AbortSignal | undefined },
    extra: object,
  ) =>
    new Promise<unknown>((resolve, reject) => {
      const { path, headers, signal } = options;
      signal?.throwIfAborted();
      const request = {
        method: 'POST',
        // docker-modem drops the last character of a path with a query, where dockerode has a bare question mark.
        path: path.includes('?') ? `${path}&` : path,
        headers: { ...modem.headers, ...headers },
        file: Buffer.alloc(0),
        abortSignal: signal,
        statusCodes: accepted,
        ...extra,
      };
      modem.dial(request, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  return {
    post: (path, signal) => dial({ path, signal }, { isStream: true }) as Promise<Readable>,
    hijack: (path, headers, signal) => dial({ path, headers, signal }, { hijack: true }) as Promise<Duplex>,
  };
}
