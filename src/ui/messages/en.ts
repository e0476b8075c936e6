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
  /** The same of several. */
  removeDetailMany: {
    container: 'What they wrote to their own file systems is lost. Named volumes stay.',
    image: 'Containers made from them keep working; you need the images again to start new ones.',
    volume: 'All data in them is lost. This cannot be undone.',
    network: 'Containers can no longer reach each other through them.',
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
