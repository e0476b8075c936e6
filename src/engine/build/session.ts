import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { sendFolder } from './diffcopy.ts';
import { type GrpcHandler, serveGrpc } from './grpc.ts';
import { metadataValues } from './metadata.ts';
import type { BuildTransport } from './transport.ts';

/** A connection over which BuildKit fetches files from this machine during a build. */
export interface BuildSession {
  readonly id: string;
  close(): void;
}

export interface SessionFolders {
  /** Absolute path of the build context. */
  readonly context: string;
  /** Absolute path of the folder with the Dockerfile. */
  readonly dockerfile: string;
}

/** Field 1 (`status`) of a HealthCheckResponse is 1 (`SERVING`). */
const serving = Uint8Array.of(0x08, 0x01);

/** @param onFailure told when a folder cannot be sent; the build then cannot succeed. */
export async function openSession(
  transport: BuildTransport,
  folders: SessionFolders,
  onFailure: (error: unknown) => void,
  signal: AbortSignal,
): Promise<BuildSession> {
  const id = randomBytes(16).toString('hex');
  const handlers: Record<string, GrpcHandler> = {
    '/grpc.health.v1.Health/Check': async (call) => call.send(serving),
    '/moby.filesync.v1.FileSync/DiffCopy': async (call) => {
      const name = metadataValues(call.metadata, 'dir-name')[0];
      if (name !== 'context' && name !== 'dockerfile') throw new Error(`no folder is called ${name}`);
      await sendFolder(folders[name], call).catch((error: unknown) => {
        onFailure(error);
        throw error;
      });
    },
  };
  const headers = {
    'X-Docker-Expose-Session-Uuid': id,
    'X-Docker-Expose-Session-Name': 'dockyard',
    'X-Docker-Expose-Session-Sharedkey': sharedKey(folders.context),
    'X-Docker-Expose-Session-Grpc-Method': Object.keys(handlers),
    Upgrade: 'h2c',
  };
  const socket = await transport.hijack('/session', headers, signal);
  const server = serveGrpc(socket, handlers);
  return { id, close: server.close };
}

/** Under this key the engine keeps the files it got, so that next time only those that changed are asked for. */
function sharedKey(context: string): string {
  return createHash('sha256').update(`${hostname()}:${context}`).digest('hex');
}
