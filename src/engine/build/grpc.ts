import * as http2 from 'node:http2';
import type { Duplex } from 'node:stream';

/** One call that the engine makes of us, with messages in both directions. */
export interface GrpcCall {
  readonly metadata: Metadata;
  /** Whole messages, until the caller has closed its side. Throws when the call is broken off. */
  readonly messages: AsyncIterable<Uint8Array>;
  /** Resolves when the next message may be sent; undefined when that is at once. */
  send(message: Uint8Array): Promise<void> | undefined;
}

/** Request headers in the order in which they came: a name can come more than once. */
export type Metadata = ReadonlyMap<string, readonly string[]>;

/** The call ends well when the promise resolves; a rejection is told to the caller. */
export type GrpcHandler = (call: GrpcCall) => Promise<void>;

export interface GrpcServer {
  /** Breaks off all calls and closes the connection. */
  close(): void;
}

/** Status codes of gRPC: https://grpc.io/docs/guides/status-codes/ */
const OK = 0;
const UNKNOWN = 2;
const UNIMPLEMENTED = 12;

/** A request header block may hold a long .dockerignore, one header line for each pattern. */
const MAX_HEADER_PAIRS = 1_000_000;
const MAX_HEADER_BYTES = 16 * 1024 * 1024;

/** Answers gRPC calls (HTTP/2 without TLS) on a connection that we opened: the other side is the client. */
export function serveGrpc(socket: Duplex, handlers: Readonly<Record<string, GrpcHandler>>): GrpcServer {
  const session = http2.performServerHandshake(socket, {
    maxHeaderListPairs: MAX_HEADER_PAIRS,
    settings: { maxHeaderListSize: MAX_HEADER_BYTES },
  });
  // A broken connection also ends the build request, and is reported there.
  session.on('error', () => undefined);
  socket.on('error', () => undefined);
  session.on('stream', (stream, headers, _flags, rawHeaders) => {
    stream.on('error', () => undefined);
    void answer(stream, handlers[headers[':path'] ?? ''], rawHeaders);
  });
  return {
    close() {
      session.destroy();
      socket.destroy();
    },
  };
}

async function answer(
  stream: http2.ServerHttp2Stream,
  handler: GrpcHandler | undefined,
  rawHeaders: readonly string[],
): Promise<void> {
  let trailers: http2.OutgoingHttpHeaders = { 'grpc-status': OK };
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers(trailers));
  try {
    if (!handler) throw Object.assign(new Error('unknown method'), { grpcStatus: UNIMPLEMENTED });
    await handler({
      metadata: readMetadata(rawHeaders),
      messages: readMessages(stream),
      send: (message) => sendMessage(stream, message),
    });
  } catch (error) {
    const { message, grpcStatus = UNKNOWN } = error as Error & { grpcStatus?: number };
    trailers = { 'grpc-status': grpcStatus, 'grpc-message': encodeURIComponent(message) };
  }
  if (stream.destroyed) return;
  stream.resume();
  stream.end();
}

function readMetadata(rawHeaders: readonly string[]): Metadata {
  const metadata = new Map<string, string[]>();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    // Node reads header bytes as Latin-1; older engines send UTF-8 in them as it is.
    const value = Buffer.from(rawHeaders[i + 1] as string, 'latin1').toString('utf8');
    const values = metadata.get(name);
    if (values) values.push(value);
    else metadata.set(name, [value]);
  }
  return metadata;
}

/** A message is preceded by one byte (1 when compressed, which we never offer) and its length in four. */
const PREFIX_BYTES = 5;

async function* readMessages(stream: http2.ServerHttp2Stream): AsyncGenerator<Uint8Array> {
  let pending: Buffer = Buffer.alloc(0);
  // A handler that has heard enough still answers: its leaving must not break off the call.
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    pending = pending.length === 0 ? (chunk as Buffer) : Buffer.concat([pending, chunk as Buffer]);
    let start = 0;
    while (pending.length - start >= PREFIX_BYTES) {
      const end = start + PREFIX_BYTES + pending.readUInt32BE(start + 1);
      if (pending.length < end) break;
      yield pending.subarray(start + PREFIX_BYTES, end);
      start = end;
    }
    pending = pending.subarray(start);
  }
}

function sendMessage(stream: http2.ServerHttp2Stream, message: Uint8Array): Promise<void> | undefined {
  if (stream.destroyed || stream.writableEnded) return Promise.reject(new Error('the call was broken off'));
  const frame = Buffer.allocUnsafe(PREFIX_BYTES + message.length);
  frame[0] = 0;
  frame.writeUInt32BE(message.length, 1);
  frame.set(message, PREFIX_BYTES);
  // Messages written in one go leave in one go.
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return stream.write(frame) ? undefined : writable(stream);
}

function writable(stream: http2.ServerHttp2Stream): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      stream.off('drain', settle);
      stream.off('close', settle);
      if (stream.destroyed) reject(new Error('the call was broken off'));
      else resolve();
    };
    stream.on('drain', settle);
    stream.on('close', settle);
  });
}
