import type { BuildProgress, BuildStep } from '../port.ts';
import { LineBuffer } from './lines.ts';
import { colouredText, visibleText } from './text.ts';

const style = {
  step: (text: string) => `\u001b[36m${text}\u001b[39m`,
  error: (text: string) => `\u001b[31m${text}\u001b[39m`,
  warning: (text: string) => `\u001b[33m${text}\u001b[39m`,
  dim: (text: string) => `\u001b[2m${text}\u001b[22m`,
};
const RESET = '\u001b[0m';
const LINE_END = '\r\n';

/** Amounts below this are not worth a line of their own before they are complete. */
const WORTH_A_LINE = 1024 * 1024;

/**
 * Writes a build's updates as lines for a terminal, each with the number of its step, since steps run side by side.
 */
export class Transcript {
  private readonly started = new Set<string>();
  private readonly finished = new Set<string>();
  private readonly numbers = new Map<string, number>();
  private readonly lines = new Map<string, LineBuffer>();
  private readonly amounts = new Map<string, number>();

  /** The text for one update; often there is none. */
  write(update: BuildProgress): string {
    switch (update.type) {
      case 'step':
        return this.writeStep(update.step);
      case 'log':
        return this.writeLog(update.stepId, update.stream, update.data);
      case 'status':
        return this.writeStatus(update);
      case 'warning':
        return style.warning(`WARN ${visibleText(update.message)}${where(update.line)}`) + LINE_END;
    }
  }

  private writeStep(step: BuildStep): string {
    this.numbers.set(step.id, step.number);
    let text = '';
    if ((step.startedAt !== undefined || step.cached) && !this.started.has(step.id)) {
      this.started.add(step.id);
      text += this.line(step.id, style.step(visibleText(step.name)));
    }
    if (step.completedAt === undefined && step.error === undefined) return text;
    for (const stream of [1, 2]) text += this.writeLines(step.id, this.buffer(step.id, stream).rest());
    if (!isTrifle(step, this.finished.has(step.id))) text += this.line(step.id, outcome(step));
    this.finished.add(step.id);
    return text;
  }

  private writeLog(stepId: string, stream: number, data: Uint8Array): string {
    return this.writeLines(stepId, this.buffer(stepId, stream).add(data));
  }

  private writeLines(stepId: string, lines: readonly string[]): string {
    return lines
      .map((line) => this.line(stepId, colouredText(line) + (line.includes('\u001b') ? RESET : '')))
      .join('');
  }

  /** One line when it is done, and before that each time the amount has doubled. */
  private writeStatus(status: Extract<BuildProgress, { type: 'status' }>): string {
    const key = `${status.stepId} ${status.text}`;
    const before = this.amounts.get(key) ?? 0;
    if (before === Infinity) return '';
    const worthwhile = status.current >= Math.max(WORTH_A_LINE, before * 2);
    if (!status.done && !worthwhile) return '';
    this.amounts.set(key, status.done ? Infinity : status.current);
    const amount = status.current > 0 ? ` ${formatBytes(status.current)}` : '';
    const total = !status.done && status.total > 0 ? ` of ${formatBytes(status.total)}` : '';
    return this.line(
      status.stepId,
      style.dim(visibleText(status.text) + amount + total + (status.done ? ' done' : '')),
    );
  }

  private buffer(stepId: string, stream: number): LineBuffer {
    const key = `${stepId} ${stream}`;
    const buffer = this.lines.get(key) ?? new LineBuffer();
    this.lines.set(key, buffer);
    return buffer;
  }

  private line(stepId: string, text: string): string {
    const number = this.numbers.get(stepId);
    return `${style.dim(number === undefined ? '#' : `#${number}`)} ${text}${LINE_END}`;
  }
}

/** BuildKit may look a step up first and then run it under the same id: it starts and ends twice. */
function isTrifle(step: BuildStep, again: boolean): boolean {
  const quick = duration(step) < 100 && step.error === undefined;
  return quick && (again || step.name.startsWith('[internal]'));
}

function duration(step: BuildStep): number {
  return (step.completedAt ?? 0) - (step.startedAt ?? step.completedAt ?? 0);
}

function outcome(step: BuildStep): string {
  if (step.error !== undefined) {
    return step.error.includes('context canceled')
      ? style.dim('CANCELLED')
      : style.error(`ERROR ${visibleText(step.error)}`);
  }
  if (step.cached) return style.dim('CACHED');
  return `DONE ${formatDuration(duration(step))}`;
}

function where(line: number | undefined): string {
  return line === undefined ? '' : ` (line ${line + 1})`;
}

function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)}s`;
  return `${Math.floor(seconds / 60)}m ${Math.round(seconds % 60)}s`;
}

function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const amount = bytes / 1000 ** power;
  return `${power === 0 ? amount : amount.toFixed(amount < 10 ? 2 : 1)} ${units[power]}`;
}
