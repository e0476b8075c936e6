/** Signals of Linux by number, as on x86 and ARM. Source: signal(7). */
const numbers: Readonly<Record<string, number>> = {
  SIGTERM: 15,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGKILL: 9,
  SIGHUP: 1,
  SIGUSR1: 10,
  SIGUSR2: 12,
  SIGWINCH: 28,
  SIGABRT: 6,
  SIGALRM: 14,
  SIGPIPE: 13,
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGRTMIN: 34,
  'SIGRTMIN+3': 37,
  SIGPWR: 30,
};

/** Those that one may ask for, the usual ones first. SIGRTMIN+3 is what systemd stops on. */
export const signals: readonly string[] = Object.keys(numbers);

/** @param written `SIGTERM`, `term` or `15`, as STOPSIGNAL takes them */
export function readSignal(written: string): { readonly name: string; readonly number: number } | undefined {
  if (/^\d+$/.test(written)) {
    const name = signals.find((each) => numbers[each] === Number(written));
    return name === undefined ? undefined : { name, number: Number(written) };
  }
  const upper = written.toUpperCase();
  const name = upper.startsWith('SIG') ? upper : `SIG${upper}`;
  const number = numbers[name];
  return number === undefined ? undefined : { name, number };
}
