import { join } from 'node:path';
import { type Action, each, flag, option, pairs } from '../action.ts';
import type { BuildProgress, BuildRequest, BuildResult } from '../port.ts';

export function buildImage(
  request: BuildRequest,
  onProgress: (update: BuildProgress) => void,
): Action<BuildResult> {
  const { contextPath, dockerfilePath } = request;
  const usual = dockerfilePath === join(contextPath, 'Dockerfile');
  return {
    docker: [
      'build',
      ...(usual ? [] : ['--file', dockerfilePath]),
      ...each('--tag', request.tags),
      ...option('--target', request.target),
      ...pairs('--build-arg', request.buildArgs),
      ...pairs('--label', request.labels),
      ...flag('--no-cache', request.noCache),
      ...flag('--pull', request.pull),
      contextPath,
    ],
    run: (port, signal) => port.build(request, onProgress, signal),
  };
}
