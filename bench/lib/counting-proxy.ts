import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Lifetime } from '../../scripts/lib/lifetime.ts';
import { runtimeFolder } from '../../scripts/lib/paths.ts';

export interface Count {
  readonly requests: number;
  readonly bytesToEngine: number;
  readonly bytesFromEngine: number;
}

/** Stands on a socket of its own in front of an engine, and counts what passes. */
export class CountingProxy {
  /** `unix://…`, for the client. */
  readonly host: string;
  /** The first line of each request without the protocol: `GET /containers/json?all=true`. */
  readonly requests: string[] = [];
  #bytesToEngine = 0;
  #bytesFromEngine = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(path: string, engineHost: string) {
    this.host = `unix://${path}`;
    this.#server = createServer((client) => {
      const engine = connect(engineHost.replace('unix://', ''));
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
        this.#bytesToEngine += data.length;
        const line = /^[A-Z]+ \S+(?= HTTP\/1\.1\r\n)/.exec(data.toString('latin1'))?.[0];
        if (line !== undefined) this.requests.push(line);
      });
      engine.on('data', (data) => (this.#bytesFromEngine += data.length));
      client.pipe(engine).pipe(client);
    });
  }

  static async start(engineHost: string, lifetime: Lifetime): Promise<CountingProxy> {
    const path = `${runtimeFolder(`bench ${process.pid}`)}.sock`;
    rmSync(path, { force: true });
    const proxy = new CountingProxy(path, engineHost);
    await new Promise<void>((resolve) => proxy.#server.listen(path, resolve));
    lifetime.add(() => proxy.#stop());
    return proxy;
  }

  /** What has passed until now. */
  count(): Count {
    return {
      requests: this.requests.length,
      bytesToEngine: this.#bytesToEngine,
      bytesFromEngine: this.#bytesFromEngine,
    };
  }

  #stop(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}
