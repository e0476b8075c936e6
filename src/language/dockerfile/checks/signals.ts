/** Source: github.com/moby/sys/signal, for Linux. */
const signals: readonly string[] = [
  ...'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP'.split(
    ' ',
  ),
  ...'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX'.split(' '),
  ...Array.from({ length: 15 }, (_, i) => `RTMIN+${i + 1}`),
  ...Array.from({ length: 14 }, (_, i) => `RTMAX-${i + 1}`),
];

const known: ReadonlySet<string> = new Set(signals);

/** A number other than 0, or a name with or without SIG in either case. */
export function isSignal(text: string): boolean {
  if (/^[-+]?\d+$/.test(text)) return Number(text) !== 0 && Math.abs(Number(text)) < 2 ** 63;
  return known.has(text.toUpperCase().replace(/^SIG/, ''));
}
