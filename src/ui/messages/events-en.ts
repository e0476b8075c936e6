import type { ExitReason } from '../../engine/exit-reason.ts';

/** What an event is about: attributes of the engine, with `name`, `value` (what follows the colon) and `other` beside them. */
export type EventFacts = Readonly<Record<string, string | undefined>>;

export interface EventWord {
  readonly say: (facts: EventFacts) => string;
  readonly help: string;
}

/** How a container ended, after its exit code. */
const ends: Record<ExitReason['kind'], string> = {
  done: 'done, without an error',
  failed: 'the program reports an error',
  notRun: 'it could not be started',
  notExecutable: 'its command cannot be run',
  notFound: 'its command was not found',
  signal: 'ended by a signal',
  other: 'a code of the program’s own',
};
const signals: Readonly<Record<string, string>> = {
  SIGINT: 'interrupted',
  SIGABRT: 'gave up after an error',
  SIGKILL: 'killed',
  SIGSEGV: 'crashed',
  SIGTERM: 'asked to stop',
};

/** The page of events; loaded when someone opens it. `words` go by type and action. */
export const eventsEn = {
  title: 'Events',
  lead: 'Newest first, from ten minutes ago on. The engine tells everything here, also what Dockyard does.',
  leadPaused: 'Paused: what happens meanwhile comes when you go on.',
  pause: 'Pause',
  goOn: 'Go On',
  table: 'What happens at the engine',
  empty: 'Nothing has happened in the last ten minutes. Start or stop a container to see something.',
  columns: { time: 'Time', kind: 'Kind', action: 'Event', name: 'Name', sentence: 'In words' },
  actionHelp: 'The engine’s own word, as docker events shows it.',
  broken: 'The connection to the engine broke. What happened meanwhile may be missing.',
  backAgain: 'Connected again: from here on it is complete.',
  kinds: {
    container: 'container',
    image: 'image',
    volume: 'volume',
    network: 'network',
    daemon: 'engine',
    builder: 'build cache',
    plugin: 'plugin',
    service: 'service',
    node: 'node',
    secret: 'secret',
    config: 'config',
  } as Readonly<Record<string, string>>,
  end: (reason: ExitReason): string =>
    reason.kind === 'signal' ? (signals[reason.name] ?? `ended by ${reason.name}`) : ends[reason.kind],
  withSignal: (name: string) => `the signal ${name}`,
  other: (name: string, action: string) => `${name}: ${action}`,
  words: {
    'container.create': {
      say: ({ name, image }) => `${name} was made from ${image ?? 'an image'}`,
      help: 'The container has its settings and an empty layer to write in. It does not run yet.',
    },
    'container.init': {
      say: ({ name }) => `${name} is about to start`,
      help: 'Podman has set up its file system and network; its first process comes next.',
    },
    'container.cleanup': {
      say: ({ name }) => `${name} was tidied up`,
      help: 'Podman has taken away the mounts and the network of a container that ended. The container itself stays.',
    },
    'container.start': { say: ({ name }) => `${name} started`, help: 'Its first process runs.' },
    'container.die': {
      say: ({ name, exitCode, value }) => `${name} stopped with exit code ${exitCode ?? '?'}: ${value ?? ''}`,
      help: 'Its first process ended, and with it all others in the container. The exit code tells how.',
    },
    'container.kill': {
      say: ({ name, value }) => `${name} was sent ${value ?? 'a signal'}`,
      help: 'A signal asks the first process for something: SIGTERM to stop, SIGKILL ends it without asking. docker stop sends the first, and after ten seconds the second.',
    },
    'container.stop': {
      say: ({ name }) => `${name} was stopped on request`,
      help: 'Someone asked for it with docker stop. A container that ends by itself has only a die event.',
    },
    'container.restart': {
      say: ({ name }) => `${name} was restarted`,
      help: 'Stopped and started again on request. Its file system stayed as it was.',
    },
    'container.pause': {
      say: ({ name }) => `${name} was paused`,
      help: 'Its processes are frozen, and keep their memory.',
    },
    'container.unpause': {
      say: ({ name }) => `${name} goes on`,
      help: 'Its processes go on where they were frozen.',
    },
    'container.rename': {
      say: ({ name, oldName }) => `${(oldName ?? '?').replace(/^\//, '')} is now called ${name}`,
      help: 'Only the name changed; it was not restarted.',
    },
    'container.destroy': {
      say: ({ name }) => `${name} was removed`,
      help: 'The container is gone, with all it wrote outside of volumes.',
    },
    'container.oom': {
      say: ({ name }) => `${name} ran out of memory`,
      help: 'The kernel killed a process in it: it wanted more than its limit, or than there was.',
    },
    'container.health_status': {
      say: ({ name, value }) => `${name} is ${value ?? 'checked'}, says its health check`,
      help: 'The health check’s command gave another answer than before, often enough to count.',
    },
    'container.exec_create': {
      say: ({ name, value }) => `a command is about to run in ${name}: ${value ?? ''}`,
      help: 'docker exec, a shell that you opened, or a health check.',
    },
    'container.exec_start': {
      say: ({ name, value }) => `a command runs in ${name}: ${value ?? ''}`,
      help: 'docker exec, a shell that you opened, or a health check.',
    },
    'container.exec_die': {
      say: ({ name, exitCode }) => `the command in ${name} ended with exit code ${exitCode ?? '?'}`,
      help: 'A command of docker exec or a health check. The container itself goes on.',
    },
    'container.exec_detach': {
      say: ({ name }) => `someone detached from a command in ${name}; it runs on`,
      help: 'The command goes on without anyone looking.',
    },
    'container.attach': {
      say: ({ name }) => `someone looks at the output of ${name}`,
      help: 'docker attach or docker run: a terminal is joined to its first process.',
    },
    'container.detach': {
      say: ({ name }) => `someone detached from ${name}; it runs on`,
      help: 'The terminal was taken off; the container goes on.',
    },
    'container.resize': {
      say: ({ name }) => `the terminal of ${name} has another size`,
      help: 'A window was made larger or smaller.',
    },
    'container.top': { say: ({ name }) => `someone listed the processes of ${name}`, help: 'docker top.' },
    'container.commit': {
      say: ({ name }) => `an image was made of ${name}`,
      help: 'docker commit: its file system as it is now became an image.',
    },
    'container.copy': { say: ({ name }) => `files were copied out of ${name}`, help: 'docker cp.' },
    'container.archive-path': {
      say: ({ name }) => `files were read from ${name}`,
      help: 'docker cp, or someone who looked at its files.',
    },
    'container.extract-to-dir': {
      say: ({ name }) => `files were written to ${name}`,
      help: 'docker cp into the container.',
    },
    'container.export': {
      say: ({ name }) => `the file system of ${name} was exported`,
      help: 'docker export: all its files in one tar archive.',
    },
    'container.update': {
      say: ({ name }) => `the limits of ${name} were changed`,
      help: 'docker update: memory, processors or restart policy.',
    },
    'container.prune': {
      say: ({ reclaimed }) => `stopped containers were cleaned up, ${reclaimed ?? '0'} bytes freed`,
      help: 'docker container prune: all containers that did not run.',
    },
    'image.pull': {
      say: ({ name }) => `${name} was pulled`,
      help: 'It came from a registry, or turned out to be there already.',
    },
    'image.push': {
      say: ({ name }) => `${name} was pushed`,
      help: 'It went to a registry, where others can get it.',
    },
    'image.tag': {
      say: ({ name }) => `an image got the name ${name}`,
      help: 'A name is a label on an image, not a copy of it.',
    },
    'image.untag': {
      say: ({ name }) => `${name} lost a name`,
      help: 'The image itself goes only with its last name.',
    },
    'image.delete': {
      say: ({ name }) => `${name} was removed`,
      help: 'Layers that no other image needs went with it.',
    },
    'image.import': {
      say: ({ name }) => `${name} was imported`,
      help: 'An image of one layer, made of a tar archive of files.',
    },
    'image.load': {
      say: ({ name }) => `${name} was loaded`,
      help: 'docker load: out of a file that docker save made.',
    },
    'image.save': {
      say: ({ name }) => `${name} was saved`,
      help: 'docker save: the image with its layers in one file.',
    },
    'image.prune': {
      say: ({ reclaimed }) => `images were cleaned up, ${reclaimed ?? '0'} bytes freed`,
      help: 'docker image prune.',
    },
    'volume.create': {
      say: ({ name }) => `the volume ${name} was made`,
      help: 'A place for data that outlives containers.',
    },
    'volume.mount': {
      say: ({ name, other, destination }) =>
        `${other ?? 'a container'} mounts ${name} at ${destination ?? '?'}`,
      help: 'A container that starts gets its volumes.',
    },
    'volume.unmount': {
      say: ({ name, other }) => `${other ?? 'a container'} lets go of ${name}`,
      help: 'The container stopped. The data stays.',
    },
    'volume.destroy': { say: ({ name }) => `the volume ${name} was removed`, help: 'Its data is gone.' },
    'volume.prune': {
      say: ({ reclaimed }) => `volumes were cleaned up, ${reclaimed ?? '0'} bytes freed`,
      help: 'docker volume prune.',
    },
    'network.create': {
      say: ({ name }) => `the network ${name} was made`,
      help: 'Containers on it reach each other by name.',
    },
    'network.connect': {
      say: ({ name, other }) => `${other ?? 'a container'} joined ${name}`,
      help: 'A container that starts joins its networks; docker network connect does it while it runs.',
    },
    'network.disconnect': {
      say: ({ name, other }) => `${other ?? 'a container'} left ${name}`,
      help: 'A container that stops leaves its networks; it comes back when it is started.',
    },
    'network.destroy': {
      say: ({ name }) => `the network ${name} was removed`,
      help: 'No container is on it any more.',
    },
    'network.remove': {
      say: ({ name }) => `the network ${name} was removed`,
      help: 'No container is on it any more.',
    },
    'network.prune': { say: () => 'unused networks were cleaned up', help: 'docker network prune.' },
    'daemon.reload': {
      say: () => 'the engine read its settings anew',
      help: 'Settings in daemon.json that can change while it runs are in force now.',
    },
    'builder.prune': {
      say: ({ reclaimed }) => `the build cache was cleaned up, ${reclaimed ?? '0'} bytes freed`,
      help: 'docker builder prune: the next build takes longer.',
    },
  } satisfies Record<string, EventWord>,
};

export type EventsWords = Omit<typeof eventsEn, 'words'> & {
  readonly words: Readonly<Record<keyof typeof eventsEn.words, EventWord>>;
};
