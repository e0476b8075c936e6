import type { ObjectKind } from '../../engine/port.ts';

const nouns: Record<ObjectKind, string> = {
  container: 'container',
  image: 'image',
  volume: 'volume',
  network: 'network',
};

/** What Dockyard says, in English. `nl.ts` has the same shape; the compiler holds them together. */
export const en = {
  // Engine
  connectedTo: (url: string, why: string) => `Connected to ${url} (${why})`,
  origin: {
    setting: 'from the setting dockyard.host',
    environment: (name: string) => `from ${name}`,
    context: (name: string) => `docker context “${name}”`,
    socket: (name: string) => `found at the usual place of ${name}`,
  },
  connecting: 'Connecting to the container engine…',
  engineLost: 'The container engine does not answer',

  // Errors: what happened, then what to do
  errors: {
    unreachable: 'The container engine does not answer. Is Docker or Podman running?',
    denied: 'You have no permission to use the container engine.',
    timeout: 'The container engine took the request but did not answer in time.',
    notFound: (subject: string) => `It is no longer there: ${subject}.`,
    noSuchImage: (subject: string) =>
      `The engine does not have the image ${subject}, and Dockyard does not pull it by itself yet.`,
    nameTaken: (subject: string) =>
      `Another container has the name ${subject}. Choose another name, or remove that container.`,
    portTaken: (subject: string) => `Port ${subject} on this computer is in use already.`,
    conflict: (detail: string) => `The engine refuses it as things stand now: ${detail}`,
    invalid: (detail: string) => `The engine does not accept this: ${detail}`,
    noCommand: (subject: string) =>
      `The image ${subject} does not say what to run: it has no CMD and no ENTRYPOINT.`,
    commandNotFound: (detail: string) => `The container cannot start its command: ${detail}`,
    noShell: (subject: string) =>
      `There is no shell in ${subject}. Small images (FROM scratch, distroless) often leave it out.`,
    notRunning: (subject: string) => `${subject} is not running. Start it first.`,
    contextMissing: (detail: string) => `The build context cannot be read: ${detail}`,
    buildFailed: (detail: string) => `The build failed: ${detail}`,
    unsupported: (detail: string) => `This engine cannot do that: ${detail}`,
    failed: (detail: string) => `The engine reports: ${detail}`,
  },
  tryAgain: 'Try Again',
  chooseEngine: 'Choose the Engine…',
  showLog: 'Show Log',
  showProblem: 'Show Problem',
  useFreePort: 'Use a Free Port',

  // Choosing
  pick: {
    container: 'Which container?',
    image: 'Which image?',
    volume: 'Which volume?',
    network: 'Which network?',
    dockerfile: 'Which Dockerfile?',
    port: 'Which port?',
  },
  nothingToPick: {
    container: 'There is no container for this right now.',
    image: 'There are no images yet. Build one from a Dockerfile first.',
    volume: 'There are no volumes.',
    network: 'There are no networks that can be removed: the ones Docker made itself always stay.',
    dockerfile: 'There is no Dockerfile in this workspace.',
  },

  // Progress
  starting: (name: string) => `Starting ${name}`,
  stopping: (name: string) => `Stopping ${name}`,
  restarting: (name: string) => `Restarting ${name}`,
  removing: (name: string) => `Removing ${name}`,
  runningImage: (name: string) => `Running ${name}`,
  severalFailed: (failed: number, total: number, first: string) =>
    `${failed} of ${total} did not succeed. The first: ${first}`,

  // Removing
  removeTitle: (noun: ObjectKind, name: string) => `Remove the ${nouns[noun]} ${name}?`,
  removeMany: (noun: ObjectKind, count: number) => `Remove ${count} ${nouns[noun]}s?`,
  removeDetail: {
    container: 'What it wrote to its own file system is lost. Named volumes stay.',
    containerRunning:
      'It is still running: it is stopped first, and what it wrote to its own file system is lost. Named volumes stay.',
    image: 'Containers made from it keep working; you need the image again to start new ones.',
    volume: 'All data in it is lost. This cannot be undone.',
    network: 'Containers can no longer reach each other through it.',
  },
  remove: 'Remove',
  stopAndRemove: 'Stop and Remove',
  andMore: (count: number) => `and ${count} more`,
  imageInUse: 'This image is in use by a container. Remove that container first.',

  // Running
  containerName: 'Name of the container',
  containerNamePrompt: 'Leave empty and the engine makes up a name.',
  containerNameInvalid:
    'Use letters, digits, _ . and -, and begin with a letter or digit; at least two characters.',
  ports: 'Ports to publish',
  portsPrompt:
    'host:container, separated by spaces, such as 8080:80. Only the container’s port: any free port on this computer. Empty: none.',
  portsInvalid: (part: string) =>
    `“${part}” is not a port. Write 8080:80, 127.0.0.1:8080:80, 53:53/udp or just 80.`,
  isRunning: (name: string, ports: string) => `${name} is running${ports ? ` on ${ports}` : ''}.`,
  exitedAtOnce: (name: string, code: number) =>
    `${name} stopped right away (exit code ${code}). Its logs may say why.`,
  openInBrowser: 'Open in Browser',
  viewLogs: 'View Logs',
  noPublishedPort: (name: string) => `${name} publishes no port that a browser can open.`,

  // Building
  tag: 'Name for the image',
  tagPrompt: 'name or name:tag. Without a tag it is called latest.',
  tagInvalid: 'Use lower-case letters, digits and . _ - with / between parts, and an optional :tag.',
  contextTitle: 'Build context: the folder whose files COPY can use',
  contextOfDockerfile: 'The Dockerfile’s folder',
  contextOfWorkspace: 'The workspace folder',
  contextOther: 'Another folder…',
  building: (tag: string) => `Building ${tag}`,
  built: (tag: string) => `Built ${tag}.`,
  run: 'Run',
  buildTerminal: (tag: string) => `Build ${tag}`,
  buildCancelled: 'The build was stopped.',
  buildOnlyFiles: 'Only a Dockerfile on disk can be built. Save it first.',
  stepOutput: 'Output of the step',

  // Terminals
  logsTerminal: (name: string) => `Logs ${name}`,
  shellTerminal: (name: string) => `Shell ${name}`,
  runTerminal: (name: string) => `Run ${name}`,
  logsEnded: (name: string) => `${name} has stopped; this is the end of its log.`,
  logsBroken: 'The connection to the engine broke; the log may go on. Open it again to see the rest.',
  shellEnded: (code: string) => `The shell has ended (exit code ${code}).`,
  connectionBroken: 'The connection to the engine broke.',
  pressKey: 'Press any key to close this terminal.',

  // Tree
  state: {
    created: 'created, never started',
    running: 'running',
    paused: 'paused',
    restarting: 'restarting',
    removing: 'being removed',
    exited: 'stopped',
    dead: 'dead',
  },
  exitCode: (code: number) => `stopped with exit code ${code}`,
  health: { none: '', starting: 'health check starting', healthy: 'healthy', unhealthy: 'unhealthy' },
  project: (running: number, total: number) => `${running} of ${total} running`,
  usedByCount: (count: number) => `${count} containers`,
  dangling: '<none>',
  facts: {
    image: 'Image',
    state: 'State',
    ports: 'Ports',
    networks: 'Networks',
    mounts: 'Mounts',
    command: 'Command',
    id: 'ID',
    size: 'Size',
    created: 'Created',
    tags: 'Tags',
    driver: 'Driver',
    mountpoint: 'Place on the engine’s disk',
    subnet: 'Subnet',
    scope: 'Scope',
    usedBy: 'Used by',
    project: 'Compose project',
    service: 'Compose service',
    internal: 'Internal: no way out to other networks',
  },
  port: (port: number) => `port ${port}`,
  yes: 'yes',

  // Writing
  notes: { title: 'Course Notes', search: 'Search' },
  needsEngine: 'Containers need VS Code with an engine: on your computer, over SSH or in a dev container.',
  stageLens: {
    buildStage: (name: string) => `Build up to ${name}`,
    buildAndRunStage: (name: string) => `Build and run ${name}`,
    build: 'Build',
    buildAndRun: 'Build and Run',
  },
  renameRefused: {
    nothing: 'There is no name here that can be changed.',
    undeclared: 'This name is not declared in this Dockerfile, so it cannot be changed here.',
    number: 'This stage is reached by its number. Give it a name first: `FROM … AS name`.',
    predefined: 'Docker gives this variable its meaning: with another name it would be empty.',
    'through-variable': 'A variable spells the name of this stage, so it cannot be changed everywhere.',
    split: 'Quotes stand inside this name. Write it in one piece first.',
    invalid: 'This is not a name that Docker accepts here.',
    reserved: 'Docker means something else by this name.',
    taken: 'This name is in use already, or would mean something else.',
  },
  buildkitCheck: {
    running: 'Checking with BuildKit',
    same: (count: number) =>
      count === 0
        ? 'BuildKit has no remarks, and neither has Dockyard.'
        : `BuildKit and Dockyard say the same: ${count === 1 ? 'one remark' : `${count} remarks`}.`,
    different: (count: number) =>
      `BuildKit and Dockyard differ in ${count === 1 ? 'one place' : `${count} places`}; the Problems view shows where.`,
    onlyBuildkit: (text: string) => `Only BuildKit says: ${text}`,
    onlyDockyard: (text: string) => `Only Dockyard says: ${text}`,
    unavailable: (detail: string) =>
      `This needs the docker command with buildx 0.15 or later. Dockyard’s own checks go on without it.${detail === '' ? '' : ` It answered: ${detail}`}`,
  },
  fixAll: 'Fix everything that can be fixed',
};

export type Messages = typeof en;
