import type { ExitWords } from './exits-en.ts';

export const exitsNl: ExitWords = {
  reasons: {
    done: 'Het programma was klaar, zonder fout.',
    failed: 'Het programma meldt zelf een fout. Welke, staat meestal in de log.',
    notRun: 'De engine kon de container niet starten: het programma heeft nooit gedraaid.',
    notExecutable:
      'Het commando bestaat, maar kan niet uitgevoerd worden: het bestand is niet uitvoerbaar, of het is een map.',
    notFound: 'Het commando zit niet in de image: een tikfout, of het programma is er niet geïnstalleerd.',
    signal: (name, number) => `Beëindigd door het signaal ${name} (128 + ${number}).`,
    other: 'Deze code koos het programma zelf; in de documentatie ervan staat wat die betekent.',
  },
  signals: {
    SIGINT: 'Onderbroken, zoals met Ctrl+C (SIGINT, 128 + 2).',
    SIGABRT: 'Het programma gaf het zelf op na een fout waar het niet voorbij kon (SIGABRT, 128 + 6).',
    SIGKILL:
      'Zonder waarschuwing beëindigd (SIGKILL, 128 + 9): iemand deed dat, het stoppen duurde te lang, of het geheugen was op.',
    SIGSEGV:
      'Gecrasht op geheugen dat niet van het programma is (SIGSEGV, 128 + 11): een fout in het programma, of het is gemaakt voor een ander soort processor.',
    SIGTERM: 'Kreeg de vraag om te stoppen, en deed dat (SIGTERM, 128 + 15).',
  },
  outOfMemory:
    'De container gebruikte meer geheugen dan mag en werd daarom beëindigd. Geef meer geheugen, of laat het programma er minder gebruiken.',
  engineSays: (detail) => `De engine zegt: ${detail}`,
  states: {
    created: 'Gemaakt, en klaar om gestart te worden.',
    running: '',
    paused: 'De processen staan stil waar ze waren. Ze houden hun geheugen en gebruiken geen processor.',
    restarting: 'De container is gestopt en wordt volgens zijn herstartbeleid zo weer gestart.',
    removing: 'De engine is de container aan het verwijderen.',
    exited: '',
    dead: 'De engine kon niet alles ervan verwijderen. Hem nog eens verwijderen helpt soms.',
  },
  health: {
    none: '',
    starting: 'De container draait, maar de healthcheck is nog niet geslaagd.',
    healthy: 'De laatste healthcheck is geslaagd.',
    unhealthy: 'De healthcheck mislukt: het programma draait, maar doet zijn werk niet.',
  },
  facts: {
    started: 'Gestart',
    ended: 'Gestopt',
    restartPolicy: 'Herstartbeleid',
    memory: 'Geheugenlimiet',
    lastLines: 'Laatste regels van de log',
    checks: 'Laatste healthchecks',
    folder: 'Map',
  },
  layer:
    'Een laag: wat één instructie van de Dockerfile heeft toegevoegd. Images die hetzelfde beginnen, delen hun lagen.',
  emptyLayer: 'Deze instructie zegt alleen iets over de image en voegt geen bestanden toe.',
  checkPassed: 'geslaagd',
  checkFailed: (code) => `mislukt met exitcode ${code}`,
  measured: (size, when) => `${size}, gemeten op ${when}`,

  ended: (name, why) => `${name} is vanzelf gestopt: ${why}`,
  again: (name, why) => `${name} is vanzelf gestopt en wordt weer gestart: ${why}`,
  several: (names) => `Vanzelf gestopt: ${names}.`,
  withCode: (name, code) => `${name} (exitcode ${code})`,
  withoutMemory: (name) => `${name} (geheugen op)`,
  show: 'Tonen',
};
