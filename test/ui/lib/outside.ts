import { DockerodePort } from '../../../src/engine/dockerode.ts';
import type { PublishedPort } from '../../../src/engine/run/spec.ts';

const url = process.env['DOCKYARD_TEST_HOST'] ?? '';

/** Somebody else on the same engine as the window. */
export const outside = new DockerodePort({
  type: 'unix',
  path: url.replace('unix://', ''),
  url,
  origin: { rule: 'environment', name: 'DOCKER_HOST' },
});

/** What tests make carries this label, and goes when they are done. */
const labels = { 'dockyard.test': 'ui' };

/** Starts a container; resolves with its id. */
export async function start(
  name: string,
  command: readonly string[],
  publish: readonly PublishedPort[] = [],
): Promise<string> {
  const id = await outside.containers.create({ image: 'busybox:latest', name, command, labels, publish });
  await outside.containers.start(id);
  return id;
}

/** Removes what tests made, and the containers of an image that they built. */
export async function cleanUp(builtImage?: string): Promise<void> {
  for (const { id, image, labels } of await outside.containers.list()) {
    if (labels['dockyard.test'] === 'ui' || image === builtImage) {
      await outside.remove('container', id, { force: true });
    }
  }
}
