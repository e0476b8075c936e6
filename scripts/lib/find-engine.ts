import { DockerodePort } from '../../src/engine/dockerode.ts';
import { type Endpoint, findEndpoint } from '../../src/engine/endpoint.ts';
import { isEngineError } from '../../src/engine/errors.ts';

/** The engine that this machine offers, found as Dockyard itself finds it, or undefined when none answers. */
export async function findEngine(): Promise<Endpoint | undefined> {
  try {
    const endpoint = await findEndpoint({ env: process.env });
    await new DockerodePort(endpoint).ping(AbortSignal.timeout(10_000));
    return endpoint;
  } catch (error) {
    if (isEngineError(error)) return undefined;
    throw error;
  }
}
