/** What must stay the same when a Dockerfile is formatted. */
import { parseDockerfile } from '../../../../src/language/dockerfile/parse.ts';
import type { TextEdit } from '../../../../src/language/dockerfile/finding.ts';
import type { Instruction } from '../../../../src/language/dockerfile/syntax.ts';

/** All that BuildKit sees of a text. In what a shell reads, white space outside quotes counts as one space. */
export function seenByBuildKit(text: string): unknown {
  const { instructions, directives, escape } = parseDockerfile(text);
  const see = (instruction: Instruction): unknown => ({
    keyword: instruction.keyword,
    flags: instruction.flags.map(({ name, value }) => [name, value?.value]),
    argument: argumentOf(instruction),
    heredocs: instruction.heredocs.map(({ name, expand, chomp, body, endLine }) => [
      name,
      expand,
      chomp,
      endLine !== undefined,
      text.slice(body.start, body.end),
    ]),
    emptyContinuations: instruction.emptyContinuations.length,
    stage: instruction.stage,
    ...(instruction.trigger && { trigger: see(instruction.trigger) }),
  });
  return {
    escape,
    directives: directives.map(({ name, value }) => [name, value]),
    instructions: instructions.map(see),
  };
}

function argumentOf({ keyword, argument, words, pairs, json }: Instruction): unknown {
  if (pairs.length > 0) return pairs.map(({ name, value, legacy }) => [name.raw, value?.raw, legacy]);
  if (json || /^(ADD|COPY|EXPOSE|FROM|VOLUME)$/.test(keyword)) return [json, words.map(({ raw }) => raw)];
  if (/^(RUN|CMD|ENTRYPOINT|SHELL|HEALTHCHECK)$/.test(keyword)) return words.map(({ raw }) => raw);
  if (keyword === 'ONBUILD') return '';
  return argument;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits) {
    if (span.start < at) throw new Error('overlapping edits');
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
