import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { toEngineError } from '../error-mapping.ts';
import { EngineError, isEngineError } from '../errors.ts';
import { jsonLines } from '../json-lines.ts';
import type { BuildProgress, BuildRequest, BuildResult } from '../port.ts';
import { buildFailed, OutputTail } from './failure.ts';
import { ProgressReader } from './progress.ts';
import { type BuildSession, openSession } from './session.ts';
import type { BuildTransport } from './transport.ts';

/** Milliseconds that an engine has to answer when it is told to stop a build. */
const CANCEL_TIMEOUT = 3000;

/**
 * Builds an image with BuildKit, which fetches what it needs from the context by itself.
 *
 * Rejects with `contextMissing` (no such folder, or something in it cannot be read), `notFound` (no such
 * Dockerfile), `buildFailed`, `invalid` (a tag or a pattern in .dockerignore), `unsupported` (an engine without
 * BuildKit), `unreachable` or `cancelled`.
 */
export async function buildImage(
  transport: BuildTransport,
  request: BuildRequest,
  onProgress: (update: BuildProgress) => void,
  signal: AbortSignal,
): Promise<BuildResult> {
  const buildId = randomBytes(16).toString('hex');
  let session: BuildSession | undefined;
  let response: Readable | undefined;
  let localFailure: EngineError | undefined;
  try {
    const dockerfile = await readInputs(request);
    signal.throwIfAborted();
    const folders = { context: request.contextPath, dockerfile: dirname(request.dockerfilePath) };
    session = await openSession(transport, folders, noteFailure, signal).catch(explainMissingSession);
    response = await transport.post(`/build?${buildQuery(request, session.id, buildId)}`, signal);
    return await followBuild(addAbortSignal(signal, response), dockerfile, onProgress);
  } catch (error) {
    throw localFailure ?? toEngineError(error, signal);
  } finally {
    response?.destroy();
    session?.close();
    if (signal.aborted && session) await stopBuild(transport, buildId);
  }

  /** A file that cannot be sent fails the build at the engine too, but in words that help less. */
  function noteFailure(error: unknown): void {
    if (isEngineError(error)) localFailure ??= error;
  }
}

interface Dockerfile {
  readonly path: string;
  readonly text: string;
}

async function readInputs(request: BuildRequest): Promise<Dockerfile> {
  const { contextPath, dockerfilePath } = request;
  const context = await stat(contextPath).catch((error: unknown) => {
    throw missing('contextMissing', contextPath, error);
  });
  if (!context.isDirectory()) throw missing('contextMissing', contextPath, new Error('not a folder'));
  try {
    return { path: dockerfilePath, text: await readFile(dockerfilePath, 'utf8') };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw missing(
      code === 'ENOENT' || code === 'ENOTDIR' ? 'notFound' : 'contextMissing',
      dockerfilePath,
      error,
    );
  }
}

function missing(kind: 'contextMissing' | 'notFound', subject: string, cause: unknown): EngineError {
  return new EngineError(kind, (cause as Error).message, { subject, cause });
}

function explainMissingSession(error: unknown): never {
  if ((error as { statusCode?: number }).statusCode !== 404) throw error;
  throw new EngineError('unsupported', 'the engine has no BuildKit sessions', { cause: error });
}

/** Source: `POST /build` in https://docs.docker.com/reference/api/engine/, and `newImageBuildOptions` in moby. */
function buildQuery(request: BuildRequest, sessionId: string, buildId: string): URLSearchParams {
  const query = new URLSearchParams({
    version: '2',
    remote: 'client-session',
    session: sessionId,
    buildid: buildId,
    dockerfile: basename(request.dockerfilePath),
  });
  for (const tag of request.tags) query.append('t', tag);
  if (request.target !== undefined) query.set('target', request.target);
  if (request.buildArgs) query.set('buildargs', JSON.stringify(request.buildArgs));
  if (request.labels) query.set('labels', JSON.stringify(request.labels));
  if (request.noCache) query.set('nocache', '1');
  if (request.pull) query.set('pull', '1');
  return query;
}

/** One line of the engine's answer. */
interface ResponseLine {
  readonly id?: string;
  readonly aux?: unknown;
  readonly errorDetail?: { readonly message?: string };
}

async function followBuild(
  response: Readable,
  dockerfile: Dockerfile,
  onProgress: (update: BuildProgress) => void,
): Promise<BuildResult> {
  const reader = new ProgressReader();
  const output = new OutputTail();
  let imageId: string | undefined;
  for await (const line of jsonLines<ResponseLine>(response)) {
    if (line.errorDetail) {
      throw buildFailed(dockerfile, reader.steps, output, line.errorDetail.message ?? 'the build failed');
    }
    if (line.id === 'moby.image.id') imageId = (line.aux as { ID: string }).ID;
    if (line.id !== 'moby.buildkit.trace') continue;
    for (const update of reader.read(Buffer.from(line.aux as string, 'base64'))) {
      output.note(update);
      onProgress(update);
    }
  }
  if (imageId === undefined)
    throw new EngineError('unreachable', 'the connection ended before the build did');
  return { imageId };
}

/** Closing the connection stops the build as well; this makes sure where a proxy keeps it open. */
async function stopBuild(transport: BuildTransport, buildId: string): Promise<void> {
  try {
    const response = await transport.post(`/build/cancel?id=${buildId}`, AbortSignal.timeout(CANCEL_TIMEOUT));
    response.resume();
  } catch {
    // The build has ended by itself, or the engine is gone.
  }
}
