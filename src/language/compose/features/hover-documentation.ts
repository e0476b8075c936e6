/** Where the Compose specification tells of a key. */

const site = 'https://docs.docker.com/reference/compose-file/';

const pages: Readonly<Record<string, string>> = {
  services: 'services',
  networks: 'networks',
  volumes: 'volumes',
  configs: 'configs',
  secrets: 'secrets',
  models: 'models',
  include: 'include',
  name: 'version-and-name',
  version: 'version-and-name',
};

/** Keys of a service that have a page of their own. */
const ownPages = new Set(['build', 'deploy', 'develop']);

/** The headings of each page that are keys, but for the keys of a service, which all have one. */
const headings: Readonly<Record<string, string>> = {
  services:
    'aliases device_read_bps device_write_bps device_read_iops device_write_iops format gw_priority interface_name ' +
    'ipv4_address ipv6_address link_local_ips priority required weight weight_device',
  build:
    'additional_contexts args cache_from cache_to context dockerfile dockerfile_inline entitlements extra_hosts ' +
    'isolation labels network no_cache platforms privileged provenance pull sbom secrets shm_size ssh tags target ulimits',
  deploy:
    'capabilities constraints count cpus device_ids devices driver endpoint_mode labels memory mode options pids ' +
    'placement preferences replicas resources restart_policy rollback_config update_config',
  develop: 'action exec ignore include initial_sync path target watch',
  networks: 'attachable driver driver_opts enable_ipv4 enable_ipv6 external internal ipam labels name',
  volumes: 'driver driver_opts external labels name',
  include: 'env_file path project_directory',
};

const unusual: Readonly<Record<string, string>> = {
  device_write_bps: 'device_read_bps-device_write_bps',
  device_read_bps: 'device_read_bps-device_write_bps',
  device_write_iops: 'device_read_iops-device_write_iops',
  device_read_iops: 'device_read_iops-device_write_iops',
  ipv4_address: 'ipv4_address-ipv6_address',
  ipv6_address: 'ipv4_address-ipv6_address',
  // The second heading of that name: a page numbers them.
  'networks mac_address': 'mac_address-1',
};

/** Parts of the file that are not keys. */
export const syntaxPages = {
  anchor: `${site}fragments/`,
  interpolation: `${site}interpolation/`,
  merge: `${site}merge/`,
  extension: `${site}extension/`,
} as const;

/** @param shape as `shapeOf` writes it */
export function documentationOf(shape: string): string {
  const steps = shape.split('.').filter((step) => step !== '*' && step !== '[]');
  const [element = '', key = ''] = steps;
  if (steps.some((step) => step.startsWith('x-'))) return syntaxPages.extension;
  if (element === 'version') return `${site}version-and-name/#version-top-level-element-obsolete`;
  if (element === 'name') return `${site}version-and-name/#name-top-level-element`;
  const own = element === 'services' && ownPages.has(key);
  const page = own ? key : (pages[element] ?? '');
  if (page === '') return site;
  const keys = steps.slice(own ? 2 : 1);
  const known = new Set((headings[page] ?? '').split(' '));
  const nested = `${key} ${keys.at(-1)}`;
  const deepest = keys.findLast((each, index) => known.has(each) || (page === 'services' && index === 0));
  const heading = unusual[nested] ?? (deepest === undefined ? '' : (unusual[deepest] ?? deepest));
  return `${site}${page}/${heading === '' ? '' : `#${heading}`}`;
}
