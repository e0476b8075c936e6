/** All that can be told about a Compose file, by name. The names are also the keys of the topics and of the sentences. */

import type { Finding } from './finding.ts';

/** What a finding of the rule is most of the time; less certain ones are milder. */
export interface Rule {
  readonly kind: Finding['kind'];
}

const error: Rule = { kind: 'error' };
const warning: Rule = { kind: 'warning' };
const hint: Rule = { kind: 'hint' };

/** What is not YAML. */
export const yamlRules = {
  'yaml-tab-indent': error,
  'yaml-bad-indent': error,
  'yaml-stray-text': error,
  'yaml-missing-colon': error,
  'yaml-space-after-colon': error,
  'yaml-missing-key': error,
  'yaml-nested-key': error,
  'yaml-list-on-key-line': error,
  'yaml-unexpected-item': error,
  'yaml-unclosed-quote': error,
  'yaml-unclosed-bracket': error,
  'yaml-wrong-bracket': error,
  'yaml-missing-comma': error,
  'yaml-extra-comma': error,
  'yaml-text-after-value': error,
  'yaml-bad-start': error,
  'yaml-bad-escape': error,
  'yaml-bad-anchor': error,
  'yaml-bad-tag': error,
  'yaml-two-properties': error,
  'yaml-property-of-alias': error,
  'yaml-cyclic-alias': error,
  'yaml-block-header': error,
  'yaml-multiline-key': error,
  'yaml-long-key': error,
  'yaml-complex-key': error,
  'yaml-key-not-text': error,
  'yaml-merge-value': error,
  'yaml-tag-value': error,
  'yaml-control-character': error,
  'yaml-yaml-version': error,
  'yaml-unknown-directive': error,
  'yaml-missing-document-start': error,
  'yaml-too-deep': error,
  'duplicate-key': error,
  'unknown-anchor': error,
} as const satisfies Record<string, Rule>;

/** What the schema does not allow. */
export const schemaRules = {
  'unknown-key': error,
  'missing-key': error,
  'wrong-type': error,
  'wrong-value': error,
  'wrong-form': error,
} as const satisfies Record<string, Rule>;

/** What the project as a whole, and values by themselves, must hold to. */
export const contentRules = {
  // Variables.
  'invalid-interpolation': error,
  'required-variable': hint,
  'unset-variable': hint,

  // The file as a whole.
  'empty-file': error,
  'unknown-tag': warning,
  'misplaced-section': error,
  'misplaced-key': error,

  // Names that refer to nothing, or to something that cannot be.
  'undefined-service': error,
  'undefined-network': error,
  'undefined-volume': error,
  'path-or-volume': error,
  'undefined-config': error,
  'undefined-secret': error,
  'undefined-model': error,
  'undefined-stage': warning,
  'inactive-profile': error,
  'context-not-built': error,
  'dependency-cycle': error,
  'extends-cycle': error,
  'include-cycle': error,
  'include-conflict': error,
  'missing-file': warning,

  // Keys that do not go together, or that miss each other.
  'no-image': error,
  'two-dockerfiles': error,
  'platform-not-built': error,
  'network-mode-and-networks': error,
  'network-mode-and-ports': error,
  'ports-ignored': warning,
  'external-conflict': error,
  'several-sources': error,
  'no-source': error,
  'no-target': error,
  'no-mount-source': error,
  'scale-conflict': error,
  'container-name-scaled': error,
  'limit-conflict': error,
  'reservation-above-limit': error,
  'device-count-and-ids': error,
  'watch-target': error,
  'healthcheck-test': error,
  'healthcheck-command': warning,
  'disabled-healthcheck': warning,

  // The same thing twice.
  'duplicate-container-name': error,
  'duplicate-mount': error,
  'duplicate-variable': warning,
  'duplicate-item': error,
  'duplicate-port': warning,
  'port-collision': error,
  'port-scaled': warning,
  'duplicate-address': error,

  // Values that cannot be read.
  'invalid-project-name': error,
  'invalid-port': error,
  'port-out-of-range': error,
  'port-ranges-differ': error,
  'invalid-protocol': error,
  'invalid-ip-address': error,
  'invalid-subnet': error,
  'invalid-mac-address': error,
  'address-outside-subnet': error,
  'invalid-duration': error,
  'invalid-size': error,
  'invalid-number': error,
  'negative-number': error,
  'invalid-boolean': error,
  'invalid-restart': error,
  'invalid-mount': error,
  'invalid-device': error,
  'invalid-host': error,
  'invalid-context': error,
  'invalid-ssh-key': error,
  'invalid-image': error,
  'invalid-container-name': error,
  'invalid-signal': error,
  'invalid-command': error,
  'cut-command': warning,
  'invalid-namespace': error,
  'environment-spaces': error,
  'colon-in-name': warning,
  'unknown-capability': error,
  'unknown-choice': warning,
  'empty-value': error,
  'relative-target': error,
  'unknown-mount-option': warning,
  'old-boolean': warning,

  // Old, or not needed.
  'obsolete-version': warning,
  'obsolete-links': hint,
  'obsolete-external-name': warning,
  'unused-volume': hint,
  'unused-network': hint,
  'unused-config': hint,
  'unused-secret': hint,
  'unused-model': hint,
  'unused-anchor': hint,
  'swarm-only': hint,

  // Habits.
  'unquoted-port': hint,
  'floating-tag': hint,
  'plain-secret': hint,
  'published-database': hint,
  'privileged-service': hint,
  'health-unknown': hint,
  'never-completes': warning,
} as const satisfies Record<string, Rule>;

export const rules = { ...yamlRules, ...schemaRules, ...contentRules };

export type YamlRule = keyof typeof yamlRules;
export type SchemaRule = keyof typeof schemaRules;
export type ContentRule = keyof typeof contentRules;
export type RuleName = keyof typeof rules;
