/** Our hints: good habits that BuildKit has no check for. */

export type Level = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** Each hint with the level it has when no setting says otherwise. */
export const hintLevels = {
  'pinned-tag': 'information',
  'old-base': 'warning',
  'root-user': 'information',
  'install-before-copy': 'information',
  'apt-update-alone': 'warning',
  'apt-clean': 'information',
  'apt-recommends': 'hint',
  'apt-yes': 'warning',
  'apt-for-people': 'hint',
  'apk-no-cache': 'information',
  'pip-no-cache': 'information',
  'few-layers': 'hint',
  'cd-in-run': 'hint',
  'workdir-first': 'information',
  'sudo-in-run': 'information',
  'copy-over-add': 'information',
  'add-remote-archive': 'warning',
  'no-secrets': 'warning',
  'no-dockerignore': 'information',
  'entrypoint-ignores-cmd': 'warning',
  'broken-list': 'warning',
  'volume-not-host': 'warning',
  'write-after-volume': 'information',
  pipefail: 'information',
  'misspelled-command': 'warning',
  'no-healthcheck': 'off',
} as const satisfies Record<string, Level>;

export type HintName = keyof typeof hintLevels;

export const hintNames = Object.keys(hintLevels) as readonly HintName[];
