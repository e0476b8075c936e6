import type { InspectKey } from './key.ts';

/** What stands in the JSON of containers and of images alike. */
export const processKeys: Readonly<Record<string, InspectKey>> = {
  GraphDriver: {
    en: 'Where the layers are on the engine’s computer.',
    nl: 'Waar de lagen op de computer van de engine staan.',
    topic: 'layer',
  },
  'GraphDriver.Name': {
    en: 'The storage driver, mostly overlay2.',
    nl: 'De opslagdriver, meestal overlay2.',
    topic: 'layer',
  },
  'GraphDriver.Data': {
    en: 'Folders that are laid over each other.',
    nl: 'Mappen die over elkaar gelegd worden.',
    topic: 'layer',
  },
  'GraphDriver.Data.LowerDir': {
    en: 'The read-only layers, the highest first.',
    nl: 'De lagen die alleen gelezen worden, de bovenste eerst.',
    topic: 'layer',
  },
  'GraphDriver.Data.UpperDir': {
    en: 'The layer that is written to.',
    nl: 'De laag waarin geschreven wordt.',
    topic: 'writable-layer',
  },
  'GraphDriver.Data.MergedDir': {
    en: 'All layers together, as they are seen from within.',
    nl: 'Alle lagen samen, zoals ze van binnenuit te zien zijn.',
    topic: 'layer',
  },
  'GraphDriver.Data.WorkDir': {
    en: 'A folder that overlay2 needs for its work.',
    nl: 'Een map die overlay2 voor zijn werk nodig heeft.',
  },
  'GraphDriver.Data.*': { en: 'A detail of the storage driver.', nl: 'Een gegeven van de opslagdriver.' },
  Config: {
    en: 'What the image and the options of run say about the process.',
    nl: 'Wat de image en de opties van run over het proces zeggen.',
  },
  'Config.Hostname': {
    en: 'The name of the machine as seen from within; mostly the first 12 characters of the id.',
    nl: 'De naam van de machine zoals die van binnenuit te zien is; meestal de eerste 12 tekens van de id.',
  },
  'Config.Domainname': { en: 'The domain behind the hostname.', nl: 'Het domein achter de hostnaam.' },
  'Config.User': {
    en: 'The user that the process runs as; empty: root.',
    nl: 'De gebruiker waaronder het proces draait; leeg: root.',
    topic: 'root-and-users',
  },
  'Config.AttachStdin': {
    en: 'Whether the command that started it was connected to its input.',
    nl: 'Of het commando dat hem startte met zijn invoer verbonden was.',
  },
  'Config.AttachStdout': {
    en: 'Whether the command that started it was connected to its output.',
    nl: 'Of het commando dat hem startte met zijn uitvoer verbonden was.',
  },
  'Config.AttachStderr': {
    en: 'Whether the command that started it was connected to its error output.',
    nl: 'Of het commando dat hem startte met zijn foutuitvoer verbonden was.',
  },
  'Config.ExposedPorts': {
    en: 'Ports that it says it listens on. That alone does not publish them.',
    nl: 'Poorten waarop hij zegt te luisteren. Daarmee alleen zijn ze nog niet gepubliceerd.',
    topic: 'port-publishing',
  },
  'Config.ExposedPorts.*': {
    en: 'A port that it says it listens on.',
    nl: 'Een poort waarop hij zegt te luisteren.',
    topic: 'port-publishing',
  },
  'Config.Tty': { en: 'True: it has a terminal (`-t`).', nl: 'True: hij heeft een terminal (`-t`).' },
  'Config.OpenStdin': {
    en: 'True: its input stays open (`-i`).',
    nl: 'True: zijn invoer blijft open (`-i`).',
  },
  'Config.StdinOnce': {
    en: 'True: its input closes when the first one who is connected leaves.',
    nl: 'True: zijn invoer sluit als de eerste die verbonden is weggaat.',
  },
  'Config.Env': {
    en: 'Environment variables: those of the image and those of `-e`. Everyone who can inspect can read them.',
    nl: 'Omgevingsvariabelen: die van de image en die van `-e`. Iedereen die details kan bekijken, kan ze lezen.',
    topic: 'environment-variable',
  },
  'Config.Cmd': {
    en: 'CMD: what is run, or what ENTRYPOINT is given.',
    nl: 'CMD: wat uitgevoerd wordt, of wat ENTRYPOINT meekrijgt.',
    topic: 'cmd-and-entrypoint',
  },
  'Config.Healthcheck': {
    en: 'How its health is checked.',
    nl: 'Hoe zijn gezondheid gecontroleerd wordt.',
    topic: 'health-check-state',
  },
  'Config.Healthcheck.Test': {
    en: 'The check: CMD runs a program, CMD-SHELL a line in a shell, NONE turns it off.',
    nl: 'De controle: CMD voert een programma uit, CMD-SHELL een regel in een shell, NONE zet ze uit.',
    topic: 'health-check-state',
  },
  'Config.Healthcheck.Interval': {
    en: 'Time between checks, in nanoseconds; 0: 30 seconds.',
    nl: 'Tijd tussen de controles, in nanoseconden; 0: 30 seconden.',
  },
  'Config.Healthcheck.Timeout': {
    en: 'How long a check may take, in nanoseconds; 0: 30 seconds.',
    nl: 'Hoe lang een controle mag duren, in nanoseconden; 0: 30 seconden.',
  },
  'Config.Healthcheck.StartPeriod': {
    en: 'Time at the start in which a failed check does not count, in nanoseconds.',
    nl: 'Tijd aan het begin waarin een mislukte controle niet meetelt, in nanoseconden.',
  },
  'Config.Healthcheck.StartInterval': {
    en: 'Time between checks during that start, in nanoseconds.',
    nl: 'Tijd tussen de controles tijdens dat begin, in nanoseconden.',
  },
  'Config.Healthcheck.Retries': {
    en: 'How many failures in a row make it unhealthy; 0: 3.',
    nl: 'Na hoeveel mislukkingen op rij hij ongezond is; 0: 3.',
  },
  'Config.Image': {
    en: 'The image as it was asked for.',
    nl: 'De image zoals ze gevraagd werd.',
    topic: 'tag',
  },
  'Config.Volumes': {
    en: 'Places that VOLUME declares; each gets a volume without a name when none is mounted there.',
    nl: 'Plaatsen die VOLUME aangeeft; elk krijgt een volume zonder naam als er niets gemount is.',
    topic: 'anonymous-volume',
  },
  'Config.Volumes.*': {
    en: 'A place that VOLUME declares.',
    nl: 'Een plaats die VOLUME aangeeft.',
    topic: 'anonymous-volume',
  },
  'Config.WorkingDir': {
    en: 'The folder in which the process starts.',
    nl: 'De map waarin het proces start.',
  },
  'Config.Entrypoint': {
    en: 'ENTRYPOINT: the program that is always run.',
    nl: 'ENTRYPOINT: het programma dat altijd uitgevoerd wordt.',
    topic: 'cmd-and-entrypoint',
  },
  'Config.OnBuild': {
    en: 'Instructions for images that are built on this one.',
    nl: 'Instructies voor images die hierop gebouwd worden.',
  },
  'Config.Labels': {
    en: 'Names with values that tools put on it. Compose keeps its project and service here.',
    nl: 'Namen met waarden die tools erop plakken. Compose bewaart hier zijn project en service.',
  },
  'Config.Labels.*': { en: 'A label.', nl: 'Een label.' },
  'Config.Shell': {
    en: 'The shell of instructions in shell form.',
    nl: 'De shell van instructies in shellvorm.',
    topic: 'exec-and-shell-form',
  },
  'Config.StopSignal': {
    en: 'The signal that asks it to stop; absent: SIGTERM.',
    nl: 'Het signaal dat vraagt om te stoppen; ontbreekt het: SIGTERM.',
    topic: 'pid-1',
  },
  'Config.StopTimeout': {
    en: 'Seconds that it gets to stop before it is killed; absent: 10.',
    nl: 'Seconden die hij krijgt om te stoppen voor hij beëindigd wordt; ontbreekt het: 10.',
  },
  'Config.NetworkDisabled': { en: 'True: it has no network.', nl: 'True: hij heeft geen netwerk.' },
  'Config.MacAddress': {
    en: 'A hardware address that was asked for.',
    nl: 'Een hardwareadres dat gevraagd is.',
  },
  'Config.ArgsEscaped': { en: 'A detail of images for Windows.', nl: 'Een gegeven van images voor Windows.' },
};
