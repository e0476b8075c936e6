/** Under which names the notes and the specification know the place of a value. */

import type { Path } from '../../yaml/tree.ts';

/** What explains a thing: the key of a topic in the notes. */
export interface TopicKey {
  readonly area: 'compose' | 'concept';
  readonly key: string;
}

export function topic(key: string): TopicKey {
  return { area: 'compose', key };
}

export function concept(key: string): TopicKey {
  return { area: 'concept', key };
}

/** Maps whose keys are names that the writer of the file chose. */
const named = new Set([
  ...['services', 'networks', 'volumes', 'configs', 'secrets', 'models'],
  ...[
    ...['environment', 'labels', 'annotations', 'depends_on', 'networks', 'models', 'extra_hosts', 'sysctls'],
    ...['ulimits', 'storage_opt', 'logging.options', 'provider.options', 'networks.*.driver_opts'],
    ...['build.args', 'build.labels', 'build.additional_contexts', 'build.ssh', 'build.extra_hosts'],
    ...['build.ulimits', 'deploy.labels', 'volumes.[].volume.labels', 'gpus.[].options'],
    ...['deploy.resources.reservations.devices.[].options', 'post_start.[].environment'],
    ...['pre_stop.[].environment', 'develop.watch.[].exec.environment'],
  ].map((key) => `services.*.${key}`),
  ...['networks', 'volumes', 'configs', 'secrets'].map((element) => `${element}.*.labels`),
  ...['networks', 'volumes', 'secrets'].map((element) => `${element}.*.driver_opts`),
  ...['networks.*.ipam.options', 'networks.*.ipam.config.[].aux_addresses'],
]);

/** A path without what differs from file to file: `services.*.ports.[].target`. Ends at a key that begins with `x-`. */
export function shapeOf(path: Path): string {
  let shape = '';
  for (const step of path) {
    const part = typeof step === 'number' ? '[]' : named.has(shape) ? '*' : step;
    shape = shape === '' ? part : `${shape}.${part}`;
    if (part.startsWith('x-')) break;
  }
  return shape;
}

const singular: Readonly<Record<string, string>> = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
  models: 'model',
};

/** The keys that a place has in the notes, most specific first: `service build target`, `service build`. */
export function topicKeys(shape: string): string[] {
  const steps = shape.split('.').filter((step) => step !== '*' && step !== '[]');
  const [element = '', ...rest] = steps;
  if (steps.some((step) => step.startsWith('x-'))) return ['x-'];
  if (shape === element) return [element];
  const keys: string[] = [];
  for (let count = rest.length; count > 0; count--) {
    keys.push([singular[element] ?? element, ...rest.slice(0, count)].join(' '));
  }
  return keys.length === 0 ? [element] : keys;
}

/** What a place is about, by the beginning of its shape; the most specific first. */
const subjects: readonly (readonly [string, readonly string[]])[] = [
  ['services.*.image', ['image']],
  ['services.*.build.context', ['build context']],
  ['services.*.build.target', ['stage']],
  ['services.*.build', ['build context']],
  ['services.*.ports', ['port publishing']],
  ['services.*.volumes', ['volume']],
  ['services.*.tmpfs', ['tmpfs']],
  ['services.*.environment', ['environment variable']],
  ['services.*.env_file', ['env file', 'environment variable']],
  ['services.*.command', ['exec form', 'CMD and ENTRYPOINT']],
  ['services.*.entrypoint', ['exec form', 'CMD and ENTRYPOINT']],
  ['services.*.restart', ['restart policy']],
  ['services.*.healthcheck', ['health check']],
  ['services.*.networks', ['network']],
  ['services.*.user', ['user']],
  ['services.*.logging', ['logging']],
  ['services.*.stop_signal', ['SIGTERM']],
  ['services.*.stop_grace_period', ['SIGTERM']],
  ['services.*.mem', ['memory limit']],
  ['services.*.cpu', ['CPU limit']],
  ['services.*.scale', ['scaling']],
  ['services.*.deploy.replicas', ['replica', 'scaling']],
  ['services.*.deploy.placement', ['placement']],
  ['services.*.deploy.resources', ['resource limit']],
  ['services.*.deploy.restart_policy', ['restart policy']],
  ['services.*.deploy', ['swarm service']],
  ['services', ['service']],
  ['networks.*.driver', ['network']],
  ['networks', ['network', 'service discovery']],
  ['volumes.*', ['named volume']],
  ['volumes', ['volume']],
  ['name', ['Compose project']],
];

export function conceptsOf(shape: string): TopicKey[] {
  const found = subjects.find(([beginning]) => shape.startsWith(beginning));
  const isNested = found?.[0] === 'services' && shape !== 'services' && shape !== 'services.*';
  return found === undefined || isNested ? [] : found[1].map(concept);
}
