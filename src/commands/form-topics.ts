import type { Field, Group } from '../panels/form/form.ts';

/** Ids of topics by the keys of the fields that they explain. */
type Topics = Readonly<Record<string, string>>;

export const limitTopics: Topics = {
  restart: 'cli/run-restart',
  retries: 'cli/run-restart',
  memory: 'cli/run-memory',
  memoryReservation: 'cli/run-memory',
  memorySwap: 'cli/run-memory',
  cpus: 'cli/run-cpus',
  cpuShares: 'cli/run-cpus',
  cpuset: 'cli/run-cpus',
  pids: 'cli/run-pids-limit',
};

export const runTopics: Topics = {
  image: 'concept/image',
  name: 'cli/run-name',
  command: 'concept/cmd-and-entrypoint',
  ports: 'cli/run-publish',
  env: 'cli/run-env',
  rm: 'cli/run-rm',
  interactive: 'cli/run-interactive',
  mounts: 'cli/run-volume',
  shmSize: 'concept/tmpfs',
  network: 'cli/run-network',
  aliases: 'cli/run-network-alias',
  address: 'concept/user-defined-network',
  networks: 'cli/network-connect',
  publishAll: 'cli/run-publish-all',
  dns: 'concept/embedded-dns',
  hosts: 'cli/run-add-host',
  user: 'cli/run-user',
  workdir: 'cli/run-workdir',
  entrypoint: 'cli/run-entrypoint',
  hostname: 'cli/run-hostname',
  platform: 'cli/run-platform',
  capAdd: 'cli/run-cap',
  capDrop: 'cli/run-cap',
  init: 'cli/run-init',
  readOnly: 'cli/run-read-only',
  privileged: 'cli/run-privileged',
  labels: 'cli/run-label',
};

export const volumeTopics: Topics = {
  name: 'concept/named-volume',
  driver: 'cli/volume-create',
  options: 'cli/volume-create',
  labels: 'cli/run-label',
};

export const networkTopics: Topics = {
  name: 'concept/user-defined-network',
  driver: 'concept/network',
  subnet: 'cli/network-create',
  gateway: 'cli/network-create',
  range: 'cli/network-create',
  ipv6: 'cli/network-create',
  internal: 'cli/network-create',
  attachable: 'concept/overlay-network',
  options: 'cli/network-create',
  labels: 'cli/run-label',
};

export const commitTopics: Topics = {
  reference: 'concept/tag',
  message: 'cli/commit',
  author: 'cli/commit',
  changes: 'cli/commit',
  running: 'cli/commit',
};

/** The same groups, in which each field leads to its topic. */
export function withTopics(groups: readonly Group[], topics: Topics): readonly Group[] {
  const lead = (field: Field): Field => {
    const topic = topics[field.key];
    return topic === undefined ? field : { ...field, topic };
  };
  return groups.map((group) => ({ ...group, fields: group.fields.map(lead) }));
}
