import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Lifetime } from '../../scripts/lib/lifetime.ts';

/** What Dockyard's engine layer is asked in its own process (`../node/client.ts`). */
export interface Answers {
  /** Milliseconds from nothing to an inventory; what was connected before is dropped. `unix://…` */
  connect(host: string): Promise<number>;
  /** Milliseconds since the epoch at which a container whose name begins like this is known, or none is any more. */
  when(wanted: { name: string; there: boolean }): Promise<number>;
  /** Bytes in use. */
  heap(): Promise<number>;
  /** Milliseconds that the process has worked so far. */
  cpu(): number;
}

export interface Asked {
  readonly number: number;
  readonly ask: keyof Answers;
  readonly about: unknown;
}

/** Dockyard's engine layer in a process of its own. */
export class Client {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, PromiseWithResolvers<number>>();
  #asked = 0;

  constructor(lifetime: Lifetime) {
    this.#process = fork(join(import.meta.dirname, '..', 'node', 'client.ts'), {
      execArgv: ['--expose-gc'],
    });
    lifetime.add(() => this.stop());
    this.#process.on(
      'message',
      ({ number, value, error }: { number: number; value: number; error?: string }) => {
        if (error === undefined) this.#waiting.get(number)?.resolve(value);
        else this.#waiting.get(number)?.reject(new Error(error));
        this.#waiting.delete(number);
      },
    );
    this.#process.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The engine layer has ended.'));
    });
  }

  ask<K extends keyof Answers>(ask: K, ...[about]: Parameters<Answers[K]>): Promise<number> {
    const number = this.#asked++;
    const answer = Promise.withResolvers<number>();
    this.#waiting.set(number, answer);
    this.#process.send({ number, ask, about } satisfies Asked);
    return answer.promise;
  }

  stop(): void {
    this.#process.kill();
  }
}
