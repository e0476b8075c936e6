import { callEngine } from '../../scripts/lib/engine-api.ts';
import type { Lifetime } from '../../scripts/lib/lifetime.ts';
import { waitUntil } from '../../scripts/lib/processes.ts';

const label = 'dockyard.bench=containers';

/** What an engine is filled with for the measurements, by calls of the Engine API that Dockyard knows nothing of. */
export class Containers {
  readonly #host: string;

  /** All that is made here is removed when `lifetime` ends. */
  constructor(host: string, lifetime: Lifetime) {
    this.#host = host;
    lifetime.add(() => this.clear());
  }

  /** Resolves with the id. `more` is what the API takes besides name, image and label. */
  async create(name: string, more: object = {}): Promise<string> {
    const [key, value] = label.split('=') as [string, string];
    const body = { Image: 'busybox:latest', Cmd: ['true'], Labels: { [key]: value }, ...more };
    const answer = await callEngine(this.#host, `/containers/create?name=${name}`, {
      method: 'POST',
      body,
      timeout: 60_000,
    });
    return (JSON.parse(answer) as { Id: string }).Id;
  }

  async start(id: string): Promise<void> {
    await callEngine(this.#host, `/containers/${id}/start`, { method: 'POST', timeout: 60_000 });
  }

  async remove(id: string): Promise<void> {
    await callEngine(this.#host, `/containers/${id}?force=1&v=1`, { method: 'DELETE', timeout: 60_000 });
  }

  /** All of this engine's containers, as its API tells them. */
  async list(query = ''): Promise<{ Id: string; Status: string }[]> {
    const text = await callEngine(this.#host, `/containers/json?all=1${query}`, { timeout: 60_000 });
    return JSON.parse(text) as { Id: string; Status: string }[];
  }

  /** Makes containers that are never started until there are `count` in all: `bench-0001` and so on. */
  async fill(count: number): Promise<void> {
    const there = (await this.list()).length;
    const names = Array.from({ length: Math.max(0, count - there) }, (_, index) => nameOf(there + index + 1));
    await eightAtATime(names, (name) => this.create(name));
  }

  /** Makes containers that are never started: `a-bulk-001` and so on, which sort before all others. */
  async createMany(count: number): Promise<string[]> {
    const ids: string[] = [];
    const names = Array.from({ length: count }, (_, index) => `${bulk}${String(index + 1).padStart(3, '0')}`);
    await eightAtATime(names, async (name) => ids.push(await this.create(name)));
    return ids;
  }

  /** Removes them eight at a time. */
  removeMany(ids: readonly string[]): Promise<void> {
    return eightAtATime(ids, (id) => this.remove(id));
  }

  /** Containers that run and do nothing but tell that they are healthy, every second. Resolves when all are. */
  async startHealthy(count: number): Promise<string[]> {
    const second = 1e9;
    const ids = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const id = await this.create(`${healthy}${index + 1}`, {
          Cmd: ['sh', '-c', 'trap "exit 0" TERM; while :; do sleep 1; done'],
          Healthcheck: { Test: ['CMD', 'true'], Interval: second, Timeout: 30 * second, Retries: 10 },
        });
        await this.start(id);
        return id;
      }),
    );
    const are = async (): Promise<boolean> => {
      const list = await this.list();
      return ids.every((id) => list.find(({ Id }) => Id === id)?.Status.includes('(healthy)'));
    };
    if (!(await waitUntil(are, 60_000))) throw new Error('The containers did not become healthy.');
    return ids;
  }

  async clear(): Promise<void> {
    const made = await this.list(`&filters=${encodeURIComponent(JSON.stringify({ label: [label] }))}`);
    await eightAtATime(made, ({ Id }) =>
      // One that was removed meanwhile is as good as cleared.
      this.remove(Id).catch((error: Error) => {
        if (!error.message.includes(' with 404')) throw error;
      }),
    );
  }
}

/** How the names of what `createMany` and `startHealthy` make begin. */
export const bulk = 'a-bulk-';
export const healthy = 'bench-healthy-';

const nameOf = (number: number): string => `bench-${String(number).padStart(4, '0')}`;

async function eightAtATime<T>(all: readonly T[], work: (each: T) => Promise<unknown>): Promise<void> {
  const queue = [...all];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
