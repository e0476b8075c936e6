/** The flags of instructions. Source: frontend/dockerfile/instructions (parse.go and commands_run*.go in moby/buildkit). */
export type FlagValueKind =
  | 'boolean'
  | 'checksum'
  | 'choice'
  | 'device'
  | 'duration'
  | 'from'
  | 'mode'
  | 'mount'
  | 'number'
  | 'owner'
  | 'path'
  | 'platform';

export interface FlagFact {
  readonly name: string;
  /** Instructions that take it, in upper case. */
  readonly instructions: readonly string[];
  readonly value: FlagValueKind;
  /** Allowed more than once. */
  readonly repeated: boolean;
  /** Of a `choice`. */
  readonly choices: readonly string[];
  /** What holds without the flag, where that is one plain value. */
  readonly default?: string;
  /** Only a frontend whose name ends in `-labs` takes it. */
  readonly labs: boolean;
}

function flag(
  name: string,
  instructions: string,
  value: FlagValueKind,
  rest: Partial<FlagFact> = {},
): FlagFact {
  return {
    name,
    instructions: instructions.split(' '),
    value,
    repeated: false,
    choices: [],
    labs: false,
    ...rest,
  };
}

export const flags: readonly FlagFact[] = [
  flag('platform', 'FROM', 'platform'),
  flag('from', 'COPY', 'from'),
  flag('chown', 'COPY ADD', 'owner', { default: '0:0' }),
  flag('chmod', 'COPY ADD', 'mode'),
  flag('link', 'COPY ADD', 'boolean', { default: 'false' }),
  flag('parents', 'COPY', 'boolean', { default: 'false' }),
  flag('exclude', 'COPY ADD', 'path', { repeated: true }),
  flag('checksum', 'ADD', 'checksum'),
  flag('keep-git-dir', 'ADD', 'boolean', { default: 'false' }),
  flag('unpack', 'ADD', 'boolean'),
  flag('mount', 'RUN', 'mount', { repeated: true }),
  flag('network', 'RUN', 'choice', { choices: ['default', 'none', 'host'], default: 'default' }),
  flag('security', 'RUN', 'choice', { choices: ['sandbox', 'insecure'], default: 'sandbox' }),
  flag('device', 'RUN', 'device', { repeated: true, labs: true }),
  // The defaults of HEALTHCHECK are the engine's; 0 asks for them as well.
  flag('interval', 'HEALTHCHECK', 'duration', { default: '30s' }),
  flag('timeout', 'HEALTHCHECK', 'duration', { default: '30s' }),
  flag('start-period', 'HEALTHCHECK', 'duration', { default: '0s' }),
  flag('start-interval', 'HEALTHCHECK', 'duration', { default: '5s' }),
  flag('retries', 'HEALTHCHECK', 'number', { default: '3' }),
];

const byInstruction = Map.groupBy(
  flags.flatMap((each) => each.instructions.map((keyword) => ({ keyword, each }))),
  ({ keyword }) => keyword,
);

/** @param keyword of an instruction, in upper case */
export function flagsOf(keyword: string): readonly FlagFact[] {
  return byInstruction.get(keyword)?.map(({ each }) => each) ?? [];
}

/** BuildKit takes the names of flags in lower case only. */
export function flagFact(keyword: string, name: string): FlagFact | undefined {
  return byInstruction.get(keyword)?.find(({ each }) => each.name === name)?.each;
}
