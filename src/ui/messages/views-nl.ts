import type { viewsEn } from './views-en.ts';

export const viewsNl: typeof viewsEn = {
  groupCount: (total, running) => {
    if (running === 0) return `${total}`;
    return running === 1 ? `${total}, 1 draait` : `${total}, ${running} draaien`;
  },
  tagCount: (count) => (count === 1 ? '1 image' : `${count} images`),
  noNetwork: 'op geen netwerk',
  noName: 'zonder naam',
  group: (name, count) => `groep ${name}, ${count}`,

  filterPlaceholder: {
    containers: 'Naam, image, ID, poort, project of toestand',
    images: 'Naam, tag of ID',
    volumes: 'Naam, driver of container',
    networks: 'Naam, driver, subnet of container',
  },
  filterPrompt: 'Alle woorden moeten voorkomen.',
  filtered: (filter, shown, total) =>
    `Filter: ${filter}, ${shown} van ${total}. De filterknop hierboven toont alles weer.`,
  nothingFits: (filter, total) =>
    `Niets voldoet aan het filter ${filter} (0 van ${total}). De filterknop hierboven toont alles weer.`,

  sortBy: 'Sorteren op',
  groupBy: 'Groeperen op',
  sorts: {
    state: 'Toestand: wat draait eerst',
    name: 'Naam',
    created: 'Gemaakt: nieuwste eerst',
    image: 'Image',
    size: 'Grootte: grootste eerst',
    driver: 'Driver',
  },
  sizesUnknown: 'Groottes zijn bekend zodra ze gemeten zijn.',
  groups: {
    project: 'Compose-project',
    image: 'Image',
    network: 'Netwerk',
    state: 'Toestand',
    repository: 'Repository',
    none: 'Niet gegroepeerd',
  },

  badge: (running) => (running === 1 ? 'Er draait 1 container' : `Er draaien ${running} containers`),
  inUse: (count) => (count === 1 ? 'gebruikt door 1 container' : `gebruikt door ${count} containers`),
  unused: 'niet gebruikt door een container',
  kind: { image: 'image', volume: 'volume', network: 'netwerk', layer: 'laag', project: 'Compose-project' },
  builtIn: 'door de engine zelf gemaakt',
  unknownLayer: 'instructie onbekend',
};
