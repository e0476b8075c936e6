import type { InspectKey } from './key.ts';

/** What stands in the JSON of a volume. */
export const volumeKeys: Readonly<Record<string, InspectKey>> = {
  Name: {
    en: 'Its name; with 64 characters, Docker made it up.',
    nl: 'De naam; telt die 64 tekens, dan heeft Docker hem verzonnen.',
    topic: 'anonymous-volume',
  },
  CreatedAt: { en: 'When it was made.', nl: 'Wanneer het gemaakt is.' },
  Driver: {
    en: 'What keeps the data: local is the engine’s own disk.',
    nl: 'Wat de gegevens bewaart: local is de schijf van de engine zelf.',
    topic: 'volume',
  },
  Mountpoint: {
    en: 'The folder on the engine’s computer. Not for you to write to: let containers do that.',
    nl: 'De map op de computer van de engine. Schrijf er niet zelf in: laat containers dat doen.',
    topic: 'docker-area',
  },
  Labels: { en: 'Names with values that tools put on it.', nl: 'Namen met waarden die tools erop plakken.' },
  'Labels.*': { en: 'A label.', nl: 'Een label.' },
  Options: {
    en: 'What the driver was told when it was made.',
    nl: 'Wat de driver verteld is toen het gemaakt werd.',
  },
  'Options.*': { en: 'An option of the driver.', nl: 'Een optie van de driver.' },
  'Options.type': {
    en: 'The kind of file system, such as nfs or tmpfs.',
    nl: 'Het soort bestandssysteem, zoals nfs of tmpfs.',
  },
  'Options.device': {
    en: 'What is mounted, such as a path on a server.',
    nl: 'Wat gemount wordt, zoals een pad op een server.',
  },
  'Options.o': {
    en: 'Options of mounting, such as the address of the server.',
    nl: 'Opties van het mounten, zoals het adres van de server.',
  },
  Scope: {
    en: 'local: on this machine only; global: in the whole swarm.',
    nl: 'local: alleen op deze machine; global: in de hele swarm.',
    topic: 'swarm',
  },
  Status: { en: 'What the driver says about it.', nl: 'Wat de driver erover zegt.' },
  ClusterVolume: { en: 'What the swarm knows of it.', nl: 'Wat de swarm ervan weet.' },
  UsageData: {
    en: 'Its size and number of users, where they were measured.',
    nl: 'De grootte en het aantal gebruikers, als dat gemeten is.',
  },
  'UsageData.*': { en: 'A measured value; -1: not known.', nl: 'Een gemeten waarde; -1: niet bekend.' },
};
