import { type BuildFailure, EngineError } from '../errors.ts';
import type { BuildProgress, BuildStep } from '../port.ts';
import { LineBuffer } from './lines.ts';
import { locateFailure } from './locate.ts';
import { plainText } from './text.ts';

/** Lines of output that are kept of a step. */
const KEPT_LINES = 40;
/**
 * Of these, how many are for its standard error, if it wrote that much. BuildKit reads both streams side by side, so
 * that an error may well arrive before a hundred lines that were printed earlier.
 */
const KEPT_ERROR_LINES = 20;

interface Line {
  readonly at: number;
  readonly text: string;
}

/** Keeps the end of what each step prints, for the case that it fails. */
export class OutputTail {
  private readonly streams = new Map<string, { readonly buffer: LineBuffer; readonly lines: Line[] }>();
  private count = 0;

  note(update: BuildProgress): void {
    if (update.type !== 'log') return;
    const { buffer, lines } = this.stream(update.stepId, update.stream);
    lines.push(...buffer.add(update.data).map((text) => ({ at: this.count++, text })));
    lines.splice(0, lines.length - KEPT_LINES);
  }

  /** Without control sequences. */
  of(stepId: string): string {
    const [output, errors] = ([1, 2] as const).map((stream) => {
      const { buffer, lines } = this.stream(stepId, stream);
      return [...lines, ...buffer.rest().map((text) => ({ at: this.count++, text }))];
    }) as [Line[], Line[]];
    const room = KEPT_LINES - Math.min(errors.length, KEPT_ERROR_LINES);
    const kept = [
      ...output.slice(-room),
      ...errors.slice(-Math.max(KEPT_ERROR_LINES, KEPT_LINES - output.length)),
    ];
    return plainText(
      kept
        .sort((a, b) => a.at - b.at)
        .map((line) => line.text)
        .join('\n'),
    );
  }

  private stream(stepId: string, stream: 1 | 2): { readonly buffer: LineBuffer; readonly lines: Line[] } {
    const key = `${stepId} ${stream}`;
    const known = this.streams.get(key) ?? { buffer: new LineBuffer(), lines: [] };
    this.streams.set(key, known);
    return known;
  }
}

/**
 * What is told of a build that failed. Where the fault cannot be placed, such as with an unknown target, it is put
 * at the top of the Dockerfile.
 * @param message the engine's error
 */
export function buildFailed(
  dockerfile: { readonly path: string; readonly text: string },
  steps: readonly BuildStep[],
  output: OutputTail,
  message: string,
): EngineError {
  const step = failedStep(steps, message);
  const lines = locateFailure(dockerfile.text, step?.name, message) ?? { line: 0, endLine: 0 };
  const failure: BuildFailure = { ...lines, output: step ? output.of(step.id) : '' };
  return new EngineError('buildFailed', essence(message), { subject: dockerfile.path, failure });
}

/** What BuildKit puts before the reason: the layers that the error came through, and a line number that is shown anyway. */
const wrappings =
  /^(failed to solve( with frontend [\w.]+)?|failed to create LLB definition|rpc error: code = \w+ desc =|dockerfile parse error( on)? line \d+|failed to build LLB):? /i;

/** The reason itself. */
function essence(message: string): string {
  let text = message.trim();
  while (wrappings.test(text)) text = text.replace(wrappings, '');
  return text === '' ? message : text;
}

/** When one step fails the engine stops those beside it, and these have an error as well. */
function failedStep(steps: readonly BuildStep[], message: string): BuildStep | undefined {
  const failed = steps.filter((step) => step.error !== undefined && !/context canceled/i.test(step.error));
  return failed.find((step) => message.includes(step.error as string)) ?? failed[0];
}
