import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContextFilter } from './filter.ts';
import type { GrpcCall } from './grpc.ts';
import { readFilter } from './metadata.ts';
import { decodePacket, encodePacket, type Packet } from './packets.ts';
import { Queue } from './queue.ts';
import { isGone, unreadable, walk } from './walk.ts';

/** Files read at the same time. */
const READERS = 8;
const CHUNK_BYTES = 64 * 1024;

/**
 * Sends the files of a folder to BuildKit, as far as the call's metadata asks for them. Rejects with
 * `contextMissing` when one of them cannot be read. Source: send.go of github.com/tonistiigi/fsutil.
 */
export async function sendFolder(root: string, call: GrpcCall): Promise<void> {
  const abort = new AbortController();
  try {
    await new Sender(await realpath(root), call, abort.signal).run();
  } catch (error) {
    await call.send(encodePacket({ type: 'error', message: (error as Error).message }));
    throw error;
  } finally {
    abort.abort();
  }
}

class Sender {
  private readonly root: string;
  private readonly call: GrpcCall;
  private readonly signal: AbortSignal;
  /** Paths of the files that may be asked for, by their place in the list. */
  private readonly paths: (string | undefined)[] = [];
  private readonly requests = new Queue<number>();

  constructor(root: string, call: GrpcCall, signal: AbortSignal) {
    this.root = root;
    this.call = call;
    this.signal = signal;
  }

  async run(): Promise<void> {
    const filter = await readFilter(this.root, this.call.metadata);
    const readers = Array.from({ length: READERS }, () => this.answerRequests());
    await Promise.all([this.list(filter), this.receive(), ...readers]);
  }

  private send(packet: Packet): Promise<void> | undefined {
    return this.call.send(encodePacket(packet));
  }

  private async list(filter: ContextFilter): Promise<void> {
    const { root, signal } = this;
    await walk({
      root,
      filter,
      signal,
      visit: (stat) => {
        this.paths.push(stat.path);
        return this.send({ type: 'stat', stat });
      },
    });
    await this.send({ type: 'stat' });
  }

  private async receive(): Promise<void> {
    try {
      for await (const message of this.call.messages) {
        const packet = decodePacket(message);
        if (packet.type === 'request') this.requests.push(packet.id);
        else if (packet.type === 'error')
          throw new Error(`the engine stopped the transfer: ${packet.message}`);
        else if (packet.type === 'finish') return void (await this.send({ type: 'finish' }));
      }
      throw new Error('the engine ended the transfer early');
    } finally {
      this.requests.close();
    }
  }

  private async answerRequests(): Promise<void> {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (let id = await this.requests.take(); id !== undefined; id = await this.requests.take()) {
      const path = this.paths[id];
      if (path === undefined) throw new Error(`the engine asked for file ${id}, which it was not offered`);
      this.paths[id] = undefined;
      await this.sendContents(id, join(this.root, path), buffer);
      await this.send({ type: 'data', id });
    }
  }

  /** A file that was removed since it was listed is sent empty, as the docker command does. */
  private async sendContents(id: number, path: string, buffer: Buffer): Promise<void> {
    let file: FileHandle | undefined;
    try {
      // Not blocking, for the case that a pipe has taken the file's place.
      file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      let limit: number | undefined;
      for (let sent = 0; !this.signal.aborted;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length);
        if (bytesRead > 0) await this.send({ type: 'data', id, data: buffer.subarray(0, bytesRead) });
        sent += bytesRead;
        if (bytesRead < buffer.length) break;
        // A file that grows all the time is sent up to the size that it has now.
        limit ??= (await file.stat()).size;
        if (sent >= limit) break;
      }
    } catch (error) {
      if (isGone((error as NodeJS.ErrnoException).code)) return;
      throw 'syscall' in (error as object) ? unreadable(path, error) : error;
    } finally {
      await file?.close();
    }
  }
}
