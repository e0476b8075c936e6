import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import { parseYaml } from '../../../../src/language/yaml/parse.ts';
import type { YamlNode } from '../../../../src/language/yaml/tree.ts';

const root = join(import.meta.dirname, '../../../..');
const files = globSync(['test/fixtures/compose-broken/**/*.y*ml', 'examples/**/*.y*ml'], { cwd: root });

/** A tree without places: what is read, and nothing of what it is read as. */
type Bare = string | readonly Bare[] | { readonly pairs: readonly (readonly [Bare, Bare])[] };

function ofOurs(node: YamlNode | undefined): Bare {
  switch (node?.kind) {
    case 'map':
      return { pairs: node.pairs.map(({ key, value }) => [key.content, ofOurs(value)]) };
    case 'list':
      return node.items.map(ofOurs);
    case 'alias':
      return `*${node.name}`;
    case 'scalar':
      return node.content;
    case undefined:
      return '';
  }
}

function ofTheirs(node: unknown): Bare {
  if (isMap(node)) return { pairs: node.items.map(({ key, value }) => [ofTheirs(key), ofTheirs(value)]) };
  if (isSeq(node)) return node.items.map(ofTheirs);
  if (isAlias(node)) return `*${node.source}`;
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

test('files that both take are read alike by the yaml package', () => {
  let compared = 0;
  for (const name of files) {
    const text = readFileSync(join(root, name), 'utf8');
    const ours = parseYaml(text);
    const theirs = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
    if (!Array.isArray(theirs) || ours.errors.length > 0) continue;
    if (theirs.some(({ errors }) => errors.length > 0)) continue;
    assert.deepEqual(
      ours.documents.map((document) => ofOurs(document.root)),
      theirs.map(({ contents }) => ofTheirs(contents)),
      name,
    );
    compared++;
  }
  assert.ok(compared > 200, `${compared} files`);
});
