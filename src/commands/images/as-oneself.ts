import type * as vscode from 'vscode';
import { isEngineError } from '../../engine/errors.ts';
import { findCredentials, type RegistryCredentials } from '../../engine/registry/credentials.ts';
import { parseReference } from '../../engine/registry/reference.ts';
import { sentence } from '../../ui/errors.ts';

/**
 * Does something with an image's registry as who the docker configuration says one is. Where that cannot be found out
 * it is tried as nobody, as the docker command does: most images are for everybody. Only when the registry then
 * refuses is that the reason; it rejects with it.
 */
export async function asOneself<T>(
  reference: string,
  log: vscode.LogOutputChannel,
  signal: AbortSignal,
  act: (credentials: RegistryCredentials | undefined) => Promise<T>,
): Promise<T> {
  const registry = parseReference(reference)?.registry;
  let problem: unknown;
  let credentials: RegistryCredentials | undefined;
  try {
    if (registry !== undefined) credentials = await findCredentials(registry, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    log.warn(sentence(error));
    problem = error;
  }
  try {
    return await act(credentials);
  } catch (error) {
    throw problem !== undefined && isEngineError(error) && error.kind === 'registryDenied' ? problem : error;
  }
}
