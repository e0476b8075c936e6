export const viewsEn = {
  // Groups
  groupCount: (total: number, running: number) =>
    running === 0 ? `${total}` : `${total}, ${running} running`,
  tagCount: (count: number) => (count === 1 ? '1 image' : `${count} images`),
  noNetwork: 'on no network',
  noName: 'without a name',
  group: (name: string, count: string) => `group ${name}, ${count}`,

  // Filter
  filterPlaceholder: {
    containers: 'Name, image, ID, port, project or state',
    images: 'Name, tag or ID',
    volumes: 'Name, driver or container',
    networks: 'Name, driver, subnet or container',
  },
  filterPrompt: 'Several words must all match.',
  filtered: (filter: string, shown: number, total: number) =>
    `Filter: ${filter}, ${shown} of ${total}. The filter button above shows all again.`,
  nothingFits: (filter: string, total: number) =>
    `Nothing matches the filter ${filter} (0 of ${total}). The filter button above shows all again.`,

  // Sort and group
  sortBy: 'Sort by',
  groupBy: 'Group by',
  sorts: {
    state: 'State: running ones first',
    name: 'Name',
    created: 'Created: newest first',
    image: 'Image',
    size: 'Size: biggest first',
    driver: 'Driver',
  },
  sizesUnknown: 'Sizes are known once they have been measured.',
  groups: {
    project: 'Compose project',
    image: 'Image',
    network: 'Network',
    state: 'State',
    repository: 'Repository',
    none: 'Not grouped',
  },

  badge: (running: number) =>
    running === 1 ? '1 container is running' : `${running} containers are running`,
  inUse: (count: number) => (count === 1 ? 'used by 1 container' : `used by ${count} containers`),
  unused: 'not used by a container',
  kind: { image: 'image', volume: 'volume', network: 'network', layer: 'layer', project: 'Compose project' },
  builtIn: 'made by the engine itself',
  unknownLayer: 'instruction not known',
};
