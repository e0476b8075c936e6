import type { ObjectKind } from '../../engine/port.ts';
import { systemEn } from './system-en.ts';
import { viewsEn } from './views-en.ts';

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
    noSuchImage: (subject: string) => `The engine does not have the image ${subject}.`,
    notInRegistry: (subject: string) =>
      `The engine looked for ${subject}, and there is no such image. A full name is registry/owner/name:tag; without a registry it means Docker Hub, without a tag latest.`,
    noSuchPlatform: (subject: string) => `The registry has no ${subject} for this platform.`,
    registryDenied: (subject: string) =>
      `The registry refuses ${subject}: you need to log in, you have no right to it, or there is no such image.`,
    registryUnreachable: (subject: string, detail: string) =>
      `The engine cannot reach the registry of ${subject}: ${detail}`,
    helperMissing: (subject: string) =>
      `Your password for the registry is kept by ${subject}, and that program is not on this computer.`,
    helperFailed: (subject: string, detail: string) =>
      `Your password for the registry is kept by ${subject}, which did not give it: ${detail}`,
    notImages:
      'This file holds no images that were saved by Docker. If it holds the files of a system, import it instead.',
    notTar: 'This file is not a tar archive, or a part of it is missing.',
    nameTaken: (subject: string) =>
      `The name ${subject} is taken already. Choose another name, or remove what has it.`,
    portTaken: (subject: string) => `Port ${subject} on this computer is in use already.`,
    subnetTaken:
      'Another network has addresses of this subnet already. Choose another subnet, or leave it empty and the engine takes a free one.',
    addressTaken: 'Something else on this network has that address already. Choose another one.',
    builtIn: (subject: string) => `The network ${subject} is the engine’s own: it always stays.`,
    conflict: (detail: string) => `The engine refuses it as things stand now: ${detail}`,
    invalid: (detail: string) => `The engine does not accept this: ${detail}`,
    noCommand: (subject: string) =>
      `The image ${subject} does not say what to run: it has no CMD and no ENTRYPOINT.`,
    commandNotFound: (detail: string) => `The container cannot start its command: ${detail}`,
    noShell: (subject: string) =>
      `There is no shell in ${subject}. Small images (FROM scratch, distroless) often leave it out.`,
    notRunning: (subject: string) => `${subject} is not running. Start it first.`,
    paused: (subject: string) => `${subject} is paused. Unpause it first.`,
    endedAtOnce: (code: string, line: string) =>
      `The container stopped right after its start, with exit code ${code}.${line === '' ? '' : ` The last thing it printed: ${line}`}`,
    unhealthy: (subject: string) => `The health check of ${subject} fails.`,
    contextMissing: (detail: string) => `The build context cannot be read: ${detail}`,
    file: (detail: string) => `The file on this computer cannot be used: ${detail}`,
    buildFailed: (detail: string) => `The build failed: ${detail}`,
    unsupported: (detail: string) => `This engine cannot do that, perhaps because it is too old: ${detail}`,
    failed: (detail: string) => `The engine reports: ${detail}`,
  },
  wasCancelled: 'cancelled',
  undo: 'Undo',
  tryAgain: 'Try Again',
  chooseEngine: 'Choose the Engine…',
  showLog: 'Show Log',
  showProblem: 'Show Problem',
  pullIt: 'Pull It',
  logIn: 'Log In…',
  importInstead: 'Import a File System…',

  // Choosing
  pick: {
    container: 'Which container?',
    image: 'Which image?',
    volume: 'Which volume?',
    network: 'Which network?',
    dockerfile: 'Which Dockerfile?',
    port: 'Which port?',
    severalHow: 'Tick one or more, or press Enter for the one that is highlighted',
    several: {
      container: 'Which containers?',
      image: 'Which images?',
      volume: 'Which volumes?',
      network: 'Which networks?',
    },
  },
  nothingToPick: {
    container: 'There is no container for this right now.',
    image: 'There are no images yet. Build one from a Dockerfile first.',
    volume: 'There are no volumes.',
    network: 'There are no networks that can be removed: the ones Docker made itself always stay.',
    dockerfile: 'There is no Dockerfile in this workspace.',
  },

  // Progress
  runningImage: (name: string) => `Running ${name}`,
  several: {
    at: (number: number, total: number, name: string) => `${number} of ${total}: ${name}`,
    done: (done: number, total: number) => `${done} of ${total} done.`,
    failed: (count: number, name: string, why: string) =>
      count === 1 ? `One did not succeed, ${name}: ${why}` : `${count} did not succeed. ${name}: ${why}`,
    cancelled: (count: number) => (count === 1 ? 'One was left alone.' : `${count} were left alone.`),
    showEach: 'Show Each',
    outcome: { done: 'done', failed: 'did not succeed', cancelled: 'left alone' },
  },
  commandLog:
    'Here is each thing that Dockyard does, as the docker command that you could type for it. Set the level of this output to Debug to see the requests to the engine too. Values that look secret are shown as ***.',
  commandFolder: (folder: string) => `in the folder ${folder}`,

  // Removing
  removeTitle: (noun: ObjectKind, name: string) => `Remove the ${nouns[noun]} ${name}?`,
  removeMany: (noun: ObjectKind, count: number) => `Remove ${count} ${nouns[noun]}s?`,
  removeDetail: {
    container: 'What it wrote to its own file system is lost. Named volumes stay.',
    image: 'Containers made from it keep working; you need the image again to start new ones.',
    volume: 'All data in it is lost. This cannot be undone.',
    network: 'Containers can no longer reach each other through it.',
  },
  remove: 'Remove',
  stopAndRemove: 'Stop and Remove',
  copied: (text: string) => `Copied: ${text}`,
  andMore: (count: number) => `and ${count} more`,

  // Running
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
  runIt: 'Run',
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
  compose: {
    // Finding the command and the files
    missing: 'The docker compose command was not found. Install it, or tell Dockyard where it is.',
    tooOld: (version: string) =>
      `There is only Compose ${version} here, and Dockyard needs version 2 or later. Install it, or tell Dockyard where it is.`,
    howToInstall: 'How to Install It',
    tellWhere: 'Tell Where It Is…',
    whichFile: 'Which Compose file?',
    noFile: 'There is no Compose file in this workspace.',
    onlyFiles: 'docker compose works on files on disk. Save this one first.',
    filesGone: (project: string, path: string) =>
      `The files of ${project} are gone, or on another machine: ${path}. Start, Stop, Restart, Down, View Logs and Open Shell still work.`,
    noProject: (project: string) => `Nothing of ${project} is there yet. Choose Up first.`,
    noService: 'This file declares no services.',

    // Choosing
    chooseTitle: 'What Up, Pull and Build work on in this file',
    profiles: 'Profiles',
    services: 'Services',
    inProfiles: (profiles: string) => `behind ${profiles}`,
    allServices: 'Nothing chosen: all services without a profile',
    chosen: (count: number) =>
      `From now on ${count === 1 ? 'one service' : `${count} services`} in this file.`,
    whichService: 'Which service?',
    whichServices: 'Which services to scale?',
    scaleTitle: (service: string) => `How many containers for ${service}?`,
    scalePrompt: 'A number from 0. More than one needs free ports: 4000-4010:80, or just 80.',
    scaleInvalid: 'Write a whole number from 0 to 1000.',
    runTitle: (service: string) => `Command to run once in a new container of ${service}`,
    runPrompt: 'Empty: the service’s own command. The container is removed when it ends.',
    runInvalid: 'A quote is left open.',
    whichCommand: (name: string) => `What to do with ${name}?`,

    // Down
    downTitle: (project: string) => `Take ${project} down?`,
    downContainers: (names: string) => `Containers that go: ${names}`,
    downNetworks: (names: string) => `Networks that go: ${names}`,
    downVolumes: (names: string) => `Volumes, which stay unless you choose otherwise: ${names}`,
    downNothing: 'None of its containers is there.',
    downData:
      'What containers wrote to their own file systems is lost. With the volumes all their data goes too.',
    down: 'Down',
    downWithVolumes: 'Down with Volumes',

    // Running
    doing: {
      up: (name: string) => `Up: ${name}`,
      down: (name: string) => `Down: ${name}`,
      start: (name: string) => `Starting ${name}`,
      stop: (name: string) => `Stopping ${name}`,
      restart: (name: string) => `Restarting ${name}`,
      scale: (name: string) => `Scaling ${name}`,
      pull: (name: string) => `Pulling ${name}`,
      build: (name: string) => `Building ${name}`,
      config: (name: string) => `Resolving ${name}`,
    },
    terminal: (name: string) => `Compose ${name}`,
    logsTerminal: (name: string) => `Logs ${name}`,
    runTerminal: (name: string) => `Run ${name}`,
    exitCode: (code: number) => `docker compose ended with exit code ${code}.`,
    failed: (problem: string) => `docker compose could not do it: ${problem}`,
    failedSilently: (code: number) =>
      `docker compose ended with exit code ${code}. The terminal shows what it said.`,
    stopped: 'docker compose was stopped.',
    left: (containers: string) => `docker compose was stopped. Left as they are: ${containers}.`,
    leftNothing: 'docker compose was stopped. None of the project’s containers is there.',
    isUp: (name: string, ports: string) => `${name} is up${ports === '' ? '' : ` on ${ports}`}.`,
    cannotStart: (detail: string) => `docker compose cannot be started: ${detail}`,
    logsEnded: (name: string) => `All containers of ${name} have stopped; this is the end of their logs.`,
    noLogs: (name: string) => `${name} has no containers, so there are no logs.`,
    notRunning: (name: string) => `${name} has no container that runs.`,

    // In the file
    state: {
      running: 'running',
      runningOf: (running: number, total: number) => `running ${running}/${total}`,
      none: 'not created',
      created: 'created, never started',
      paused: 'paused',
      restarting: 'restarting',
      exited: (code: number | undefined) => (code === undefined ? 'exited' : `exited (${code})`),
      oneExited: (code: number | undefined) => (code === undefined ? 'one exited' : `one exited (${code})`),
      health: { none: '', starting: 'health check starting', healthy: 'healthy', unhealthy: 'unhealthy' },
    },
    ago: {
      now: 'just now',
      minutes: (count: number) => (count === 1 ? '1 minute ago' : `${count} minutes ago`),
      hours: (count: number) => (count === 1 ? '1 hour ago' : `${count} hours ago`),
      days: (count: number) => (count === 1 ? '1 day ago' : `${count} days ago`),
    },
    lens: {
      up: 'Up',
      upBuild: 'Up (Build)',
      down: 'Down',
      start: 'Start',
      stop: 'Stop',
      restart: 'Restart',
      logs: 'Logs',
      shell: 'Shell',
      choose: 'Choose…',
      more: 'More…',
      changed: 'changed since it was started',
      openPort: (port: number) => `Open port ${port} in the browser`,
      showLogs: 'View the logs',
      applyChange: 'Up makes it anew with what the file says now',
    },
  },
  neighbours: {
    question: (names: string, count: number) =>
      `${names} ${count === 1 ? 'helps' : 'help'} with Compose files here too. Who is to do it?`,
    dockyard: 'Dockyard',
    both: 'Both, Nothing Twice',
    others: 'Not Dockyard',
    left: (names: string) =>
      `Compose files are left to ${names}. To undo that, take dockyard.compose.language out of your settings.`,
    changed: (settings: string) =>
      `Changed in your settings: ${settings}. To undo that, take it out there again.`,
    noSwitch: (names: string) =>
      `${names} has no switch for Compose files alone, so Dockyard leaves out what it says already.`,
    reload: 'Reload Window',
    openSettings: 'Open Settings',
  },
  /** Link to the specification. */
  composeReference: 'Compose reference',
  fixAll: 'Fix everything that can be fixed',
  system: systemEn,
  views: viewsEn,
};

export type Messages = typeof en;
