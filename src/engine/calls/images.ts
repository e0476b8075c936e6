import type { Readable } from 'node:stream';
import type { ImageInfo } from 'dockerode';
import type { ApiRequest, EngineApi } from '../api.ts';
import { toEngineError } from '../error-mapping.ts';
import type { EngineError } from '../errors.ts';
import { jsonLines } from '../json-lines.ts';
import { toImage } from '../mapping.ts';
import type { Image } from '../model.ts';
import type {
  HistoryEntry,
  ImagesPort,
  ImportOptions,
  PullOptions,
  RemovedImage,
  TransferProgress,
} from '../port/images.ts';
import { authHeader, type RegistryCredentials } from '../registry/credentials.ts';
import { forEngine, tagged } from '../registry/reference.ts';
import { archiveError, imageFileError, registryError } from './image-errors.ts';
import { paths } from './paths.ts';
import {
  toHistoryEntry,
  toProgress,
  toRemoved,
  type HistoryLine,
  type RemovedLine,
  type TransferLine,
} from './image-mapping.ts';

type OnProgress = (progress: TransferProgress) => void;

/** What is asked about images, as requests. */
export class ImageCalls implements ImagesPort {
  readonly #api: EngineApi;

  constructor(api: EngineApi) {
    this.#api = api;
  }

  async list(signal?: AbortSignal): Promise<Image[]> {
    return (await this.#api.json<ImageInfo[]>({ method: 'GET', path: '/images/json', signal })).map(toImage);
  }

  async pull(
    reference: string,
    { platform, credentials }: PullOptions,
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<void> {
    const { name, version } = forEngine(reference);
    await this.#transfer(
      {
        method: 'POST',
        path: '/images/create',
        query: { fromImage: name, tag: version, platform },
        ...(credentials === undefined ? {} : { headers: authHeader(credentials) }),
        subject: reference,
        signal,
      },
      (line) => tell(line, onProgress),
      (error) => registryError(error, reference, platform),
    );
  }

  async push(
    reference: string,
    { credentials }: { readonly credentials?: RegistryCredentials | undefined },
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<void> {
    const { name, version } = forEngine(reference);
    await this.#transfer(
      {
        method: 'POST',
        path: `${paths.image(name)}/push`,
        query: { tag: version },
        // The engine wants the header, also when it says nothing.
        headers: authHeader(credentials),
        subject: reference,
        signal,
      },
      (line) => tell(line, onProgress),
      (error) => registryError(error, reference),
    );
  }

  async tag(id: string, reference: string, signal?: AbortSignal): Promise<void> {
    const { name, version } = forEngine(reference);
    const query = { repo: name, tag: version };
    await this.#api.json({ method: 'POST', path: `${paths.image(id)}/tag`, query, signal, subject: id });
  }

  async history(id: string, signal?: AbortSignal): Promise<HistoryEntry[]> {
    const path = `${paths.image(id)}/history`;
    const lines = await this.#api.json<HistoryLine[]>({ method: 'GET', path, signal, subject: id });
    return lines.map(toHistoryEntry);
  }

  save(references: readonly string[], signal?: AbortSignal): Promise<Readable> {
    return this.#api.stream({
      method: 'GET',
      path: '/images/get',
      query: { names: [...references] },
      signal,
      subject: references.join(', '),
    });
  }

  async load(archive: Readable, onProgress: OnProgress, signal?: AbortSignal): Promise<string[]> {
    const names: string[] = [];
    await this.#transfer(
      { ...upload, path: '/images/load', query: { quiet: false }, upload: archive, signal },
      (line) => {
        tell(line, onProgress);
        names.push(...loadedNames(line.stream ?? ''));
      },
      imageFileError,
    );
    return names;
  }

  async import(archive: Readable, options: ImportOptions, signal?: AbortSignal): Promise<string> {
    const { reference, message, changes, platform } = options;
    // The tag with the name, as the docker command sends it: Podman does not look at `tag`.
    const repo = reference === undefined ? undefined : tagged(reference);
    const query = { fromSrc: '-', repo, message, changes: changes && [...changes], platform };
    let id = '';
    await this.#transfer(
      { ...upload, path: '/images/create', query, upload: archive, signal },
      (line) => (id = line.id ?? line.status ?? id),
      archiveError,
    );
    return id;
  }

  async remove(
    reference: string,
    { force }: { force?: boolean } = {},
    signal?: AbortSignal,
  ): Promise<RemovedImage[]> {
    const path = paths.image(reference);
    const query = { force };
    const lines = await this.#api.json<RemovedLine[]>({
      method: 'DELETE',
      path,
      query,
      signal,
      subject: reference,
    });
    return lines.flatMap(toRemoved);
  }

  /** Reads an answer that tells how it goes line by line; what goes wrong comes as a line too, under status 200. */
  async #transfer(
    request: ApiRequest,
    onLine: (line: TransferLine) => void,
    explain: (error: EngineError) => EngineError,
  ): Promise<void> {
    try {
      const answer = await this.#api.stream(request);
      for await (const line of jsonLines<TransferLine>(answer)) {
        const problem = line.errorDetail?.message ?? line.error;
        // With a status: it is the engine's sentence, and no broken connection.
        if (problem !== undefined) throw Object.assign(new Error(problem), { statusCode: 500 });
        onLine(line);
      }
    } catch (error) {
      throw explain(toEngineError(error, request.signal, request.subject));
    }
  }
}

const upload = { method: 'POST', headers: { 'Content-Type': 'application/x-tar' } } as const;

function tell(line: TransferLine, onProgress: OnProgress): void {
  const progress = toProgress(line);
  if (progress !== undefined) onProgress(progress);
}

/** `Loaded image: busybox:latest`, without names `Loaded image ID: sha256:…`, with Podman several behind each other. */
function loadedNames(text: string): string[] {
  const found = /^Loaded image(?:\(s\)| ID)?: (.+)$/m.exec(text.trim());
  return found?.[1]?.split(/,\s*/) ?? [];
}
