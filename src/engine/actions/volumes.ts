import { type Action, flag, operands, option, pairs, quick } from '../action.ts';
import type { VolumeSpec } from '../port/volumes.ts';

/** Resolves with the name. */
export function createVolume(spec: VolumeSpec): Action<string> {
  return {
    docker: [
      ...['volume', 'create'],
      ...option('--driver', spec.driver),
      ...pairs('--label', spec.labels),
      ...pairs('--opt', spec.options),
      ...(spec.name === undefined ? [] : operands(spec.name)),
    ],
    deadline: quick,
    run: (port, signal) => port.volumes.create(spec, signal),
  };
}

export function removeVolume(name: string, options: { force?: boolean } = {}): Action {
  return {
    docker: ['volume', 'rm', ...flag('--force', options.force), name],
    deadline: quick,
    run: (port, signal) => port.remove('volume', name, options, signal),
  };
}
