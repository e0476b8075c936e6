/**
 * Where `docker compose` turns text into a number or a boolean before it looks at the schema: after filling in
 * variables, and just as well where there are none. Source: `interpolateTypeCastMapping` of compose-go's loader.
 */

import type { Path } from '../../yaml/tree.ts';

const inService = new Set([
  ...[
    'cpu_count',
    'cpu_percent',
    'cpu_period',
    'cpu_quota',
    'cpu_rt_period',
    'cpu_rt_runtime',
    'cpus',
    'cpu_shares',
  ],
  ...[
    'init',
    'oom_kill_disable',
    'oom_score_adj',
    'pids_limit',
    'privileged',
    'read_only',
    'scale',
    'stdin_open',
    'tty',
  ],
  ...['deploy replicas', 'deploy update_config parallelism', 'deploy update_config max_failure_ratio'],
  ...['deploy rollback_config parallelism', 'deploy rollback_config max_failure_ratio'],
  ...['deploy restart_policy max_attempts', 'deploy placement max_replicas_per_node'],
  ...[
    'healthcheck retries',
    'healthcheck disable',
    'ports * target',
    'ulimits *',
    'ulimits * hard',
    'ulimits * soft',
  ],
  ...['volumes * read_only', 'volumes * volume nocopy'],
]);

const inElement: Readonly<Record<string, readonly string[]>> = {
  networks: ['external', 'internal', 'attachable', 'enable_ipv4', 'enable_ipv6'],
  volumes: ['external'],
  secrets: ['external'],
  configs: ['external'],
};

export function isCast(path: Path): boolean {
  if (path.length < 3) return false;
  const [area, , key] = path;
  if (area !== 'services')
    return path.length === 3 && inElement[String(area)]?.includes(String(key)) === true;
  const names = path.slice(2).map((step) => (typeof step === 'number' ? '*' : step));
  if (names[0] === 'ulimits' && names.length > 1) names[1] = '*';
  return inService.has(names.join(' '));
}
