/** What Compose writes on the containers that it makes. Source: pkg/api/labels.go of github.com/docker/compose. */

import type { Container } from '../model.ts';

const prefix = 'com.docker.compose';

export interface ComposeMarks {
  readonly project: string;
  readonly service: string;
  /** Counts from 1 within the service; 0 where it is not told. */
  readonly number: number;
  /** Made by `docker compose run`. */
  readonly oneOff: boolean;
  /** Of the service's configuration when the container was made. */
  readonly configHash: string | undefined;
  /** Paths of the files on the machine that `docker compose` ran on, base first. Podman's Compose may leave them out. */
  readonly files: readonly string[];
  /** The folder that relative paths were meant from. */
  readonly folder: string | undefined;
  /** Files named with `--env-file`. */
  readonly envFiles: readonly string[];
}

/** Undefined for a container that no Compose project has made. */
export function composeMarks({
  labels,
  composeProject,
  composeService,
}: Container): ComposeMarks | undefined {
  if (composeProject === undefined || composeService === undefined) return undefined;
  return {
    project: composeProject,
    service: composeService,
    number: Number(labels[`${prefix}.container-number`] ?? 0) || 0,
    oneOff: labels[`${prefix}.oneoff`] === 'True',
    configHash: labels[`${prefix}.config-hash`],
    files: list(labels[`${prefix}.project.config_files`]),
    folder: labels[`${prefix}.project.working_dir`] || undefined,
    envFiles: list(labels[`${prefix}.project.environment_file`]),
  };
}

/** Paths stand with commas between them, and Compose does nothing about a comma in a path. */
function list(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(',');
}
