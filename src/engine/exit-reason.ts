/** What an exit code says about the end of a container's first process. */
export type ExitReason =
  | { readonly kind: 'done' }
  /** The program says that it failed; which code it takes for that is up to it. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'notRun' }
  | { readonly kind: 'notExecutable' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'signal'; readonly name: string; readonly number: number }
  | { readonly kind: 'other' };

/** Signals by their number on Linux, which is where containers run (signal(7), on x86 and ARM). */
const signals: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  10: 'SIGUSR1',
  11: 'SIGSEGV',
  12: 'SIGUSR2',
  13: 'SIGPIPE',
  14: 'SIGALRM',
  15: 'SIGTERM',
  16: 'SIGSTKFLT',
  24: 'SIGXCPU',
  25: 'SIGXFSZ',
  26: 'SIGVTALRM',
  27: 'SIGPROF',
  29: 'SIGIO',
  30: 'SIGPWR',
  31: 'SIGSYS',
};

/** Real-time signals have numbers only; the last of them is 64. */
const lastSignal = 64;

/** Codes 125 to 127 and those over 128 as `docker run` and shells use them. */
export function exitReason(code: number): ExitReason {
  switch (code) {
    case 0:
      return { kind: 'done' };
    case 1:
      return { kind: 'failed' };
    case 125:
      return { kind: 'notRun' };
    case 126:
      return { kind: 'notExecutable' };
    case 127:
      return { kind: 'notFound' };
    default: {
      const number = code - 128;
      if (number < 1 || number > lastSignal) return { kind: 'other' };
      return { kind: 'signal', name: signals[number] ?? `signal ${number}`, number };
    }
  }
}
