import type { YamlFile, YamlNode } from '../../../yaml/tree.ts';

/** Whether two texts say the same: the same values in the same form, and the same comments. */
export function saysTheSame(one: YamlFile, other: YamlFile): boolean {
  return (
    one.errors.length === other.errors.length &&
    isEqual(one.documents, other.documents, (a, b) => isSame(a.root, b.root)) &&
    isEqual(commentsOf(one), commentsOf(other), (a, b) => a === b)
  );
}

function isSame(one: YamlNode | undefined, other: YamlNode | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.anchor?.name !== other.anchor?.name || one.tag?.name !== other.tag?.name) return false;
  if (one.kind === 'map' && other.kind === 'map') {
    return isEqual(one.pairs, other.pairs, (a, b) => isSame(a.key, b.key) && isSame(a.value, b.value));
  }
  if (one.kind === 'list' && other.kind === 'list') return isEqual(one.items, other.items, isSame);
  if (one.kind === 'alias' && other.kind === 'alias') return one.name === other.name;
  return (
    one.kind === 'scalar' &&
    other.kind === 'scalar' &&
    one.style === other.style &&
    one.content === other.content &&
    Object.is(one.value, other.value)
  );
}

function isEqual<T>(one: readonly T[], other: readonly T[], equal: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((each, index) => equal(each, other[index] as T));
}

function commentsOf({ text, comments }: YamlFile): string[] {
  return comments.map(({ span }) => text.slice(span.start, span.end).trimEnd());
}
