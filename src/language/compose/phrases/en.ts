import type { UnitNames } from '../../dockerfile/features/quantities.ts';
import { meanings } from './meanings-en.ts';

const units: UnitNames = [
  ['hour', 'hours'],
  ['minute', 'minutes'],
  ['second', 'seconds'],
  ['millisecond', 'milliseconds'],
];

/** What a hover says of a Compose file, in English. What comes from the file comes in as Markdown code. */
export const en = {
  units,
  meanings,
  thousands: ',',
  decimals: '.',
  and: 'and',

  // Services
  service: (name: string): string => `Service ${name}.`,
  fromImage: (image: string): string => `Its containers are made from the image ${image}.`,
  fromBuild: (context: string): string => `Its image is built from ${context}.`,
  fromBuildStage: (context: string, stage: string): string =>
    `Its image is built from ${context}, up to stage ${stage}.`,
  builtAs: (image: string): string => `The image is named ${image}.`,
  dependsOn: (services: string): string => `Starts after ${services}.`,
  conditions: { service_healthy: 'once healthy', service_completed_successfully: 'once finished' },
  dependents: (services: string): string => `Needed by ${services}.`,
  published: (ports: string): string => `Published: ${ports}.`,
  publishedPort: (host: string, target: string): string => `${host} (port ${target} in the container)`,
  publishedFree: (target: string): string => `port ${target} of the container on a free port`,
  container: (name: string): string => `Container: ${name}.`,
  containers: (first: string, last: string): string => `Containers: ${first} to ${last}.`,
  noContainers: 'No containers are started: zero replicas.',
  reached: (names: string, network: string): string => `On network ${network} others reach it as ${names}.`,
  profiles: (names: string): string => `Starts only with the profile ${names}.`,
  elsewhere: (places: string): string => `Also set in ${places}.`,
  declared: (places: string): string => `Declared in ${places}.`,
  place: (file: string, line: number): string => `${file}, line ${line}`,

  // Things with a name
  network: (name: string, real: string): string => `Network ${name}; the engine calls it ${real}.`,
  networkDefault: (real: string): string =>
    `The network that every service without \`networks\` is on; the engine calls it ${real}.`,
  onNetworkMode: (mode: string): string => `On the network ${mode} of the engine.`,
  declaredNames: (count: number, names: string): string => `${count} in this project: ${names}.`,
  internal: 'It has no way to the outside.',
  onNetwork: (services: string): string => `On it: ${services}.`,
  nobodyOnNetwork: 'No service is on it.',
  external: 'Compose does not make it: it has to be there already.',
  volume: (name: string, real: string): string =>
    `Volume ${name}; the engine calls it ${real}. What is in it stays when containers are removed.`,
  mountedBy: (services: string): string => `Mounted by ${services}.`,
  mountedAt: (service: string, target: string): string => `${service} at ${target}`,
  readOnlyShort: 'read only',
  nobodyMounts: 'No service mounts it.',
  config: (name: string): string => `Config ${name}.`,
  secret: (name: string): string => `Secret ${name}.`,
  fileFrom: {
    file: (source: string): string => `Its text comes from the file ${source}.`,
    environment: (source: string): string => `Its text is the value of the variable ${source}.`,
    content: (): string => 'Its text is written in the Compose file itself.',
    external: (): string =>
      'It is external: kept by a swarm. `docker compose up` cannot use it, `docker stack deploy` can.',
  },
  usedBy: (services: string): string => `Used by ${services}.`,
  usedAt: (service: string, target: string): string => `${service} as ${target}`,
  nobodyUses: 'No service uses it.',
  model: (name: string, model: string | undefined): string =>
    model === undefined ? `AI model ${name}.` : `AI model ${name}: ${model}.`,
  project: {
    file: (name: string): string =>
      `The project is called ${name}: containers, networks and volumes begin with it.`,
    environment: (name: string): string =>
      `The project is called ${name} here: \`COMPOSE_PROJECT_NAME\` wins.`,
  },

  // Ports
  port: (target: string, protocol: string, host: string): string =>
    `Port ${host} of this computer leads to port ${target} of the container (${protocol}).`,
  portRange: (target: string, protocol: string, host: string): string =>
    `Ports ${host} of this computer lead to ports ${target} of the container, one to one (${protocol}).`,
  portChoice: (target: string, protocol: string, host: string, count: number): string =>
    `A free port from ${host} of this computer leads to port ${target} of the container (${protocol}). There is room for ${count} containers of this service.`,
  portFree: (target: string, protocol: string): string =>
    `A free port of this computer, chosen by the engine, leads to port ${target} of the container (${protocol}). \`docker compose port\` tells which.`,
  atAll: 'On every address of this computer, so others on your network can reach it too.',
  atLocal: (address: string): string => `Only on ${address}: nobody but this computer reaches it.`,
  atAddress: (address: string): string => `Only on the address ${address}.`,
  open: (link: string): string => `Open ${link}.`,
  usual: (name: string): string => `In the container, this port is usual for ${name}.`,
  exposed: (target: string, protocol: string): string =>
    `Tells that the container listens on ${target} (${protocol}). Publishes nothing: other services reach it anyway.`,

  // Amounts
  bytes: (number: string, rounded: string | undefined): string =>
    rounded === undefined ? `${number} bytes.` : `${number} bytes (${rounded}).`,
  unlimited: 'No limit.',
  duration: (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}.`,
  noDuration: 'No time at all.',
  retries: (count: number): string => `At most ${count === 1 ? 'once' : `${count} times`} in a row.`,
  cpus: (number: string, percent: string): string =>
    `At most ${number} processor ${number === '1' ? 'core' : 'cores'}: ${percent} of one core's time.`,
  cpusReserved: (number: string, percent: string): string =>
    `At least ${number} processor ${number === '1' ? 'core is' : 'cores are'} kept for it: ${percent} of one core's time.`,
  count: (count: number): string => (count === 1 ? '1 container.' : `${count} containers.`),
  mode: (octal: string, letters: string): string =>
    `${octal}, ${letters}: what the owner, the group and all others may do.`,
  modeDecimal: (written: string, meant: string): string =>
    `Careful: ${written} is read as a decimal number. You most likely mean ${meant}.`,

  // Running
  commands: {
    command: (words: string): string => `Starts ${words}.`,
    entrypoint: (words: string): string => `The container starts ${words}, followed by the command.`,
  },
  splitText: 'The text is split into words, and no shell is started.',
  listForm: 'Each item is one word, and no shell is started.',
  dropped: (rest: string): string =>
    `Careful: ${rest} is thrown away, since there is no shell to understand it. Write \`sh -c "…"\` around all of it.`,
  commandNone: { command: "The image's own CMD.", entrypoint: "The image's own ENTRYPOINT." },
  commandEmpty: {
    command: 'Empty: there is no command of its own.',
    entrypoint: "Empty: the image's ENTRYPOINT is dropped, and only the command is started.",
  },
  commandBroken: 'A quote or bracket is not closed: Compose refuses this.',
  healthForms: {
    shell: (command: string): string =>
      `Runs ${command} in the shell of the container. Exit code 0 is healthy.`,
    exec: (command: string): string =>
      `Runs ${command} in the container, without a shell. Exit code 0 is healthy.`,
    none: (): string => 'No health check, not even the one of the image.',
    image: (): string => 'Empty: the health check of the image holds.',
    wrong: (): string => 'The first item has to be `CMD`, `CMD-SHELL` or `NONE`.',
  },
  user: (user: string, group: string | undefined): string =>
    group === undefined
      ? `The program in the container runs as ${user}.`
      : `The program in the container runs as user ${user} with group ${group}.`,
  rootUser: 'The program in the container runs as root.',
  environment: (name: string, value: string): string => `${name} is ${value} in the container.`,
  environmentEmpty: (name: string): string => `${name} is there, and empty.`,
  buildArgument: (name: string, value: string): string => `ARG ${name} is ${value} during the build.`,
  passed: (name: string): string => `Only the name: ${name} takes its value from the shell or from \`.env\`.`,
  passedValue: (value: string): string => `Here that is ${value}.`,
  passedNothing: 'Neither sets it here, so it is not set in the container.',
  passedNothingBuild: 'Neither sets it here, so the default of the Dockerfile holds.',
  from: (file: string, line: number | undefined): string =>
    line === undefined ? `It comes from ${file}.` : `It comes from ${file}, line ${line}.`,
  label: (name: string, value: string): string => `Label ${name} = ${value}.`,
  limit: (name: string, soft: string, hard: string): string =>
    soft === hard
      ? `${name}: ${soft}.`
      : `${name}: ${soft} to start with, which the program may raise to ${hard}.`,
  limitNone: 'unlimited',
  limitNames: {
    nofile: 'How many files a process may have open',
    nproc: 'How many processes the user may have',
    core: 'Size of a core dump',
    memlock: 'How much memory may be locked',
    stack: 'Size of the stack',
    cpu: 'Seconds of processor time',
    fsize: 'Size of a file that is written',
  } as Readonly<Record<string, string>>,
  constraint: (label: string, value: string): string => `Only on nodes whose ${label} is ${value}.`,
  constraintNot: (label: string, value: string): string => `Never on nodes whose ${label} is ${value}.`,
  device: (source: string, target: string): string =>
    source === target
      ? `The device ${source} of the computer.`
      : `The device ${source} of the computer, seen as ${target} in the container.`,
  permissions: { r: 'read', w: 'write', m: 'make device files' } as Readonly<Record<string, string>>,
  mayDo: (what: string): string => `The container may ${what}.`,

  // Other services
  dependency: (service: string): string => `This service waits for ${service}.`,
  conditionOf: (condition: string): string => `Condition ${condition}.`,
  dependencyRestart: 'It is restarted when Compose restarts that one.',
  dependencyOptional: 'When that one is not there, Compose only warns.',
  shares: {
    network_mode: (who: string): string =>
      `Has the network of ${who}: the same addresses and ports, and \`localhost\` is both. Ports are published there.`,
    pid: (who: string): string => `Sees the processes of ${who}.`,
    ipc: (who: string): string => `Shares memory and semaphores with ${who}.`,
    uts: (who: string): string => `Has the host name of ${who}.`,
  },
  theService: (name: string): string => `service ${name}`,
  theContainer: (name: string): string => `container ${name}`,
  link: (service: string, alias: string): string =>
    service === alias
      ? `Starts after ${service}. Services on one network find each other by name without this.`
      : `Starts after ${service}, and reaches it as ${alias} too.`,
  networkAlias: (name: string, network: string): string =>
    `Others on network ${network} reach this service as ${name} too.`,
  hostname: (name: string): string =>
    `The container calls itself ${name}. Others reach it by the name of the service, not by this one.`,
  failures: (count: number): string =>
    count === 1 ? 'Unhealthy after 1 failed check.' : `Unhealthy after ${count} failed checks in a row.`,
  workingFolder: (path: string): string => `The program starts in the folder ${path} of the container.`,
  volumesFrom: (who: string): string => `Mounts all that ${who} mounts.`,
  pullEvery: (time: string): string => `Pulls the image again when the last time was more than ${time} ago.`,
  host: (host: string, address: string): string => `In the container, ${host} leads to ${address}.`,
  hostGateway: (host: string): string =>
    `In the container, ${host} leads to the computer that runs the engine.`,
  dns: (address: string): string =>
    `For names that are not of this project, the container asks the name server ${address}.`,
  profile: (command: string): string => `Starts with ${command}, not otherwise.`,
  profileServices: (services: string): string => `Services of it: ${services}.`,
  extends: (service: string, file: string | undefined): string =>
    file === undefined
      ? `Takes over what service ${service} says.`
      : `Takes over what service ${service} in ${file} says.`,
  bringsIn: (keys: string): string => `Comes in: ${keys}.`,
  stayOwn: (keys: string): string =>
    `Also set here: ${keys}. Single values here win, lists and maps are put together.`,
  mergeOwn: (keys: string): string => `Also set here, which wins as a whole: ${keys}.`,
  bringsNothing: 'It brings in nothing.',
  include: (path: string): string => `Takes in the Compose file ${path}.`,
  includeServices: (services: string): string => `Its services: ${services}.`,
  includeMissing: 'That file is not there, or cannot be read.',

  // Files and builds
  buildSources: {
    folder: (path: string): string => `The build may use what is in the folder ${path}.`,
    git: (repository: string): string => `Built from a clone of ${repository}.`,
    archive: (url: string): string => `Built from what is downloaded from ${url}.`,
    service: (name: string): string => `The image of service ${name}.`,
    image: (name: string): string => `The image ${name}.`,
    layout: (name: string): string => `An image in the folder ${name}.`,
    target: (name: string): string => `The result of ${name}.`,
  },
  gitRef: (ref: string): string => `Branch, tag or commit: ${ref}.`,
  gitFolder: (folder: string): string => `In its folder ${folder}.`,
  dockerfile: (path: string): string => `The Dockerfile is ${path}.`,
  stage: (name: string, path: string): string => `Builds up to stage ${name} of ${path}.`,
  envFile: (path: string): string => `Sets variables in the container from ${path}.`,
  path: (path: string): string => `That is ${path}.`,
  missing: 'There is nothing there.',
  optional: 'When it is not there, Compose goes on without it.',
  mounts: {
    bind: (source: string, target: string): string =>
      `Shows ${source} of this computer in the container at ${target}.`,
    volume: (source: string, target: string): string => `Volume ${source} is at ${target} in the container.`,
    anonymous: (target: string): string =>
      `A volume without a name at ${target}: each container gets its own, which is hard to find again.`,
    tmpfs: (target: string): string =>
      `A folder in memory at ${target}: empty at each start, gone at each stop.`,
    image: (source: string, target: string): string => `The files of the image ${source} are at ${target}.`,
    other: (type: string, target: string): string => `A mount of type ${type} at ${target}.`,
  },
  realVolume: (real: string): string => `The engine calls it ${real}.`,
  undeclared: 'The top-level `volumes` does not declare it.',
  readOnly: 'The container can read it and not write in it.',
  readWrite: 'The container can read and write.',
  creates: 'It is not there yet: the engine makes an empty folder of it.',
  unknownOption: (option: string): string => `Compose does not know the option ${option} and ignores it.`,

  // Variables
  operators: {
    ':-': (name: string, word: string): string => `${name}, or ${word} if it is not set or empty.`,
    '-': (name: string, word: string): string =>
      `${name}, or ${word} if it is not set; an empty one stays empty.`,
    ':?': (name: string, word: string): string =>
      `${name}. If it is not set or empty, Compose stops with the message ${word}.`,
    '?': (name: string, word: string): string =>
      `${name}. If it is not set, Compose stops with the message ${word}.`,
    ':+': (name: string, word: string): string =>
      `${word} if ${name} is set and not empty, otherwise nothing.`,
    '+': (name: string, word: string): string => `${word} if ${name} is set, otherwise nothing.`,
  } as Readonly<Record<string, (name: string, word: string) => string>>,
  variable: (name: string): string => `The value of ${name}.`,
  here: (value: string): string => `Here: ${value}.`,
  hereEmpty: 'Here: nothing.',
  why: {
    shell: 'It is set in the shell.',
    file: (place: string): string => `It is set in ${place}.`,
    default: 'The default, since nothing sets it.',
    defaultEmpty: 'The default, since it is not set, or empty.',
    alternative: 'Since it is set.',
    nothing: 'Since it is not set, or empty.',
    empty: 'Nothing sets it: Compose warns, and fills in nothing.',
    required: 'Nothing sets it: Compose stops.',
  },
  whole: (value: string): string => `The whole value: ${value}.`,
  dollar:
    'Two dollar signs give one. Compose leaves it alone; a shell in the container may still see a variable.',
  malformed: 'Compose does not understand this, and refuses it. Write `$$` for a dollar sign.',

  // Anchors
  anchor: (name: string): string => `Anchor ${name}: a name for what follows.`,
  anchorUses: (lines: string): string => `Used on ${lines}.`,
  anchorUnused: 'It is used nowhere.',
  line: (line: number): string => `line ${line}`,
  alias: (name: string, line: number): string => `What anchor ${name} on line ${line} stands for.`,
  aliasUnknown: (name: string): string => `No anchor ${name} comes before this.`,
  keys: (keys: string): string => `Keys: ${keys}.`,
  items: (count: number): string => (count === 1 ? 'A list of 1 item.' : `A list of ${count} items.`),
  value: (value: string): string => `Value: ${value}.`,
  merge: 'A merge key: brings keys into this map, and those of the map itself win.',

  // The rest
  version: 'Compose ignores it today, and warns. Leave it out.',
  extension:
    'Compose ignores what begins with `x-`. A good place for anchors, or for settings of other programs.',
  reset: 'Takes away what earlier files say of this key. The value behind it does not count.',
  overrideTag: 'Takes the place of what earlier files say of this key, rather than being added to it.',
  replaces: (value: string, place: string): string => `Replaces ${value} of ${place}.`,
  replaced: (value: string, place: string): string => `Does not count: ${place} replaces it with ${value}.`,
  more: (count: number): string => `${count} more`,
};
