/** A tree as lines to compare: each node with its part of the text. */

import type { YamlFile, YamlNode } from '../../../../src/language/yaml/tree.ts';

export function outline(file: YamlFile): string[] {
  return file.documents.flatMap(({ root }) => (root === undefined ? ['nothing'] : lines(file, root, '')));
}

function lines(file: YamlFile, node: YamlNode, indent: string): string[] {
  const part = ({ start, end }: { start: number; end: number }): string =>
    JSON.stringify(file.text.slice(start, end));
  const anchor = node.anchor ? ` ${file.text.slice(node.anchor.span.start, node.anchor.span.end)}` : '';
  const tag = node.tag ? ` ${file.text.slice(node.tag.span.start, node.tag.span.end)}` : '';
  const head = `${indent}${node.kind}${anchor}${tag} ${part(node.span)}`;
  switch (node.kind) {
    case 'map':
      return [
        head,
        ...node.pairs.flatMap((pair) => [
          `${indent}  ${part(pair.key.span)} in ${part(pair.span)}`,
          ...lines(file, pair.value, `${indent}    `),
        ]),
      ];
    case 'list':
      return [head, ...node.items.flatMap((item) => lines(file, item, `${indent}  `))];
    case 'scalar':
      return [`${head} ${node.style} ${JSON.stringify(node.value)}`];
    default:
      return [`${head} to ${node.target?.kind ?? 'nothing'}`];
  }
}
