import { rmSync } from 'node:fs';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { host, socketOf } from './engine.ts';

let count = 0;

/** Stands between a client and an engine: writes down what is asked, and can cut the connections. */
export class Proxy {
  /** The first line of each request: `GET /containers/json?all=true`. */
  readonly requests: string[] = [];
  /** `unix://…`, for the client. */
  readonly address: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(path: string, target: string) {
    this.address = `unix://${path}`;
    this.#server = createServer((client) => {
      const engine = connect(target);
      for (const socket of [client, engine]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.#sockets.delete(socket);
          client.destroy();
          engine.destroy();
        });
      }
      client.on('data', (data) => {
        const request = /^[A-Z]+ \S+(?= HTTP\/1\.1\r\n)/.exec(data.toString('latin1'))?.[0];
        if (request !== undefined) this.requests.push(request);
      });
      client.pipe(engine).pipe(client);
    });
  }

  static async start(target = host): Promise<Proxy> {
    const path = join(tmpdir(), `dockyard-proxy-${process.pid}-${count++}.sock`);
    rmSync(path, { force: true });
    const proxy = new Proxy(path, socketOf(target));
    await new Promise<void>((resolve) => proxy.#server.listen(path, resolve));
    return proxy;
  }

  /** Connections that are open right now. */
  get open(): number {
    return this.#sockets.size / 2;
  }

  /** Breaks all connections; new ones are taken. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  stop(): void {
    this.#server.close();
    this.cut();
  }
}
