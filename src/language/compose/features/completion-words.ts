/** Words, sizes and times that are usual at a place, by its shape. Not repeated here: what the schema lists, and words that all have a meaning of their own. */
import { platforms } from '../../dockerfile/facts/platforms.ts';
import { signals } from '../../dockerfile/facts/signals.ts';
import { capabilities } from '../capabilities.ts';
import { meaningOf, wordsWithMeaning } from '../explain-value/meanings.ts';
import { topic, type TopicKey, topicKeys } from './hover-topics.ts';

const times = ['5s', '10s', '30s', '1m', '1m30s'];
const sizes = ['128M', '256M', '512M', '1G', '2G'];
const cpus = ['0.25', '0.5', '1', '2'];
const small = ['2', '3', '5', '10'];

/** Sources: compose-go's validation and types, moby's daemon and its documentation of drivers. */
const words: Readonly<Record<string, readonly string[]>> = {
  restart: ['unless-stopped', 'always', 'on-failure', 'on-failure:3', 'no'],
  pull_policy: [
    'missing',
    'always',
    'never',
    'build',
    'if_not_present',
    'daily',
    'weekly',
    'every_12h',
    'refresh',
  ],
  'build.network': ['host', 'none', 'default'],
  'build.ssh.[]': ['default'],
  'build.entitlements.[]': ['network.host', 'security.insecure'],
  'build.platforms.[]': platforms,
  'build.cache_from.[]': ['type=registry,ref=', 'type=local,src=', 'type=gha'],
  'build.cache_to.[]': ['type=inline', 'type=registry,ref=', 'type=local,dest=', 'type=gha,mode=max'],
  'build.shm_size': sizes,
  platform: platforms,
  'cap_add.[]': capabilities,
  'cap_drop.[]': capabilities,
  'security_opt.[]': ['no-new-privileges:true', 'seccomp:unconfined', 'apparmor:unconfined', 'label:disable'],
  stop_signal: signals,
  stop_grace_period: times,
  'logging.driver': [
    'json-file',
    'local',
    'none',
    'syslog',
    'journald',
    'fluentd',
    'gelf',
    'awslogs',
    'gcplogs',
    'splunk',
  ],
  'logging.options.*': ['10m', '3'],
  runtime: ['runc', 'nvidia'],
  'gpus.[].driver': ['nvidia'],
  'gpus.[].count': ['all', '1'],
  'gpus.[].capabilities.[]': ['gpu', 'compute', 'utility'],
  'ports.[].app_protocol': ['http', 'https', 'grpc'],
  'ports.[].host_ip': ['127.0.0.1', '0.0.0.0'],
  'volumes.[].tmpfs.size': ['64M', '128M', '256M'],
  'healthcheck.interval': times,
  'healthcheck.timeout': times,
  'healthcheck.start_period': times,
  'healthcheck.start_interval': ['1s', '2s', '5s'],
  'healthcheck.retries': small,
  'deploy.replicas': small,
  scale: small,
  'deploy.restart_policy.delay': times,
  'deploy.restart_policy.window': times,
  'deploy.restart_policy.max_attempts': small,
  'deploy.update_config.parallelism': ['1', '2'],
  'deploy.rollback_config.parallelism': ['1', '2'],
  'deploy.update_config.delay': times,
  'deploy.rollback_config.delay': times,
  'deploy.update_config.monitor': times,
  'deploy.rollback_config.monitor': times,
  'deploy.resources.limits.cpus': cpus,
  'deploy.resources.reservations.cpus': cpus,
  'deploy.resources.limits.memory': sizes,
  'deploy.resources.reservations.memory': sizes,
  'deploy.resources.limits.pids': ['100', '200'],
  'deploy.resources.reservations.devices.[].driver': ['nvidia'],
  'deploy.resources.reservations.devices.[].count': ['all', '1'],
  'deploy.resources.reservations.devices.[].capabilities.[]': ['gpu', 'compute', 'utility'],
  'deploy.placement.constraints.[]': [
    'node.role == manager',
    'node.role == worker',
    'node.hostname == ',
    'node.labels.',
  ],
  'deploy.placement.preferences.[].spread': ['node.labels.zone'],
  cpus,
  mem_limit: sizes,
  mem_reservation: sizes,
  memswap_limit: sizes,
  shm_size: ['64M', ...sizes],
  pids_limit: ['100', '200'],
  tmpfs: ['/tmp', '/run'],
  'tmpfs.[]': ['/tmp', '/run'],
  dns: ['1.1.1.1', '8.8.8.8', '9.9.9.9'],
  'dns.[]': ['1.1.1.1', '8.8.8.8', '9.9.9.9'],
  'extra_hosts.[]': ['host.docker.internal:host-gateway'],
  'extra_hosts.*': ['host-gateway'],
  'devices.[]': ['/dev/dri:/dev/dri', '/dev/snd:/dev/snd', '/dev/ttyUSB0:/dev/ttyUSB0'],
  'ulimits.*': ['1024', '65536'],
  'configs.[].mode': ['0440', '0444'],
  'secrets.[].mode': ['0400', '0440'],
  user: ['1000:1000', 'root'],
  working_dir: ['/app', '/usr/src/app'],
};

const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'networks.*.ipam.driver': ['default'],
  'networks.*.ipam.config.[].subnet': ['172.28.0.0/16', '192.168.100.0/24'],
};

export function wordsAt(shape: string): readonly string[] {
  const inService = shape.startsWith('services.*.') ? words[shape.slice('services.*.'.length)] : undefined;
  return inService ?? elsewhere[shape] ?? wordsWithMeaning(shape);
}

/** What explains a value. */
export function topicOf(shape: string, value: string): TopicKey {
  return topic(meaningOf(shape, value) ?? topicKeys(shape)[0] ?? shape);
}

/** Keys of maps whose keys are names, where some names are usual. */
const names: Readonly<Record<string, readonly string[]>> = {
  'services.*.logging.options': ['max-size', 'max-file', 'tag', 'labels', 'compress', 'mode'],
  'services.*.ulimits': ['nofile', 'nproc', 'memlock', 'core', 'stack', 'fsize'],
  'services.*.build.ulimits': ['nofile', 'nproc', 'memlock'],
  'services.*.sysctls': [
    'net.core.somaxconn',
    'net.ipv4.ip_forward',
    'net.ipv4.ip_unprivileged_port_start',
    'net.ipv4.tcp_syncookies',
    'net.ipv6.conf.all.disable_ipv6',
  ],
  'services.*.extra_hosts': ['host.docker.internal'],
  'services.*.storage_opt': ['size'],
  'volumes.*.driver_opts': ['type', 'o', 'device'],
  'networks.*.driver_opts': ['com.docker.network.bridge.name', 'com.docker.network.driver.mtu', 'parent'],
};

export function usualNames(shape: string): readonly string[] {
  return names[shape] ?? [];
}
