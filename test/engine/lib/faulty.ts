import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

let count = 0;
const stops: (() => void)[] = [];
after(() => {
  for (const stop of stops) stop();
});

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** An engine that does what a real one cannot be made to do. It is gone when the test file ends. */
export class FaultyEngine {
  /** `unix://…` */
  readonly address: string;
  /** The first line of each request: `GET /containers/json?all=true`. */
  readonly requests: string[] = [];
  readonly #sockets = new Set<Socket>();

  private constructor(path: string) {
    this.address = `unix://${path}`;
  }

  static async start(behave: Behaviour): Promise<FaultyEngine> {
    const path = join(tmpdir(), `dockyard-faulty-${process.pid}-${count++}.sock`);
    rmSync(path, { force: true });
    const engine = new FaultyEngine(path);
    const server = createServer((request, response) => {
      engine.requests.push(`${request.method} ${request.url}`);
      request.resume();
      behave(request, response);
    });
    server.on('connection', (socket: Socket) => {
      engine.#sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => engine.#sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(path, resolve));
    stops.push(() => {
      server.close();
      for (const socket of engine.#sockets) socket.destroy();
    });
    return engine;
  }

  /** Connections that are open right now. */
  get open(): number {
    return this.#sockets.size;
  }
}

/** Takes every request and never answers. */
export const hangs: Behaviour = () => undefined;

/** Answers every request in the same way. */
export const says =
  (status: number, body: string, type = 'application/json'): Behaviour =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

/** Begins an answer and breaks off in the middle of it. */
export const breaksOff =
  (beginning: string): Behaviour =>
  (_request, response) => {
    response.writeHead(200).write(beginning, () => setTimeout(() => response.destroy(), 20));
  };
