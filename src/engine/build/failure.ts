import { type BuildFailure, EngineError } from '../errors.ts';
import type { BuildProgress, BuildStep } from '../port.ts';
import { LineBuffer } from './lines.ts';
import { locateFailure } from './locate.ts';
import { plainText } from './text.ts';

/** Lines of output that are kept of a step. */
const KEPT_LINES = 40;

/** Keeps the end of what each step prints, for the case that it fails. */
export class OutputTail {
  private readonly tails = new Map<string, { readonly buffer: LineBuffer; readonly lines: string[] }>();

  note(update: BuildProgress): void {
    if (update.type !== 'log') return;
    const tail = this.tails.get(update.stepId) ?? { buffer: new LineBuffer(), lines: [] };
    this.tails.set(update.stepId, tail);
    tail.lines.push(...tail.buffer.add(update.data));
    tail.lines.splice(0, tail.lines.length - KEPT_LINES);
  }

  /** Without control sequences. */
  of(stepId: string): string {
    const tail = this.tails.get(stepId);
    if (!tail) return '';
    return plainText([...tail.lines, ...tail.buffer.rest()].slice(-KEPT_LINES).join('\n'));
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
  return new EngineError('buildFailed', message, { subject: dockerfile.path, failure });
}

/** When one step fails the engine stops those beside it, and these have an error as well. */
function failedStep(steps: readonly BuildStep[], message: string): BuildStep | undefined {
  const failed = steps.filter((step) => step.error !== undefined && !/context canceled/i.test(step.error));
  return failed.find((step) => message.includes(step.error as string)) ?? failed[0];
}
