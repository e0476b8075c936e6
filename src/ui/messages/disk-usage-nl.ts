import type { DiskUsageWords } from './disk-usage-en.ts';
import { nl } from './nl.ts';

export const diskUsageNl: DiskUsageWords = {
  title: 'Schijfgebruik',
  measuring: 'Bezig met meten: de engine telt elk bestand. Op een grote schijf duurt dat minuten.',
  cancelled: 'Het meten is gestopt. Er is nog niets bekend.',
  measured: (time, seconds) => `Gemeten om ${time}; dat duurde ${seconds} s.`,
  again: 'Opnieuw meten',
  cleanUp: 'Opruimen…',
  total: (size) => `Per soort: ${size} in totaal`,
  kinds: { image: 'Images', container: 'Containers', volume: 'Volumes', 'build-cache': 'Buildcache' },
  bar: (size, count, reclaimable) =>
    `${size} in ${count}${reclaimable === '' ? '' : `, waarvan hoogstens ${reclaimable} vrij kan komen`}`,
  barHelp: {
    image:
      'Lagen die meerdere images gemeen hebben, tellen één keer. Wat vrij kan komen, is gerekend zoals docker system df dat doet: alles behalve wat images in gebruik voor zichzelf hebben. Lagen die zij met andere delen, blijven toch staan.',
    container:
      'Wat containers in hun eigen bestandssysteem schreven, boven op hun image. Komt vrij als je de gestopte verwijdert.',
    volume:
      'Gegevens die langer leven dan containers. Alleen wat geen enkele container gebruikt, telt als vrij te maken; kijk goed voor je iets weggooit.',
    'build-cache':
      'Resultaten van buildstappen. Zonder duurt de volgende build langer; verder gaat er niets verloren.',
  },
  none: {
    image: 'Er zijn geen images.',
    container: 'Er zijn geen containers.',
    volume: 'Er zijn geen volumes.',
    'build-cache': 'De buildcache is leeg.',
  },
  columns: {
    name: 'Naam',
    size: 'Grootte',
    shared: 'Gedeeld',
    unique: 'Eigen',
    containers: 'Containers',
    created: 'Gemaakt',
    image: 'Image',
    state: 'Toestand',
    driver: 'Driver',
    step: 'Stap',
    type: 'Soort',
    inUse: 'In gebruik',
    used: 'Gebruikt',
    lastUsed: 'Laatst gebruikt',
  },
  help: {
    size: 'Alle lagen van de image samen.',
    shared: 'Lagen die andere images ook hebben: die blijven als deze image weggaat.',
    unique: 'Lagen die alleen deze image heeft: zoveel komt er vrij als ze weggaat.',
    containers: 'Hoeveel containers eruit gemaakt zijn. Zolang die er zijn, kan de image niet weg.',
    writable: 'Wat de container boven op zijn image geschreven heeft. Het verdwijnt samen met de container.',
    mounts: 'Hoeveel containers het gebruiken, draaiend of niet.',
    cacheShared: 'Een image heeft deze laag ook, dus dit weghalen maakt niets vrij.',
  },
  unknown: 'onbekend',
  yes: 'ja',
  no: 'nee',
  noName: '<none>',
  states: nl.state,
  times: (count) => (count === 1 ? 'één keer' : `${count} keer`),
};
