import { type DocumentSymbol, longestDetail, shorten, type SymbolKind } from '../../features/symbols.ts';
import { resolved } from '../../yaml/walk.ts';
import type { YamlDocument, YamlFile, YamlNode, YamlPair } from '../../yaml/tree.ts';

/** Top-level keys whose own keys are names that the project gives. */
const sections: Readonly<Record<string, SymbolKind>> = {
  services: 'module',
  networks: 'object',
  volumes: 'object',
  configs: 'object',
  secrets: 'object',
  models: 'object',
};

/** The keys of the file, each with those within it; a service has its image as detail. Of several documents each is one. */
export function documentSymbols(file: YamlFile): DocumentSymbol[] {
  const documents = file.documents.filter(({ root }) => root?.kind === 'map');
  const [first] = documents;
  if (first === undefined) return [];
  if (documents.length === 1) return topLevel(first);
  return documents.map((document, index) => documentSymbol(document, index));
}

function documentSymbol(document: YamlDocument, index: number): DocumentSymbol {
  const { span } = document.root as YamlNode;
  return {
    name: `${index + 1}`,
    detail: scalarAt(document.root, 'name') ?? '',
    kind: 'file',
    span,
    nameSpan: { start: span.start, end: span.start },
    children: topLevel(document),
  };
}

function topLevel({ root }: YamlDocument): DocumentSymbol[] {
  return childrenOf(root, (pair) => {
    const kind = sections[pair.key.content];
    if (kind === undefined) return keySymbol(pair);
    const children = childrenOf(pair.value, (element) => ({
      ...keySymbol(element),
      kind,
      ...(kind === 'module' && { detail: shorten(serviceDetail(element.value)) }),
    }));
    return { ...keySymbol(pair), kind: 'namespace', children };
  });
}

function keySymbol(pair: YamlPair): DocumentSymbol {
  const { key, value, span } = pair;
  return {
    name: shorten(key.content),
    detail: shorten(detailOf(value)),
    kind: value.kind === 'map' ? 'object' : value.kind === 'list' ? 'array' : 'property',
    span,
    nameSpan: key.span,
    children: childrenOf(value, keySymbol),
  };
}

/** Of a map. Keys without a name cannot be shown. */
function childrenOf(
  node: YamlNode | undefined,
  toSymbol: (pair: YamlPair) => DocumentSymbol,
): DocumentSymbol[] {
  if (node?.kind !== 'map') return [];
  return node.pairs.filter(({ key }) => key.content.trim() !== '').map(toSymbol);
}

/** The image, or where it is built. */
function serviceDetail(service: YamlNode): string {
  return (
    scalarAt(service, 'image') ?? scalarAt(service, 'build') ?? scalarAt(service, 'build', 'context') ?? ''
  );
}

/** What is in a map under a key; merge keys do not count, since what they bring in stands elsewhere. */
function scalarAt(node: YamlNode | undefined, ...keys: string[]): string | undefined {
  let value = node;
  for (const name of keys) {
    const map = resolved(value);
    value = map?.kind === 'map' ? map.pairs.find(({ key }) => key.content === name)?.value : undefined;
  }
  const scalar = resolved(value);
  return scalar?.kind === 'scalar' ? scalar.content : undefined;
}

/** A scalar, the scalars of a list, and the names of an anchor and an alias as they are written. */
function detailOf(node: YamlNode): string {
  if (node.kind === 'alias') return `*${node.name}`;
  const anchor = node.anchor ? `&${node.anchor.name} ` : '';
  if (node.kind === 'map') return anchor;
  if (node.kind === 'scalar') return anchor + node.content;
  return anchor + node.items.slice(0, longestDetail).map(itemDetail).filter(Boolean).join(', ');
}

function itemDetail(item: YamlNode): string {
  if (item.kind === 'alias') return `*${item.name}`;
  return item.kind === 'scalar' ? item.content.slice(0, longestDetail) : '';
}
