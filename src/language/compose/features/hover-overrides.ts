/** One setting in several files of a project: which one counts. */

import type { Path, YamlFile, YamlNode, YamlPair } from '../../yaml/tree.ts';
import { resolved } from '../../yaml/walk.ts';
import { keysOf } from '../merged/keys.ts';
import { baseName } from '../paths.ts';
import type { HoverFact } from './hover-facts.ts';
import { lineNumber } from './hover-place.ts';
import type { ProjectModel } from './hover-project.ts';
import type { ProjectPart } from '../project.ts';

/** Only for a single value, which is replaced as a whole: lists and maps are put together. */
export function overrideFacts(
  model: ProjectModel,
  part: ProjectPart,
  path: Path,
  pair: YamlPair,
): HoverFact[] {
  const { files } = model.project;
  const at = files.findIndex((each) => each.path === part.path);
  if (at < 0 || files.length < 2 || !isSingle(pair)) return [];
  const before = files.slice(0, at).findLast(({ file }) => singleAt(file, path));
  const after = files.slice(at + 1).findLast(({ file }) => singleAt(file, path));
  const other = after ?? before;
  const found = other && singleAt(other.file, path);
  if (!other || !found) return [];
  const value = resolved(found.value);
  return [
    {
      kind: after ? 'replaced' : 'replaces',
      file: baseName(other.path),
      line: lineNumber(other.file, found.key.span),
      value: value?.kind === 'scalar' ? value.content : '',
    },
  ];
}

function isSingle({ value }: YamlPair): boolean {
  const node = resolved(value);
  return node?.kind === 'scalar' && node.value !== null;
}

function singleAt({ documents }: YamlFile, path: Path): YamlPair | undefined {
  if (path.some((step) => typeof step === 'number')) return undefined;
  const around = path.slice(0, -1).map(String);
  const last = String(path.at(-1));
  const pairs = documents.flatMap(({ root }) => {
    const map = around.reduce<YamlNode | undefined>((node, key) => keysOf(node).get(key)?.value, root);
    return keysOf(map).get(last) ?? [];
  });
  return pairs.findLast(isSingle);
}
