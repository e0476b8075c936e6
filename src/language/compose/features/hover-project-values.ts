/** Reads the values of a project: with variables filled in, in the short form or the long one. */

import { readPublishedPort, publishedPort, type PublishedPort } from '../explain-value/ports.ts';
import { looksSecret, mask } from '../explain-value/secrets.ts';
import { textOf } from '../file-uses.ts';
import { interpolate } from '../interpolate.ts';
import type { ProjectPart } from '../project.ts';
import { readShortVolume } from '../short-volume.ts';
import type { YamlNode, YamlScalar } from '../../yaml/tree.ts';
import { resolved, valueOf } from '../../yaml/walk.ts';

export interface Mount {
  readonly service: string;
  readonly type: string;
  readonly source: string | undefined;
  readonly target: string;
  readonly readOnly: boolean;
  readonly options: readonly string[];
}

export function mountIn(service: string, item: YamlNode, part: ProjectPart): Mount | undefined {
  const node = resolved(item);
  if (node?.kind === 'map') {
    const text = (key: string): string | undefined => textOf(valueOf(node, key), part);
    const target = text('target');
    if (target === undefined) return undefined;
    const readOnly = text('read_only') === 'true';
    return { service, type: text('type') ?? 'volume', source: text('source'), target, readOnly, options: [] };
  }
  const mount = node?.kind === 'scalar' ? readShortVolume(writtenText(node, part)) : undefined;
  return mount && { service, readOnly: mount.options.includes('ro'), ...mount, source: mount.source };
}

export function portIn(item: YamlNode, part: ProjectPart): PublishedPort | undefined {
  const node = resolved(item);
  if (node?.kind === 'map') {
    const text = (key: string): string => textOf(valueOf(node, key), part) ?? '';
    return publishedPort(text('target'), text('published'), text('host_ip'), text('protocol'));
  }
  return node?.kind === 'scalar' ? readPublishedPort(filledText(node, part)) : undefined;
}

/**
 * As it may be shown: with variables filled in, those that are not set as nothing, those that look secret masked; as it
 * is written where docker compose refuses it.
 */
export function filledText(
  node: YamlNode | undefined,
  { variables }: Pick<ProjectPart, 'variables'>,
): string {
  const scalar = resolved(node);
  if (scalar?.kind !== 'scalar') return '';
  return interpolate(scalar.content, (name) => shownValue(variables, name)).text ?? scalar.content;
}

function shownValue(variables: ProjectPart['variables'], name: string): string | undefined {
  const value = variables.get(name)?.value;
  return value !== undefined && looksSecret(name, value) ? mask : value;
}

/** As `filledText`, but variables that are not set stay as they are written. */
function writtenText({ content }: YamlScalar, { variables }: ProjectPart): string {
  const lookup = (name: string): string | undefined => shownValue(variables, name);
  const { text, unset } = interpolate(content, lookup);
  if (unset.length === 0) return text ?? content;
  const left = new Set(unset);
  return (
    interpolate(content, (name) => lookup(name) ?? (left.has(name) ? `\${${name}}` : undefined)).text ??
    content
  );
}
