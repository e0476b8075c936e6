import assert from 'node:assert/strict';
import type { RunSpec } from '../../../src/engine/run/spec.ts';
import { host, outside } from './engine.ts';
import { eventually } from './eventually.ts';

/** Ends at a polite request, unlike most programs that are a container's first process, with exit code 7. */
export const polite = ['sh', '-c', 'trap "exit 7" TERM; while :; do sleep 0.05; done'];

/** What a container is to be; all that the API takes goes in `more`. */
interface ContainerSpec {
  readonly name?: string;
  readonly image?: string;
  readonly command?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly more?: object;
}

/** What one test file makes at an engine: made from outside, labelled, and all of it cleared away again. */
export class Bench {
  readonly #owner: string;
  readonly #address: string;
  readonly #images = new Set<string>();

  constructor(owner: string, address = host) {
    this.#owner = owner;
    this.#address = address;
  }

  /** Marks what the code under test makes. */
  get labels(): Record<string, string> {
    return { 'dockyard.test': this.#owner };
  }

  /** A run spec with the label. */
  spec(spec: Partial<RunSpec> = {}): RunSpec {
    return { image: 'busybox', ...spec, labels: { ...spec.labels, ...this.labels } };
  }

  async create({
    name,
    image = 'busybox',
    command = polite,
    labels,
    more,
  }: ContainerSpec = {}): Promise<string> {
    const query = name === undefined ? '' : `?name=${encodeURIComponent(name)}`;
    const body = { Image: image, Cmd: command, Labels: { ...labels, ...this.labels }, ...more };
    return (await this.#call<{ Id: string }>('POST', `/containers/create${query}`, body)).Id;
  }

  /** A container that runs. */
  async run(spec: ContainerSpec = {}): Promise<string> {
    const id = await this.create(spec);
    await this.#call('POST', `/containers/${id}/start`);
    return id;
  }

  /** Forcibly, and with its anonymous volumes. */
  async removeContainer(id: string): Promise<void> {
    await this.#call('DELETE', `/containers/${id}?force=1&v=1`);
  }

  async volume(name: string, labels: Record<string, string> = {}): Promise<void> {
    await this.#call('POST', '/volumes/create', { Name: name, Labels: { ...labels, ...this.labels } });
  }

  async network(name: string, labels: Record<string, string> = {}): Promise<string> {
    const body = { Name: name, Labels: { ...labels, ...this.labels } };
    return (await this.#call<{ Id: string }>('POST', '/networks/create', body)).Id;
  }

  async tag(image: string, repo: string, tag: string): Promise<string> {
    await this.#call('POST', `/images/${image}/tag?repo=${repo}&tag=${tag}`);
    this.#images.add(`${repo}:${tag}`);
    return `${repo}:${tag}`;
  }

  /** An image out of a tar, as `docker import` makes it: without a command, and here without a shell. */
  async importImage(repo: string, tar: Buffer): Promise<string> {
    await this.#call('POST', `/images/create?fromSrc=-&repo=${repo}&tag=latest`, tar);
    this.#images.add(`${repo}:latest`);
    return `${repo}:latest`;
  }

  /** Removes everything that carries this file's label, and its images. */
  async clear(): Promise<void> {
    const filter = `filters=${encodeURIComponent(JSON.stringify({ label: [`dockyard.test=${this.#owner}`] }))}`;
    // Again until there are none: one that removes itself cannot be removed meanwhile.
    await eventually(async () => {
      const containers = await this.#call<{ Id: string }[]>('GET', `/containers/json?all=1&${filter}`);
      await inTurns(containers, ({ Id }) => this.removeContainer(Id).catch(() => undefined));
      assert.deepEqual(containers, []);
    }, 20_000);
    const { Volumes } = await this.#call<{ Volumes: { Name: string }[] | null }>('GET', `/volumes?${filter}`);
    await inTurns(Volumes ?? [], ({ Name }) => this.#call('DELETE', `/volumes/${Name}`));
    const networks = await this.#call<{ Id: string }[]>('GET', `/networks?${filter}`);
    await inTurns(networks, ({ Id }) => this.#call('DELETE', `/networks/${Id}`));
    await inTurns([...this.#images], (image) =>
      this.#call('DELETE', `/images/${image}`).catch(() => undefined),
    );
  }

  #call<T>(method: string, path: string, body?: object | Buffer): Promise<T> {
    return outside<T>(method, path, body, this.#address);
  }
}

/** Does it for all, eight at a time. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return results;
}
