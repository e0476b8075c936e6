import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemaOf } from '../../../../../src/language/compose/schema/index.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';

const names = (...path: (string | number)[]): string[] =>
  schemaOf(path)
    ?.keys()
    .map(({ name }) => name) ?? [];

test('the keys of each level, through references, choices, names and items', () => {
  assert.deepEqual(names().slice(0, 4), ['version', 'name', 'include', 'services']);
  assert.ok(names('services', 'web').length > 80);
  assert.ok(names('services', 'web', 'build').includes('context'));
  assert.deepEqual(names('services', 'web', 'depends_on', 'db'), ['restart', 'required', 'condition']);
  assert.ok(names('services', 'web', 'ports', 0).includes('published'));
  assert.ok(names('services', 'web', 'volumes', 2, 'bind').includes('create_host_path'));
  assert.deepEqual(names('services', 'web', 'image'), []);
});

test('where people choose the names', () => {
  assert.equal(schemaOf(['services'])?.patternKeys, true);
  assert.equal(schemaOf(['services', 'web', 'environment'])?.patternKeys, true);
  assert.equal(schemaOf(['services', 'web', 'build'])?.patternKeys, false);
});

test('values and types', () => {
  assert.deepEqual(schemaOf(['services', 'web', 'cgroup'])?.values(), ['host', 'private']);
  assert.deepEqual(schemaOf(['services', 'web', 'tty'])?.values(), [true, false]);
  assert.deepEqual(schemaOf(['services', 'web', 'pull_policy'])?.values().slice(0, 2), ['always', 'never']);
  assert.deepEqual(schemaOf(['services', 'web', 'image'])?.values(), []);
  assert.deepEqual(schemaOf(['services', 'web', 'build'])?.types, ['string', 'object']);
  assert.deepEqual(schemaOf(['services', 'web', 'env_file'])?.items?.types, ['string', 'object']);
});

test('the node decides between forms', () => {
  const root = parseYaml('a: .\nb: {context: .}\nc:\n').documents[0]?.root;
  const [text, map, nothing] = root?.kind === 'map' ? root.pairs.map(({ value }) => value) : [];
  const build = ['services', 'web', 'build'];
  assert.deepEqual(schemaOf(build, text)?.types, ['string']);
  assert.deepEqual(schemaOf(build, map)?.types, ['object']);
  assert.deepEqual(schemaOf(build, nothing)?.types, ['string', 'object']);
});

test('descriptions, and which keys are needed or old', () => {
  assert.match(schemaOf(['services', 'web', 'build'])?.description ?? '', /build/i);
  const keys = schemaOf(['services', 'web', 'extends'])?.keys() ?? [];
  assert.deepEqual(
    keys.filter(({ required }) => required).map(({ name }) => name),
    ['service'],
  );
  assert.equal(
    schemaOf([])
      ?.keys()
      .find(({ name }) => name === 'version')?.deprecated,
    true,
  );
});

test('nothing is known of what people may fill in themselves, or of unknown keys', () => {
  assert.equal(schemaOf(['x-anything', 'a']), undefined);
  assert.equal(schemaOf(['services', 'web', 'imgae']), undefined);
});
