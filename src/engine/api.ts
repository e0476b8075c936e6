import { Duplex, finished, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { toEngineError } from './error-mapping.ts';
import { EngineError, isEngineError } from './errors.ts';
import { tellRequest } from './requests.ts';

/** A request to the Engine API. Paths and parameters as in its reference. */
export interface ApiRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  /** Without version and query: `/containers/json`. */
  readonly path: string;
  /** Objects are sent as JSON; what is undefined is left out. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: object;
  /** Sent as it comes, in place of a body: a tar archive. It is closed once the request is over, however it ends. */
  readonly upload?: Readable;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the request is about, for an error's subject. */
  readonly subject?: string;
  readonly signal?: AbortSignal | undefined;
}

/** What docker-modem's `dial` takes. */
interface DialOptions {
  path: string;
  method: string;
  options: object;
  statusCodes: Record<number, boolean>;
  headers?: Record<string, string>;
  abortSignal?: AbortSignal;
  isStream?: boolean;
  hijack?: boolean;
  file?: Buffer | Readable;
}

/** The part of dockerode that carries requests. */
export interface Modem {
  dial(options: DialOptions, callback: (error: unknown, answer: unknown) => void): void;
}

const accepted = { 101: true, 200: true, 201: true, 204: true, 304: true };

/** Sends requests to the Engine API. Everything it rejects with is an `EngineError`. */
export class EngineApi {
  readonly #modem: Modem;

  constructor(modem: Modem) {
    this.#modem = modem;
  }

  /** The answer's JSON; undefined when it is empty. */
  async json<T>(request: ApiRequest): Promise<T> {
    // Read here: the modem waits for ever for an answer that breaks off.
    const stream = await this.stream(request);
    try {
      const body = await text(stream);
      // Podman ends an answer without a value with a line break.
      return (body.trim() === '' ? undefined : JSON.parse(body)) as T;
    } catch (error) {
      throw toEngineError(error, request.signal, request.subject);
    }
  }

  /** The answer's body as it comes. Rejects, or breaks off, with `file` when what is uploaded does. */
  stream(request: ApiRequest): Promise<Readable> {
    return request.upload === undefined
      ? (this.#dial(request, { isStream: true }) as Promise<Readable>)
      : this.#upload(request, request.upload);
  }

  async #upload(request: ApiRequest, upload: Readable): Promise<Readable> {
    const stop = new AbortController();
    let failure: EngineError | undefined;
    let answer: Readable | undefined;
    // A stream that is closed in the middle says nothing to whom it is piped to, who would wait for the rest for ever.
    const unwatch = finished(upload, { writable: false }, (error) => {
      if (!error) return;
      failure = isEngineError(error) ? error : new EngineError('file', error.message, { cause: error });
      if (answer) answer.destroy(failure);
      else stop.abort();
    });
    const close = (): void => {
      unwatch();
      upload.destroy();
    };
    const stops = [stop.signal, ...(request.signal ? [request.signal] : [])];
    try {
      const mode = { isStream: true, file: upload };
      answer = (await this.#dial({ ...request, signal: AbortSignal.any(stops) }, mode)) as Readable;
    } catch (error) {
      close();
      throw failure ?? error;
    }
    // An engine may answer before it has had everything.
    finished(answer, close);
    return answer;
  }

  /** The connection itself. Rejects with `unsupported` when the engine answers, and does not hand it over. */
  async hijack(request: ApiRequest): Promise<Duplex> {
    // An empty file makes the modem send `Content-Length: 0`; without it a request that has no body is never sent.
    const file = request.body === undefined ? { file: Buffer.alloc(0) } : {};
    const answer = await this.#dial(request, { hijack: true, ...file });
    if (answer instanceof Duplex) return answer;
    const detail = 'the connection was not handed over; perhaps a proxy stands before the engine';
    throw new EngineError('unsupported', detail);
  }

  async #dial(request: ApiRequest, mode: Partial<DialOptions>): Promise<unknown> {
    const { method, path, query = {}, body = {}, headers, signal, subject } = request;
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
    tellRequest(method, path, given);
    try {
      signal?.throwIfAborted();
      return await new Promise((resolve, reject) =>
        this.#modem.dial(
          {
            method,
            // The modem adds the query behind a question mark.
            path: Object.keys(given).length > 0 ? `${path}?` : path,
            options: { _query: given, _body: body },
            statusCodes: accepted,
            ...(headers === undefined ? {} : { headers: { ...headers } }),
            ...(signal === undefined ? {} : { abortSignal: signal }),
            ...mode,
          },
          (error, answer) => (error ? reject(error as Error) : resolve(answer)),
        ),
      );
    } catch (error) {
      throw toEngineError(error, signal, subject);
    }
  }
}
