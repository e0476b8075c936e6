import { pairsNl } from './pairs-nl.ts';
import type { volumesEn } from './volumes-en.ts';

export const volumesNl: typeof volumesEn = {
  pairs: pairsNl,

  newTitle: 'Nieuw volume',
  lead: 'Een volume bewaart gegevens los van containers: het blijft bestaan als zij verdwijnen, en meerdere containers kunnen het gebruiken.',
  volume: 'Volume',
  name: 'Naam',
  nameHelp:
    'Met deze naam koppel je het volume aan een container. Laat leeg, dan verzint de engine een lange naam van cijfers en letters.',
  nameInvalid: 'Gebruik letters, cijfers, _ . en -, en begin met een letter of cijfer; minstens twee tekens.',
  nameTaken: 'Er is al een volume met die naam.',
  driver: 'Driver',
  driverHelp:
    'Wat de gegevens bewaart. local bewaart ze op de schijf van de engine zelf, of waar de opties zeggen. Plug-ins brengen andere drivers mee, bijvoorbeeld voor opslag in een cloud.',
  driverUnknown: (driver) => `Dit lukt als de engine een plug-in heeft die ${driver} heet.`,
  options: 'Opties voor de driver',
  optionsHelp:
    'Zonder opties maakt de driver local een map op de schijf van de engine. Met opties mount hij iets anders. In het geheugen, en weer leeg zodra geen container het gebruikt: type = tmpfs, device = tmpfs, o = size=100m. Een map van een bestandsserver: type = nfs, device = :/exports/data, o = addr=192.168.1.10,rw. Een map op de computer van de engine: type = none, device = /srv/data, o = bind.',
  knownOptions: {
    type: 'Het soort bestandssysteem: nfs, tmpfs, ext4, of none voor een map.',
    device: 'Wat er gemount wordt: een map van een bestandsserver, een schijf, een map, of tmpfs.',
    o: 'Hoe het gemount wordt, met komma’s ertussen: wat het commando mount na -o krijgt.',
    size: 'Hoeveel er hoogstens in mag, zoals 10g. Maar weinig bestandssystemen van een engine kunnen dat bewaken.',
  },
  optionUnknown: 'De driver local kent type, device, o en size.',
  optionMissing: (missing) => `Hier hoort ook ${missing} bij.`,
  deviceRelative: 'Geef het hele pad van de map op de computer van de engine, vanaf /.',
  deviceMustExist:
    'Deze map moet bestaan op de computer van de engine: anders mislukt de eerste container die het volume mount.',
  nfsAddress: 'Voor een NFS-map is ook het adres van de server nodig: o = addr=192.168.1.10,rw.',
  create: 'Volume maken',

  usersTitle: (name) => `Wie gebruikt ${name}`,
  usersLead: (count) =>
    count === 0
      ? 'Geen enkele container gebruikt dit volume.'
      : `${count === 1 ? 'Eén container gebruikt' : `${count} containers gebruiken`} dit volume. Je kunt het verwijderen zodra ${count === 1 ? 'die' : 'ze'} weg ${count === 1 ? 'is' : 'zijn'}, ook als ${count === 1 ? 'hij' : 'ze'} niet ${count === 1 ? 'draait' : 'draaien'}.`,
  users: 'Containers',
  container: 'Container',
  state: 'Toestand',
  place: 'Waar',
  placeHelp: 'Het pad in de container.',
  access: 'Toegang',
  readOnly: 'alleen lezen',
  readWrite: 'lezen en schrijven',
  noUsers: 'Niemand gebruikt het.',
  reveal: 'Tonen bij Containers',
};
