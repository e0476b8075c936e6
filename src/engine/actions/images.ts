import { type Action, each, flag, type Named, option, quick } from '../action.ts';
import { readFrom, writeWhole } from '../local-files.ts';
import type {
  HistoryEntry,
  ImportOptions,
  PullOptions,
  RemovedImage,
  TransferProgress,
} from '../port/images.ts';
import { findDescendants } from '../lineage.ts';
import type { RegistryCredentials } from '../registry/credentials.ts';
import { counted } from '../transfer/counted.ts';

type OnProgress = (progress: TransferProgress) => void;

export function pullImage(reference: string, options: PullOptions, onProgress: OnProgress): Action {
  return {
    docker: ['pull', ...option('--platform', options.platform), reference],
    run: (port, signal) => port.images.pull(reference, options, onProgress, signal),
  };
}

export function pushImage(
  reference: string,
  credentials: RegistryCredentials | undefined,
  onProgress: OnProgress,
): Action {
  return {
    docker: ['push', reference],
    run: (port, signal) => port.images.push(reference, { credentials }, onProgress, signal),
  };
}

export function tagImage({ id, name }: Named, reference: string): Action {
  return {
    docker: ['tag', name, reference],
    deadline: quick,
    run: (port, signal) => port.images.tag(id, reference, signal),
  };
}

export function imageHistory({ id, name }: Named): Action<HistoryEntry[]> {
  return {
    docker: ['history', name],
    deadline: quick,
    run: (port, signal) => port.images.history(id, signal),
  };
}

type OnBytes = (bytes: number) => void;

/** Writes images to a tar file. `file`: absolute path, replaced when it is there; `onBytes` tells how much it holds. */
export function saveImages(references: readonly string[], file: string, onBytes: OnBytes = () => {}): Action {
  return {
    docker: ['save', '--output', file, ...references],
    run: (port, signal) => writeWhole(file, (stop) => port.images.save(references, stop), signal, onBytes),
  };
}

/** Resolves with what was in the file. `onBytes` tells how much of the file has been read. */
export function loadImages(
  file: string,
  onProgress: OnProgress = () => {},
  onBytes: OnBytes = () => {},
): Action<string[]> {
  return {
    docker: ['load', '--input', file],
    run: (port, signal) =>
      readFrom(file, (archive) => port.images.load(counted(archive, onBytes), onProgress, signal)),
  };
}

/** Resolves with the id of the image. `onBytes` tells how much of the file has been read. */
export function importImage(
  file: string,
  options: ImportOptions,
  onBytes: OnBytes = () => {},
): Action<string> {
  return {
    docker: [
      'import',
      ...each('--change', options.changes),
      ...option('--message', options.message),
      ...option('--platform', options.platform),
      file,
      ...(options.reference === undefined ? [] : [options.reference]),
    ],
    run: (port, signal) =>
      readFrom(file, (archive) => port.images.import(counted(archive, onBytes), options, signal)),
  };
}

/** Removes these references; an image goes with its last one. An id removes an image that has no other name. */
export function removeImages(
  references: readonly string[],
  options: { force?: boolean } = {},
): Action<RemovedImage[]> {
  return {
    docker: ['rmi', ...flag('--force', options.force), ...references],
    run: async (port, signal) => {
      const gone: RemovedImage[] = [];
      for (const reference of references)
        gone.push(...(await port.images.remove(reference, options, signal)));
      return gone;
    },
  };
}

/** Resolves with the ids of images that are made from it, out of these. */
export function imageDescendants({ id, name }: Named, candidates: readonly string[]): Action<string[]> {
  return {
    docker: ['ps', '--all', '--filter', `ancestor=${name}`],
    run: (port, signal) => findDescendants(port, id, candidates, signal),
  };
}
