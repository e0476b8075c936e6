import { pairsEn } from './pairs-en.ts';

export const volumesEn = {
  pairs: pairsEn,

  // The form
  newTitle: 'New Volume',
  lead: 'A volume keeps data apart from containers: it stays when they go, and several of them can use it.',
  volume: 'Volume',
  name: 'Name',
  nameHelp:
    'What containers mount it by. Leave it empty and the engine makes up a long name of digits and letters.',
  nameInvalid: 'Use letters, digits, _ . and -, and begin with a letter or digit; at least two characters.',
  nameTaken: 'There is a volume of that name already.',
  driver: 'Driver',
  driverHelp:
    'What keeps the data. local keeps it on the engine’s own disk, or wherever its options say. Plugins bring other drivers, such as one for storage in a cloud.',
  driverUnknown: (driver: string) => `This works when the engine has a plugin called ${driver}.`,
  options: 'Driver options',
  optionsHelp:
    'Without options the local driver makes a folder on the engine’s disk. With them it mounts something else. In memory, and empty again when no container uses it: type = tmpfs, device = tmpfs, o = size=100m. A folder of a file server: type = nfs, device = :/exports/data, o = addr=192.168.1.10,rw. A folder of the engine’s computer: type = none, device = /srv/data, o = bind.',
  knownOptions: {
    type: 'The kind of file system: nfs, tmpfs, ext4, or none for a folder.',
    device: 'What is mounted: a share of a file server, a disk, a folder, or tmpfs.',
    o: 'How it is mounted, with commas in between: what the mount command takes after -o.',
    size: 'The most it may hold, such as 10g. Only a few file systems of an engine can hold it to that.',
  } as Readonly<Record<string, string>>,
  optionUnknown: 'The local driver knows type, device, o and size.',
  optionMissing: (missing: string) => `This needs ${missing} as well.`,
  deviceRelative: 'Give the whole path of the folder on the engine’s computer, from / on.',
  deviceMustExist:
    'This folder must be there on the engine’s computer: the first container that mounts the volume fails without it.',
  nfsAddress: 'An NFS share also needs the address of its server: o = addr=192.168.1.10,rw.',
  create: 'Create Volume',

  // Who uses it
  usersTitle: (name: string) => `Who uses ${name}`,
  usersLead: (count: number) =>
    count === 0
      ? 'No container mounts this volume.'
      : `${count === 1 ? 'One container mounts' : `${count} containers mount`} this volume. It can be removed once ${count === 1 ? 'that one is' : 'they are'} gone, running or not.`,
  users: 'Containers',
  container: 'Container',
  state: 'State',
  place: 'Where',
  placeHelp: 'The path in the container.',
  access: 'Access',
  readOnly: 'read only',
  readWrite: 'read and write',
  noUsers: 'Nobody uses it.',
  reveal: 'Show in Containers',
};
