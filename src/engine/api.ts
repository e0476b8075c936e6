import type { Duplex, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { toEngineError } from './error-mapping.ts';

/** A request to the Engine API. Paths and parameters as in its reference. */
export interface ApiRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  /** Without version and query: `/containers/json`. */
  readonly path: string;
  /** Objects are sent as JSON; what is undefined is left out. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: object;
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
  file?: Buffer;
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
      return (body === '' ? undefined : JSON.parse(body)) as T;
    } catch (error) {
      throw toEngineError(error, request.signal, request.subject);
    }
  }

  /** The answer's body as it comes. */
  stream(request: ApiRequest): Promise<Readable> {
    return this.#dial(request, { isStream: true }) as Promise<Readable>;
  }

  /** The connection itself, after the engine has handed it over. */
  hijack(request: ApiRequest): Promise<Duplex> {
    // An empty file makes the modem send `Content-Length: 0`; without it a request that has no body is never sent.
    const file = request.body === undefined ? { file: Buffer.alloc(0) } : {};
    return this.#dial(request, { hijack: true, ...file }) as Promise<Duplex>;
  }

  async #dial(request: ApiRequest, mode: Partial<DialOptions>): Promise<unknown> {
    const { method, path, query = {}, body = {}, headers, signal, subject } = request;
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
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
