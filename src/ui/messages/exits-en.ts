/** Why a container stopped, and what its state means; loaded when someone asks. */
export const exitsEn = {
  /** By `ExitReason` of `engine/exit-reason.ts`. */
  reasons: {
    done: 'The program was done, without an error.',
    failed: 'The program itself reports an error. Its log usually says which.',
    notRun: 'The engine could not start the container: its program never ran.',
    notExecutable: 'The command is there, but cannot be run: the file is not executable, or it is a folder.',
    notFound: 'The command is not in the image: it is misspelled, or the program is not installed there.',
    signal: (name: string, number: number) => `The signal ${name} (128 + ${number}) ended it.`,
    other: 'The program chose this code itself; its own documentation says what it means.',
  },
  /** Of signals that mean more than that. */
  signals: {
    SIGINT: 'It was interrupted, as by Ctrl+C (SIGINT, 128 + 2).',
    SIGABRT: 'The program gave up by itself after an error it could not get past (SIGABRT, 128 + 6).',
    SIGKILL:
      'It was killed without a warning (SIGKILL, 128 + 9): someone did so, it did not stop in time, or memory ran out.',
    SIGSEGV:
      'It crashed on memory that is not its own (SIGSEGV, 128 + 11): a bug, or a program for another kind of processor.',
    SIGTERM: 'It was asked to stop, and did (SIGTERM, 128 + 15).',
  } as Readonly<Record<string, string>>,
  outOfMemory:
    'It used more memory than it may have, so it was killed. Give it more, or let it do with less.',
  engineSays: (detail: string) => `The engine says: ${detail}`,
  states: {
    created: 'It is made, and waits to be started.',
    running: '',
    paused: 'Its processes are frozen where they were. They keep their memory, and use no processor.',
    restarting: 'It ended, and its restart policy is about to start it again.',
    removing: 'The engine is removing it.',
    exited: '',
    dead: 'The engine could not remove all of it. Removing it again may help.',
  },
  health: {
    none: '',
    starting: 'It runs, but its health check has not succeeded yet.',
    healthy: 'The last health check succeeded.',
    unhealthy: 'The health check fails: the program runs, but does not do its work.',
  },
  facts: {
    started: 'Started',
    ended: 'Stopped',
    restartPolicy: 'Restart policy',
    memory: 'Memory limit',
    lastLines: 'Last lines of its log',
    checks: 'Last health checks',
    folder: 'Folder',
  },
  layer: 'A layer: what one instruction of the Dockerfile added. Images that begin alike share their layers.',
  emptyLayer: 'This instruction only says something about the image, and adds no files.',
  checkPassed: 'succeeded',
  checkFailed: (code: number) => `failed with exit code ${code}`,
  measured: (size: string, when: string) => `${size}, measured ${when}`,

  // The notification
  ended: (name: string, why: string) => `${name} stopped by itself: ${why}`,
  again: (name: string, why: string) => `${name} stopped by itself and is started again: ${why}`,
  several: (names: string) => `Stopped by themselves: ${names}.`,
  withCode: (name: string, code: number) => `${name} (exit code ${code})`,
  withoutMemory: (name: string) => `${name} (out of memory)`,
  show: 'Show',
};

export type ExitWords = typeof exitsEn;
