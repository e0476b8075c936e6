/** The instructions that BuildKit knows. Source: frontend/dockerfile/command, and the limits in instructions/parse.go. */
export interface InstructionFact {
  readonly keyword: string;
  /** May stand above the first FROM. */
  readonly aboveFrom: boolean;
  /** May be the trigger of an ONBUILD. */
  readonly trigger: boolean;
  readonly deprecated: boolean;
  /** Takes a JSON array: a command to start without a shell, or words that may hold white space. */
  readonly json?: 'command' | 'words';
}

function fact(keyword: string, rest: Partial<InstructionFact> = {}): InstructionFact {
  return { keyword, aboveFrom: false, trigger: true, deprecated: false, ...rest };
}

/** In the order in which they mostly stand in a file. */
export const instructions: readonly InstructionFact[] = [
  fact('FROM', { aboveFrom: true, trigger: false }),
  fact('ARG', { aboveFrom: true }),
  fact('ENV'),
  fact('WORKDIR'),
  fact('COPY', { json: 'words' }),
  fact('RUN', { json: 'command' }),
  fact('ADD', { json: 'words' }),
  fact('USER'),
  fact('EXPOSE'),
  fact('VOLUME', { json: 'words' }),
  fact('LABEL'),
  fact('ENTRYPOINT', { json: 'command' }),
  fact('CMD', { json: 'command' }),
  fact('HEALTHCHECK', { json: 'command' }),
  fact('SHELL', { json: 'command' }),
  fact('STOPSIGNAL'),
  fact('ONBUILD', { trigger: false }),
  fact('MAINTAINER', { trigger: false, deprecated: true }),
];

const byKeyword = new Map(instructions.map((each) => [each.keyword, each]));

/** @param keyword in upper case */
export function instructionFact(keyword: string): InstructionFact | undefined {
  return byKeyword.get(keyword);
}
