/** What is wrong with values by themselves, whatever else the project says. */

import { referenceProblem } from '../../../dockerfile/checks/references.ts';
import { healthcheck } from './healthchecks.ts';
import { contexts, distinct, environment, extraHosts, labels, sshKeys } from './lists.ts';
import { devices, tmpfs, volumes } from './mounts.ts';
import { dns, macAddress, network, serviceNetworks } from './networks.ts';
import { expose, ports } from './ports.ts';
import {
  bareNumber,
  boolean,
  count,
  decimal,
  deviceCount,
  duration,
  fileMode,
  integer,
  size,
  ulimit,
} from './quantities.ts';
import { onText, type ValueRule } from './rule.ts';
import {
  capability,
  command,
  containerName,
  ipc,
  oneOf,
  pid,
  restart,
  signal,
  userns,
  uts,
} from './words.ts';

const image = onText((value, text) => {
  const problem = text === '' ? undefined : referenceProblem(text);
  if (problem !== undefined) value.tell('invalid-image', { args: [text, problem] });
});

const deviceRequest: ValueRule = {
  check: (value) => {
    const ids = value.under('device_ids');
    const number = value.under('count');
    if (ids !== undefined && number !== undefined) {
      number.tell('device-count-and-ids', { related: [ids.place] });
    }
  },
  keys: { count: deviceCount },
};

const update: ValueRule = {
  keys: {
    parallelism: integer,
    max_failure_ratio: decimal,
    delay: duration,
    monitor: duration,
    failure_action: oneOf('continue', 'pause', 'rollback'),
  },
};

const deploy: ValueRule = {
  keys: {
    mode: oneOf('global', 'replicated', 'replicated-job', 'global-job'),
    endpoint_mode: oneOf('vip', 'dnsrr'),
    replicas: count,
    update_config: update,
    rollback_config: update,
    restart_policy: {
      keys: {
        condition: oneOf('none', 'on-failure', 'any', 'always', 'unless-stopped', 'no'),
        delay: duration,
        window: duration,
        max_attempts: integer,
      },
    },
    placement: { keys: { max_replicas_per_node: integer } },
    resources: {
      keys: {
        limits: { keys: { cpus: decimal, memory: size, pids: integer } },
        reservations: { keys: { cpus: decimal, memory: size, devices: { items: deviceRequest } } },
      },
    },
  },
};

const build: ValueRule = {
  keys: {
    additional_contexts: contexts,
    args: environment,
    extra_hosts: extraHosts,
    labels,
    no_cache: boolean,
    privileged: boolean,
    pull: boolean,
    secrets: { items: { keys: { mode: fileMode } } },
    shm_size: size,
    ssh: sshKeys,
    ulimits: { each: ulimit },
  },
};

const watch: ValueRule = {
  items: {
    check: (value) => {
      const action = value.under('action');
      if (action === undefined || ['rebuild', 'restart'].includes(action.text ?? '')) return;
      const target = value.under('target');
      if (target === undefined || target.text === '')
        action.tell('watch-target', { args: [action.text ?? ''] });
    },
    keys: {
      path: onText((value, text) => {
        if (text === '') value.tell('empty-value');
      }),
    },
  },
};

const rates: ValueRule = { items: { keys: { rate: size } } };
const hooks: ValueRule = { items: { keys: { command, privileged: boolean, environment } } };
const fileUse: ValueRule = { items: { keys: { mode: fileMode } } };

const service: ValueRule = {
  keys: {
    attach: boolean,
    blkio_config: {
      keys: {
        device_read_bps: rates,
        device_read_iops: rates,
        device_write_bps: rates,
        device_write_iops: rates,
        weight: bareNumber,
        weight_device: { items: { keys: { weight: bareNumber } } },
      },
    },
    build,
    cap_add: { items: capability },
    cap_drop: { items: capability },
    command,
    configs: fileUse,
    container_name: containerName,
    cpu_count: integer,
    cpu_percent: decimal,
    cpu_period: integer,
    cpu_quota: integer,
    cpu_rt_period: integer,
    cpu_rt_runtime: integer,
    cpu_shares: integer,
    cpus: decimal,
    depends_on: { ...distinct, each: { keys: { restart: boolean, required: boolean } } },
    deploy,
    develop: { keys: { watch } },
    device_cgroup_rules: distinct,
    devices,
    dns,
    entrypoint: command,
    env_file: { items: { keys: { required: boolean } } },
    environment,
    expose,
    external_links: distinct,
    extends: {
      check: (value) => {
        const known = value.node.kind === 'map' && value.hasOnly(['file', 'service']);
        if (known && value.under('service') === undefined) value.tell('missing-key', { args: ['service'] });
      },
    },
    extra_hosts: extraHosts,
    gpus: { items: deviceRequest },
    group_add: distinct,
    healthcheck,
    image,
    init: boolean,
    ipc,
    labels,
    mac_address: macAddress,
    mem_limit: size,
    mem_reservation: size,
    mem_swappiness: size,
    memswap_limit: size,
    models: distinct,
    networks: { ...distinct, ...serviceNetworks },
    oom_kill_disable: boolean,
    oom_score_adj: integer,
    pid,
    pids_limit: integer,
    ports,
    post_start: hooks,
    pre_stop: hooks,
    privileged: boolean,
    read_only: boolean,
    restart,
    scale: count,
    secrets: fileUse,
    security_opt: distinct,
    shm_size: size,
    stdin_open: boolean,
    stop_grace_period: duration,
    stop_signal: signal,
    tmpfs,
    tty: boolean,
    ulimits: { each: ulimit },
    userns_mode: userns,
    uts,
    volumes,
    volumes_from: distinct,
  },
};

const external: ValueRule = { each: { keys: { external: boolean } } };

export const composeValues: ValueRule = {
  keys: {
    services: { each: service },
    networks: { each: network },
    volumes: external,
    configs: external,
    secrets: external,
  },
};
