import type { Readable } from 'node:stream';
import type { Image } from '../model.ts';
import type { RegistryCredentials } from '../registry/credentials.ts';

/** What is asked about images. A reference is `repository:tag`, `repository@digest` or an id. */
export interface ImagesPort {
  list(signal?: AbortSignal): Promise<Image[]>;
  /** Rejects with `notFound` when the registry has none of that name, with `denied` when it wants to know who asks. */
  pull(
    reference: string,
    options: PullOptions,
    onProgress: (progress: TransferProgress) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  push(
    reference: string,
    options: { readonly credentials?: RegistryCredentials | undefined },
    onProgress: (progress: TransferProgress) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  tag(id: string, reference: string, signal?: AbortSignal): Promise<void>;
  /** Newest first, as the docker command prints it. */
  history(id: string, signal?: AbortSignal): Promise<HistoryEntry[]>;
  /** A tar archive of images with their names and layers. */
  save(references: readonly string[], signal?: AbortSignal): Promise<Readable>;
  /** Resolves with the references, or ids, of what was in the archive. */
  load(
    archive: Readable,
    onProgress: (progress: TransferProgress) => void,
    signal?: AbortSignal,
  ): Promise<string[]>;
  /** Makes an image of one layer of a tar archive of a file system; resolves with its id. */
  import(archive: Readable, options: ImportOptions, signal?: AbortSignal): Promise<string>;
  /** Resolves with what went. */
  remove(reference: string, options?: { force?: boolean }, signal?: AbortSignal): Promise<RemovedImage[]>;
}

export interface PullOptions {
  /** Such as `linux/arm64`; absent: the engine's own. */
  readonly platform?: string;
  readonly credentials?: RegistryCredentials | undefined;
}

/** One line of what the engine tells while it moves an image. */
export interface TransferProgress {
  /** Short id of the layer; absent when it is about the whole. */
  readonly layer?: string;
  /** The engine's word: `Downloading`, `Pull complete`, `Pushed`, … */
  readonly status: string;
  /** Bytes. */
  readonly current?: number;
  readonly total?: number;
}

export interface HistoryEntry {
  /** Absent where the engine no longer has it, as for layers that were pulled or built by BuildKit. */
  readonly id?: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** What made it, as the engine tells it. */
  readonly createdBy: string;
  /** Bytes that it added. */
  readonly size: number;
  readonly comment: string;
  readonly tags: readonly string[];
}

export interface ImportOptions {
  readonly reference?: string;
  readonly message?: string;
  /** Dockerfile instructions: CMD, ENV, … */
  readonly changes?: readonly string[];
  readonly platform?: string;
}

export interface RemovedImage {
  /** A reference that went, or the id of an image or layer that did. */
  readonly name: string;
  readonly kind: 'untagged' | 'deleted';
}
