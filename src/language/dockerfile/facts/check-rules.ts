/** BuildKit's build checks by name. Source: frontend/dockerfile/linter/ruleset.go. */
export interface CheckRule {
  readonly name: string;
  /** Off unless `# check=experimental=` asks for it. */
  readonly experimental: boolean;
}

const names = [
  'ConsistentInstructionCasing',
  'CopyIgnoredFile',
  'DuplicateStageName',
  'ExposeInvalidFormat',
  'ExposeProtoCasing',
  'FromAsCasing',
  'FromPlatformFlagConstDisallowed',
  'InvalidBaseImagePlatform',
  'InvalidDefaultArgInFrom',
  'InvalidDefinitionDescription',
  'JSONArgsRecommended',
  'LegacyKeyValueFormat',
  'MaintainerDeprecated',
  'MultipleInstructionsDisallowed',
  'NoEmptyContinuation',
  'RedundantTargetPlatform',
  'ReservedStageName',
  'SecretsUsedInArgOrEnv',
  'StageNameCasing',
  'UndefinedArgInFrom',
  'UndefinedVar',
  'WorkdirRelativePath',
];

export const checkRules: readonly CheckRule[] = names.map((name) => ({
  name,
  experimental: name === 'InvalidDefinitionDescription',
}));

/** BuildKit compares the names of rules as they are written. */
export function checkRule(name: string): CheckRule | undefined {
  return checkRules.find((rule) => rule.name === name);
}

/** What `# check=` takes, with what comes in front. Source: `ParseLintOptions` in linter/linter.go. */
export const checkOptions = ['skip', 'error', 'experimental'] as const;
