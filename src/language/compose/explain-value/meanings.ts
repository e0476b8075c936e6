/** Values that are one of a few words, each with a meaning of its own. The key of the meaning is the topic's key. */

import type { Phrases } from '../features/hover-text.ts';

export type Meaning = keyof Phrases['meanings'];

/** By the key that the value belongs to, what is asked for most first; see `shapeOf` for how that is written. */
const words: Readonly<Record<string, readonly Meaning[]>> = {
  'services.*.restart': ['restart no', 'restart always', 'restart on-failure', 'restart unless-stopped'],
  'services.*.depends_on.*.condition': [
    'condition service_healthy',
    'condition service_started',
    'condition service_completed_successfully',
  ],
  'services.*.network_mode': [
    'network_mode host',
    'network_mode none',
    'network_mode bridge',
    'network_mode default',
  ],
  'services.*.pull_policy': [
    'pull_policy always',
    'pull_policy never',
    'pull_policy missing',
    'pull_policy if_not_present',
    'pull_policy build',
    'pull_policy daily',
    'pull_policy weekly',
    'pull_policy refresh',
  ],
  'services.*.ipc': ['ipc shareable', 'ipc private', 'ipc host', 'ipc none'],
  'services.*.pid': ['pid host'],
  'services.*.uts': ['uts host'],
  'services.*.userns_mode': ['userns_mode host'],
  'services.*.cgroup': ['cgroup host', 'cgroup private'],
  'services.*.isolation': ['isolation default', 'isolation process', 'isolation hyperv'],
  'services.*.gpus': ['gpus all'],
  'services.*.volumes.[].type': [
    'type bind',
    'type volume',
    'type tmpfs',
    'type image',
    'type npipe',
    'type cluster',
  ],
  'services.*.volumes.[].bind.selinux': ['mount z', 'mount Z'],
  'services.*.volumes.[].consistency': ['mount consistent', 'mount cached', 'mount delegated'],
  'services.*.volumes.[].bind.propagation': [
    'mount rprivate',
    'mount private',
    'mount rshared',
    'mount shared',
    'mount rslave',
    'mount slave',
  ],
  'services.*.ports.[].mode': ['mode ingress', 'mode host'],
  'services.*.ports.[].protocol': ['protocol tcp', 'protocol udp', 'protocol sctp'],
  'services.*.env_file.[].format': ['format raw'],
  'services.*.deploy.mode': [
    'deploy mode replicated',
    'deploy mode global',
    'deploy mode replicated-job',
    'deploy mode global-job',
  ],
  'services.*.deploy.endpoint_mode': ['endpoint_mode vip', 'endpoint_mode dnsrr'],
  'services.*.deploy.restart_policy.condition': [
    'restart_policy none',
    'restart_policy on-failure',
    'restart_policy any',
  ],
  'services.*.deploy.update_config.order': ['order start-first', 'order stop-first'],
  'services.*.deploy.rollback_config.order': ['order start-first', 'order stop-first'],
  'services.*.deploy.update_config.failure_action': [
    'failure_action pause',
    'failure_action continue',
    'failure_action rollback',
  ],
  'services.*.deploy.rollback_config.failure_action': ['failure_action pause', 'failure_action continue'],
  'services.*.develop.watch.[].action': [
    'action rebuild',
    'action sync',
    'action restart',
    'action sync+restart',
    'action sync+exec',
  ],
  'services.*.logging.driver': [
    'logging json-file',
    'logging local',
    'logging none',
    'logging syslog',
    'logging journald',
  ],
  'services.*.security_opt.[]': [
    'security_opt no-new-privileges',
    'security_opt seccomp:unconfined',
    'security_opt apparmor:unconfined',
    'security_opt label:disable',
  ],
  'services.*.build.network': ['network_mode host', 'build network none'],
  'services.*.build.isolation': ['isolation default', 'isolation process', 'isolation hyperv'],
  'networks.*.driver': [
    'network bridge',
    'network host',
    'network overlay',
    'network macvlan',
    'network ipvlan',
    'network none',
  ],
  'volumes.*.driver': ['volume local'],
};

const capabilities: readonly Meaning[] = [
  'cap ALL',
  'cap NET_ADMIN',
  'cap NET_RAW',
  'cap NET_BIND_SERVICE',
  'cap SYS_ADMIN',
  'cap SYS_PTRACE',
  'cap SYS_TIME',
  'cap SYS_MODULE',
  'cap SYS_NICE',
  'cap SYS_RESOURCE',
  'cap IPC_LOCK',
  'cap CHOWN',
  'cap DAC_OVERRIDE',
  'cap FOWNER',
  'cap KILL',
  'cap MKNOD',
  'cap SETUID',
  'cap SETGID',
];

const byShape = new Map(
  Object.entries(words).map(([shape, meanings]) => [
    shape,
    new Map(meanings.map((each) => [last(each), each])),
  ]),
);

/** The words at `shape` that have a meaning of their own. */
export function wordsWithMeaning(shape: string): string[] {
  return (words[shape] ?? []).map(last);
}

/** What a value means that stands at `shape`; undefined for what is no such word. */
export function meaningOf(shape: string, value: string): Meaning | undefined {
  if (shape === 'services.*.cap_add.[]' || shape === 'services.*.cap_drop.[]') {
    const name = value.toUpperCase().replace(/^CAP_/, '');
    return capabilities.find((each) => last(each) === name);
  }
  const plain =
    shape === 'services.*.security_opt.[]' ? value.replace(/^(no-new-privileges)[:=]true$/, '$1') : value;
  return byShape.get(shape)?.get(plain.replace(/^(label|seccomp|apparmor)=/, '$1:'));
}

/** What one of the options behind the second colon of a mount means. */
export function mountMeaning(option: string): Meaning | undefined {
  return mountOptions.find((each) => last(each) === option);
}

const mountOptions: readonly Meaning[] = [
  'mount ro',
  'mount rw',
  'mount z',
  'mount Z',
  'mount nocopy',
  'mount cached',
  'mount delegated',
  'mount consistent',
  'mount private',
  'mount rprivate',
  'mount shared',
  'mount rshared',
  'mount slave',
  'mount rslave',
];

function last(meaning: Meaning): string {
  return meaning.slice(meaning.lastIndexOf(' ') + 1);
}
