import type { Step } from './step.ts';

/**
 * InvalidDefinitionDescription: the last comment above an ARG or a named stage is to begin with its name.
 * Always true: it is a check, no error.
 */
export function checkDescription(
  { report, instruction, options, place }: Step,
  names: readonly string[],
): true {
  const last = instruction.comments.at(-1);
  if (!last || names.length === 0) return true;
  // Of an indented comment the text begins with the `#` for BuildKit.
  const [first = ''] = (last.indented ? '#' : last.text.trim()).split(' ');
  if (names.includes(first)) return true;
  const example = names.length > 1 ? '<arg_key>' : (names[0] as string);
  report.check('InvalidDefinitionDescription', options, place(), instruction.keyword, example);
  return true;
}
