import { bytes } from './format.ts';
import type { Report } from './progress.ts';

/** Milliseconds between two words on how far it is. */
const pause = 200;

/** Tells how many bytes have gone by: in words, and in per cent where it is known how many there are. */
export function reportBytes(report: Report, total?: number): (count: number) => void {
  let last = 0;
  let told = 0;
  return (count) => {
    if (Date.now() - last < pause) return;
    last = Date.now();
    if (total === undefined || total === 0) {
      report({ message: bytes(count) });
      return;
    }
    const percent = Math.min(100, (count / total) * 100);
    report({ message: `${bytes(count)} / ${bytes(total)}`, increment: percent - told });
    told = percent;
  };
}
