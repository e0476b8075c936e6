/** What the commands for Compose projects say, in English. */
export const composeEn = {
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
  chosen: (count: number) => `From now on ${count === 1 ? 'one service' : `${count} services`} in this file.`,
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
};

export type ComposeWords = typeof composeEn;
