import type { UnitNames } from '../quantities.ts';

const units: UnitNames = [
  ['hour', 'hours'],
  ['minute', 'minutes'],
  ['second', 'seconds'],
  ['millisecond', 'milliseconds'],
];

/** What a hover says of the file, in English. Text from the file comes in as Markdown code. */
export const en = {
  units,

  // Variables
  empty: (name: string): string => `${name} is empty.`,
  setAt: (by: string, line: number): string => `Set by ${by} on line ${line}.`,
  setInStage: (by: string, line: number, stage: string): string =>
    `Set by ${by} on line ${line}, in stage ${stage}.`,
  fromGlobal: (line: number): string =>
    `It takes the value of the ARG above the first FROM, on line ${line}.`,
  noDefault: 'It has no default: it is empty unless the build is given one.',
  notKnown: 'The file alone does not tell its value.',
  notSet: 'Nothing above this line sets it: it comes from the base image or the shell, or it is empty.',
  notSetGlobal: 'No ARG above the first FROM declares it, so it is empty here.',
  unseen: (line: number, declaration: string): string =>
    `The ARG on line ${line}, above the first FROM, is not seen in this stage: that takes ${declaration} here too.`,
  byPlatform: (example: string): string => `The build sets it itself, for example to ${example}.`,
  platformNeedsArg: 'In a stage it is there after an ARG with its name.',
  declaredAt: (line: number): string => `The ARG on line ${line} makes it seen here.`,
  byProxy: 'A proxy setting that RUN gets from the build without any ARG, when the build is given one.',
  byBuildkit: 'A setting for the builder, given with `--build-arg`. The file need not declare it.',
  filledByShell: 'The shell fills it in when the step runs.',
  overridable: (option: string): string => `${option} overrides it.`,
  operators: {
    ':-': (name: string, word: string): string =>
      `${word} if ${name} is not set or empty, otherwise its value.`,
    '-': (name: string, word: string): string =>
      `${word} if ${name} is not set, otherwise its value, even an empty one.`,
    ':+': (name: string, word: string): string =>
      `${word} if ${name} is set and not empty, otherwise nothing.`,
    '+': (name: string, word: string): string =>
      `${word} if ${name} is set, even to nothing; otherwise nothing.`,
    ':?': (name: string, word: string): string =>
      `Stops the build with the message ${word} if ${name} is not set or empty.`,
    '?': (name: string, word: string): string =>
      `Stops the build with the message ${word} if ${name} is not set.`,
    ':=': (name: string, word: string): string =>
      `Sets ${name} to ${word} if it is not set or empty. A shell knows this; the build does not.`,
    '=': (name: string, word: string): string =>
      `Sets ${name} to ${word} if it is not set. A shell knows this; the build does not.`,
    '#': (name: string, word: string): string =>
      `The value of ${name} without the shortest beginning that matches ${word}.`,
    '##': (name: string, word: string): string =>
      `The value of ${name} without the longest beginning that matches ${word}.`,
    '%': (name: string, word: string): string =>
      `The value of ${name} without the shortest end that matches ${word}.`,
    '%%': (name: string, word: string): string =>
      `The value of ${name} without the longest end that matches ${word}.`,
    '/': (name: string, word: string): string =>
      `The value of ${name} with the first match replaced: ${word} (pattern, slash, replacement).`,
    '//': (name: string, word: string): string =>
      `The value of ${name} with every match replaced: ${word} (pattern, slash, replacement).`,
  },
  unknownOperator: (operator: string): string => `The build does not know the operator ${operator}.`,
  result: (value: string): string => `Here that gives ${value}.`,

  // Images and stages
  officialImage: (name: string): string => `The official image ${name} on Docker Hub.`,
  image: (name: string, registry: string): string => `The image ${name} in the registry ${registry}.`,
  noRegistry: 'No registry is named, so it comes from Docker Hub.',
  tag: (tag: string): string => `Tag ${tag}: whoever publishes the image can move it to another one.`,
  noTag: 'No tag is named, so it is `latest`: what you get changes over time.',
  digest: 'The digest pins exactly this image; a tag beside it is only for the reader.',
  local: 'It is on this computer already.',
  stage: (name: string, index: number, line: number): string =>
    `Stage ${name} (number ${index}), from line ${line}.`,
  stageUnnamed: (index: number, line: number): string =>
    `Stage number ${index}, from line ${line}. It has no name.`,
  stageBase: (base: string): string => `Built on ${base}.`,
  stageLast: 'It is the last one: the image is made from it.',
  stageOther: 'Only what a later stage takes from it ends up in the image.',

  // Heredocs
  heredoc: (name: string, line: number, lines: number): string =>
    `The text up to ${name} on line ${line} (${lines === 1 ? '1 line' : `${lines} lines`}).`,
  heredocOpen: (name: string): string =>
    `No line with only ${name} follows: the rest of the file is its text.`,
  heredocBuild: 'The build fills in variables in it; quotes around the word stop that.',
  heredocShell: 'Its shell fills in variables when the step runs; the build leaves them alone.',
  heredocLiteral: 'The word is quoted, so a `$` stays as it is written.',
  heredocTabs: 'The dash drops tabs at the beginning of each line.',

  // Commands
  runsExec: (command: string): string => `Starts ${command}, without a shell.`,
  runsShell: (command: string): string => `Runs ${command}.`,
  start: (command: string): string => `With ENTRYPOINT and CMD together a container starts ${command}.`,
  startIgnored: (command: string): string =>
    `A container starts ${command}. CMD adds nothing, since ENTRYPOINT is in shell form.`,
  brokenJson:
    'This looks like JSON but is not, so a shell gets it, brackets included. JSON wants double quotes.',
  replaced: (keyword: string, line: number): string =>
    `${keyword} on line ${line} takes its place: only the last one counts.`,
  wordsForm: 'JSON form: each item is one path, so a path may hold spaces.',
  shell: (command: string): string => `From here on a shell form runs as ${command}.`,
  noCheck: 'Turns off the health check that the base image may have.',

  // Flags and mounts
  choices: (all: string): string => `One of ${all}.`,
  default: (value: string): string => `Default: ${value}.`,
  repeated: 'May be given more than once.',
  labs: 'Needs `# syntax=docker/dockerfile:1-labs`.',
  synonym: (written: string, key: string): string => `${written} is another word for ${key}.`,
  required: 'A mount of this type must have it.',
  mountDefaults: {
    context: 'Default: the build context.',
    empty: 'Default: an empty folder.',
    root: 'Default: all of what it is mounted from.',
    target: 'Default: the target.',
    'target-name': 'Default: the file name of the target.',
    'secret-file': 'Default: a file under `/run/secrets` with the name of the id.',
    'agent-socket': 'Default: a socket of the builder, named in `SSH_AUTH_SOCK`.',
    none: 'Without it there is none.',
  },
  choiceMeanings: {
    'network default': 'This step reaches the same network as the rest of the build.',
    'network none': 'This step reaches no network: it cannot download anything.',
    'network host': 'This step uses the network of the computer that builds, where the build allows that.',
    'security sandbox': 'This step has the usual limits.',
    'security insecure': 'This step runs without the usual limits, where the build allows that.',
    'sharing shared': 'Steps that want this cache at the same time all write in it.',
    'sharing private': 'While one step has this cache, another gets a folder of its own.',
    'sharing locked': 'While one step has this cache, another waits.',
  },
  duration: (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}.`,
  noDuration: 'Zero: the default holds.',
  mode: (letters: string): string => `${letters}: what the owner, the group and all others may do.`,
  owner: (user: string, group: string | undefined): string =>
    group === undefined
      ? `The files will belong to user ${user}, and to the group with the same name or number.`
      : `The files will belong to user ${user} and group ${group}.`,
  platform: (os: string, architecture: string | undefined, variant: string | undefined): string =>
    [`Operating system ${os}`, architecture && `processor ${architecture}`, variant && `variant ${variant}`]
      .filter((part) => part !== undefined)
      .join(', ') + '.',

  // Other values
  port: (ports: string, protocol: string): string =>
    `The program listens on ${ports} (${protocol}). This publishes nothing yet: \`docker run -p\` does.`,
  service: (name: string): string => `Usual for ${name}.`,
  user: (user: string, group: string | undefined): string =>
    group === undefined
      ? `The steps below and the container run as ${user}.`
      : `The steps below and the container run as ${user}, with group ${group}.`,
  rootUser: 'The steps below and the container run as root.',
  signal: (name: string, number: number): string => `${name}, signal number ${number}.`,
  signalKill: 'A program cannot catch it, so it has no time to clean up.',
  signalDefault: 'It is what `docker stop` sends anyway.',
  volume: (path: string): string =>
    `Without a volume of your own, each container gets a new unnamed one at ${path}.`,
  workdir: (path: string): string => `The working folder becomes ${path}.`,
  workdirUnknown: 'Relative to the working folder of the base image.',
  destination: (path: string): string => `Goes to ${path} in the image.`,
  intoFolder: (path: string): string => `Goes into the folder ${path} in the image.`,
  destinationUnknown: 'Relative to the working folder, which the base image sets.',
  wholeContext: 'The whole build context, except what `.dockerignore` leaves out.',
  fromContext: (path: string): string => `${path} in the build context.`,
  fromStage: (path: string, stage: string): string => `${path} in stage ${stage}.`,
  fromImage: (path: string, image: string): string => `${path} in the image ${image}.`,
  fromUrl: 'Downloaded. An archive from the network stays packed unless `--unpack` is given.',
  fromGit: 'Cloned from a Git repository.',
  pattern: 'A pattern: everything that matches it.',
  archive: 'ADD unpacks a tar archive of your own: its files and folders end up in the destination.',

  // Directives
  checkFile: 'Holds for the whole file.',
  checkInstruction: 'Holds for the instruction below it.',
  checkErrorOn: 'A warning of the build checks stops the build.',
  checkErrorOff: 'Warnings of the build checks do not stop the build.',
  skipAll: 'Skips all build checks.',
  skipRule: (name: string): string => `Skips the build check ${name}.`,
  experimentalAll: 'Turns on all checks that are still being tried.',
  experimentalRule: (name: string): string => `Turns on the check ${name}.`,
  experimental: 'It is still being tried, and off unless asked for.',
  unknownRule: (name: string): string => `There is no build check named ${name}.`,
  escape: (character: string): string => `${character} escapes and continues lines in this file.`,
  continuation: (character: string, line: number): string =>
    `${character} at the end of a line: the instruction goes on at line ${line}.`,
  continuationEnd: (character: string): string =>
    `${character} at the end of a line continues the instruction, but no line follows.`,
};
