import { PbfReader } from 'pbf';
import type { BuildProgress, BuildStep } from '../port.ts';

/**
 * Turns BuildKit's reports into updates. Steps keep the number under which they were first seen.
 * Source: `StatusResponse` in api/services/control/control.proto of github.com/moby/buildkit.
 */
export class ProgressReader {
  private readonly known = new Map<string, BuildStep>();

  /** Steps in the order in which they first appeared, as they are now. */
  get steps(): readonly BuildStep[] {
    return [...this.known.values()];
  }

  /**
   * Reads one report: the `aux` of a line whose id is `moby.buildkit.trace`. A step's output comes after its start
   * and before its end. Throws when it is no report.
   */
  read(report: Uint8Array): BuildProgress[] {
    const starts: BuildProgress[] = [];
    const details: BuildProgress[] = [];
    const ends: BuildProgress[] = [];
    new PbfReader(report).readFields((tag, _, from) => {
      if (tag === 1) {
        const vertex = from.readMessage(readVertex, emptyVertex());
        const { completedAt: _end, error: _error, ...start } = vertex;
        starts.push({ type: 'step', step: this.note(start) });
        if (vertex.completedAt !== undefined || vertex.error !== undefined) {
          ends.push({ type: 'step', step: this.note(vertex) });
        }
      } else if (tag === 2) details.push(toStatus(from.readMessage(readStatus, emptyStatus())));
      else if (tag === 3) details.push({ type: 'log', ...from.readMessage(readLog, emptyLog()) });
      else if (tag === 4) details.push(toWarning(from.readMessage(readWarning, { message: '', lines: [] })));
    }, undefined);
    return [...starts, ...details, ...ends];
  }

  private note(vertex: Omit<BuildStep, 'number'>): BuildStep {
    const number = this.known.get(vertex.id)?.number ?? this.known.size + 1;
    const step = { ...vertex, number };
    this.known.set(step.id, step);
    return step;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const emptyVertex = (): Mutable<Omit<BuildStep, 'number'>> => ({ id: '', name: '', cached: false });

function readVertex(tag: number, vertex: Mutable<Omit<BuildStep, 'number'>>, from: PbfReader): void {
  if (tag === 1) vertex.id = from.readString();
  else if (tag === 3) vertex.name = from.readString();
  else if (tag === 4) vertex.cached = from.readBoolean();
  else if (tag === 5) vertex.startedAt = readTime(from);
  else if (tag === 6) vertex.completedAt = readTime(from);
  else if (tag === 7) vertex.error = from.readString();
}

/** A google.protobuf.Timestamp, in milliseconds. */
function readTime(from: PbfReader): number {
  const time = { seconds: 0, nanos: 0 };
  from.readMessage((tag, to, part) => {
    if (tag === 1) to.seconds = part.readVarint(true);
    else if (tag === 2) to.nanos = part.readVarint(true);
  }, time);
  return time.seconds * 1000 + Math.round(time.nanos / 1e6);
}

const emptyStatus = () => ({ id: '', stepId: '', current: 0, total: 0, done: false });

function readStatus(tag: number, status: ReturnType<typeof emptyStatus>, from: PbfReader): void {
  if (tag === 1) status.id = from.readString();
  else if (tag === 2) status.stepId = from.readString();
  else if (tag === 4) status.current = from.readVarint(true);
  else if (tag === 5) status.total = from.readVarint(true);
  else if (tag === 8) status.done = true;
}

function toStatus({ id, ...rest }: ReturnType<typeof emptyStatus>): BuildProgress {
  return { type: 'status', ...rest, text: id.replace(/:$/, '') };
}

const emptyLog = (): { stepId: string; stream: 1 | 2; data: Uint8Array } => ({
  stepId: '',
  stream: 1,
  data: new Uint8Array(0),
});

function readLog(tag: number, log: ReturnType<typeof emptyLog>, from: PbfReader): void {
  if (tag === 1) log.stepId = from.readString();
  else if (tag === 3) log.stream = from.readVarint() === 2 ? 2 : 1;
  else if (tag === 4) log.data = from.readBytes();
}

interface Warning {
  message: string;
  /** 1-based. */
  lines: number[];
}

function readWarning(tag: number, warning: Warning, from: PbfReader): void {
  if (tag === 3) warning.message = from.readString();
  else if (tag === 7) from.readMessage(readRange, warning);
}

/** Only the line at which a range starts is of use. */
function readRange(tag: number, warning: Warning, from: PbfReader): void {
  if (tag !== 1) return;
  from.readMessage((part, to, position) => {
    if (part === 1) to.lines.push(position.readVarint());
  }, warning);
}

function toWarning({ message, lines }: Warning): BuildProgress {
  const line = lines[0];
  return { type: 'warning', message, ...(line !== undefined && { line: line - 1 }) };
}
