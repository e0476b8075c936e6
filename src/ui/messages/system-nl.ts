import type { systemEn } from './system-en.ts';

export const systemNl: typeof systemEn = {
  rows: {
    engine: 'Versie en informatie',
    usage: 'Schijfgebruik',
    cache: 'Buildcache',
    events: 'Gebeurtenissen',
    commands: 'Docker-commando’s',
    cleanUp: 'Opruimen…',
  },
  tips: {
    engine: 'Welke engine dit is, waarop hij draait en hoe hij ingesteld is.',
    usage:
      'Wat er op de schijf van de engine ruimte inneemt, en wat vrij kan komen. Er wordt gemeten als je dit opent.',
    cache: 'Wat builds bewaren zodat de volgende sneller gaat. Kies zelf wat ervan weg mag.',
    events: 'Wat er bij de engine gebeurt, op het moment zelf.',
    commands: 'Alles wat je hier doet, als het docker-commando dat hetzelfde doet.',
    cleanUp: 'Zie precies wat nergens meer voor gebruikt wordt, en kies wat ervan weg mag.',
  },
  notMeasured: 'nog niet gemeten',
  measured: (size, time) => `${size}, gemeten om ${time}`,
};
