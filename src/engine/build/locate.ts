import { parseDockerfile } from '../../language/dockerfile/parse.ts';
import type { Instruction, Stage } from '../../language/dockerfile/syntax.ts';

/** Lines of a Dockerfile, 0-based, both inclusive. */
export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/**
 * The instruction at which a build stopped.
 * @param text the Dockerfile
 * @param stepName what BuildKit calls the step that failed, such as `[build 2/4] COPY . .`
 * @param message the engine's error
 */
export function locateFailure(
  text: string,
  stepName: string | undefined,
  message: string,
): Lines | undefined {
  const { instructions, stages } = parseDockerfile(text);
  const found =
    (stepName !== undefined && (byStep(stages, stepName) ?? byImage(instructions, stepName))) ||
    (byLine(instructions, message) ?? byQuote(instructions, message));
  return found ? { line: found.line, endLine: found.endLine } : undefined;
}

/**
 * Those that BuildKit numbers. FROM comes before them where its base is an image.
 * Source: `prefixCommand` and `cmdTotal` in frontend/dockerfile/dockerfile2llb/convert.go of github.com/moby/buildkit.
 */
const numbered = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);

/** `[linux/amd64 build 2/4] …`: a platform and a stage may come before the step's number and the number of steps. */
function byStep(stages: readonly Stage[], stepName: string): Instruction | undefined {
  const match = /^\[([^\]]*?)(\d+)\/(\d+)\] /.exec(stepName);
  if (!match) return undefined;
  const stageName = match[1]?.split(' ').findLast((word) => word !== '' && !word.includes('/'));
  const stage =
    stages.findLast(({ name }) => name !== undefined && name.value.toLowerCase() === stageName) ??
    stages[Number(/^stage-(\d+)$/.exec(stageName ?? '')?.[1] ?? stages.length - 1)];
  if (!stage) return undefined;
  // Counted from the end: the first numbers may belong to FROM and to ONBUILD instructions of the base image.
  const fromEnd = Number(match[3]) - Number(match[2]);
  const steps = stage.instructions.filter(({ keyword }) => numbered.has(keyword));
  return steps[steps.length - 1 - fromEnd] ?? stage.from;
}

/** The instruction that names the image that could not be had. */
function byImage(instructions: readonly Instruction[], stepName: string): Instruction | undefined {
  const image = /^\[internal\] load metadata for (\S+)/.exec(stepName)?.[1];
  if (image === undefined) return undefined;
  const names = (instruction: Instruction): (string | undefined)[] => [
    instruction.keyword === 'FROM' ? instruction.words[0]?.value : undefined,
    ...instruction.flags.filter((flag) => flag.name === 'from').map((flag) => flag.value?.value),
  ];
  const isThis = (name: string | undefined): boolean =>
    name !== undefined &&
    name !== '' &&
    [name, `${name}:latest`].some((full) => `/${image}`.endsWith(`/${full}`));
  return (
    instructions.find((instruction) => names(instruction).some(isThis)) ??
    instructions.find((instruction) => names(instruction).some((name) => name?.includes('$')))
  );
}

function byLine(instructions: readonly Instruction[], message: string): Lines | undefined {
  const match = /\bline (\d+)/i.exec(message) ?? /Dockerfile[^\s:]*:(\d+)/i.exec(message);
  if (!match) return undefined;
  const line = Math.max(Number(match[1]) - 1, 0);
  return instructions.find((each) => each.line <= line && line <= each.endLine) ?? { line, endLine: line };
}

/** Some messages give no line, only the text at fault: the one instruction that has it must be meant. */
function byQuote(instructions: readonly Instruction[], message: string): Instruction | undefined {
  for (const match of message.matchAll(/"([^"]+)"|\(([^)]+)\)|: (\S+)$/g)) {
    const quote = match[1] ?? match[2] ?? match[3] ?? '';
    const [first, ...others] = instructions.filter(({ argument }) => argument.includes(quote));
    if (first && others.length === 0) return first;
  }
  return undefined;
}
