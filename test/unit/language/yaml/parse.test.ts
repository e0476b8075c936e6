import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../src/language/yaml/parse.ts';
import { outline } from './outline.ts';

/** The tree of a text that has no errors. */
function tree(text: string): string[] {
  const file = parseYaml(text);
  assert.deepEqual(file.errors, []);
  return outline(file);
}

test('maps, lists and scalars, each as long as it is written', () => {
  assert.deepEqual(tree('services:\n  web:\n    image: nginx \n    ports:\n    - "80"\n    -  81\n\n'), [
    'map "services:\\n  web:\\n    image: nginx \\n    ports:\\n    - \\"80\\"\\n    -  81"',
    '  "services" in "services:\\n  web:\\n    image: nginx \\n    ports:\\n    - \\"80\\"\\n    -  81"',
    '    map "web:\\n    image: nginx \\n    ports:\\n    - \\"80\\"\\n    -  81"',
    '      "web" in "web:\\n    image: nginx \\n    ports:\\n    - \\"80\\"\\n    -  81"',
    '        map "image: nginx \\n    ports:\\n    - \\"80\\"\\n    -  81"',
    '          "image" in "image: nginx"',
    '            scalar "nginx" plain "nginx"',
    '          "ports" in "ports:\\n    - \\"80\\"\\n    -  81"',
    '            list "- \\"80\\"\\n    -  81"',
    '              scalar "\\"80\\"" double "80"',
    '              scalar "81" plain 81',
  ]);
});

test('values that are not written stand right after their colon or dash', () => {
  const file = parseYaml('a:\nb: # none\nc:\n  -\n  - x\n');
  assert.deepEqual(outline(file), [
    'map "a:\\nb: # none\\nc:\\n  -\\n  - x"',
    '  "a" in "a:"',
    '    scalar "" plain null',
    '  "b" in "b:"',
    '    scalar "" plain null',
    '  "c" in "c:\\n  -\\n  - x"',
    '    list "-\\n  - x"',
    '      scalar "" plain null',
    '      scalar "x" plain "x"',
  ]);
  const root = file.documents[0]?.root;
  assert.equal(root?.kind === 'map' && root.pairs[1]?.value.span.start, file.text.indexOf(' # none'));
});

test('anchors, tags and aliases are no part of the node; those before a key are the key’s', () => {
  assert.deepEqual(tree('a: &x !override\n  b: c\nd: &y\n  &z e: f\ng: [*x, *z]\n*z : !reset\n'), [
    'map "a: &x !override\\n  b: c\\nd: &y\\n  &z e: f\\ng: [*x, *z]\\n*z : !reset"',
    '  "a" in "a: &x !override\\n  b: c"',
    '    map &x !override "b: c"',
    '      "b" in "b: c"',
    '        scalar "c" plain "c"',
    '  "d" in "d: &y\\n  &z e: f"',
    '    map &y "&z e: f"',
    '      "e" in "&z e: f"',
    '        scalar "f" plain "f"',
    '  "g" in "g: [*x, *z]"',
    '    list "[*x, *z]"',
    '      alias "*x" to map',
    '      alias "*z" to scalar',
    '  "*z" in "*z : !reset"',
    '    scalar !reset "" plain ""',
  ]);
});

test('brackets and braces', () => {
  assert.deepEqual(tree('{a: [b, "c": d], "e":f, g, ? h : i}'), [
    'map "{a: [b, \\"c\\": d], \\"e\\":f, g, ? h : i}"',
    '  "a" in "a: [b, \\"c\\": d]"',
    '    list "[b, \\"c\\": d]"',
    '      scalar "b" plain "b"',
    '      map "\\"c\\": d"',
    '        "\\"c\\"" in "\\"c\\": d"',
    '          scalar "d" plain "d"',
    '  "\\"e\\"" in "\\"e\\":f"',
    '    scalar "f" plain "f"',
    '  "g" in "g"',
    '    scalar "" plain null',
    '  "h" in "? h : i"',
    '    scalar "i" plain "i"',
  ]);
});

for (const [name, text, content, written] of [
  ['literal', 'a: |\n  one\n\n   two\n\nb: c', 'one\n\n two\n', '|\n  one\n\n   two'],
  ['literal, stripped', 'a: |-\n  one\n  two\n', 'one\ntwo', '|-\n  one\n  two'],
  ['literal, kept', 'a: |+\n  one\n\nb: c', 'one\n\n', '|+\n  one'],
  ['literal, indentation told', 'a: |2\n   one\n', ' one\n', '|2\n   one'],
  [
    'folded',
    'a: >\n  one\n  two\n\n  three\n    four\n',
    'one two\nthree\n  four\n',
    '>\n  one\n  two\n\n  three\n    four',
  ],
  ['plain of two lines', 'a: one\n  two\n\n  three # c', 'one two\nthree', 'one\n  two\n\n  three'],
  ['single', "a: 'it''s\n  two'", "it's two", "'it''s\n  two'"],
  ['double', 'a: "a\\tb\\u00e9\\\n  c\n  d"', 'a\tbéc d', '"a\\tb\\u00e9\\\n  c\n  d"'],
  ['CRLF', 'a: |\r\n  one\r\n  two\r\nb: c\r\n', 'one\ntwo\n', '|\r\n  one\r\n  two'],
] as const) {
  test(`the content of a scalar: ${name}`, () => {
    const file = parseYaml(text);
    assert.deepEqual(file.errors, []);
    const root = file.documents[0]?.root;
    const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
    assert.equal(value?.kind === 'scalar' && value.content, content);
    assert.equal(value && text.slice(value.span.start, value.span.end), written);
  });
}

test('comments, in order', () => {
  const { comments, text } = parseYaml('# one\na: b # two\nc: "#no" #three\nd: |  # four\n  # no\ne: x#no\n');
  assert.deepEqual(
    comments.map(({ span }) => text.slice(span.start, span.end)),
    ['# one', '# two', '#three', '# four'],
  );
});

test('documents, their anchors and what parts them', () => {
  const file = parseYaml('%YAML 1.1\n---\na: &x b\n...\n# between\n---\nc: *x\n---\n');
  assert.deepEqual(outline(file), [
    'map "a: &x b"',
    '  "a" in "a: &x b"',
    '    scalar &x "b" plain "b"',
    'map "c: *x"',
    '  "c" in "c: *x"',
    '    alias "*x" to nothing',
    'nothing',
  ]);
  assert.deepEqual(
    file.errors.map(({ code }) => code),
    ['UNKNOWN_ALIAS'],
  );
  assert.equal(parseYaml('# just a comment\n').documents.length, 0);
});

test('a byte order mark is no part of anything', () => {
  assert.deepEqual(tree('\ufeffa:\n  b: c\nd: e\n').slice(0, 2), [
    'map "a:\\n  b: c\\nd: e"',
    '  "a" in "a:\\n  b: c"',
  ]);
});

test('an alias inside of its own anchor leads nowhere', () => {
  const file = parseYaml('a: &x\n  b: *x\n');
  assert.equal(file.errors[0]?.code, 'CYCLIC_ALIAS');
  assert.ok(outline(file).some((line) => line.includes('to nothing')));
});

test('a line that is being typed is a key of the map around it', () => {
  const file = parseYaml('services:\n  web:\n    ima\n    ports: []\n  db:\n    vol\n  ca\n');
  assert.deepEqual(
    outline(file)
      .filter((line) => line.includes(' in '))
      .map((line) => line.trim().split(' ')[0]),
    ['"services"', '"web"', '"ima"', '"ports"', '"db"', '"ca"'],
  );
});

test('what is below a key without a colon belongs to it', () => {
  const file = parseYaml('services:\n  web\n    image: x\n');
  assert.deepEqual(outline(file).slice(-4), [
    '      "web" in "web\\n    image: x"',
    '        map "image: x"',
    '          "image" in "image: x"',
    '            scalar "x" plain "x"',
  ]);
});

test('a bracket that is never closed ends where the block goes on', () => {
  const file = parseYaml('services:\n  web:\n    command: [a, b\n    image: x\n  db: {}\n');
  assert.deepEqual(
    file.errors.map(({ code }) => code),
    ['UNCLOSED_BRACKET'],
  );
  assert.deepEqual(
    outline(file)
      .filter((line) => line.includes(' in '))
      .map((line) => line.trim().split(' ')[0]),
    ['"services"', '"web"', '"command"', '"image"', '"db"'],
  );
});

test('no text makes it throw or go on for ever', () => {
  for (const part of [
    '[',
    '{a: ',
    '- ',
    '? ',
    '"',
    "'",
    '&a ',
    ': ',
    '\t',
    'a: [b\n',
    'a: "b\n',
    '---\n',
    '\r',
    '|\n',
    '>-\n ',
  ]) {
    const started = performance.now();
    parseYaml(part.repeat(5000));
    assert.ok(performance.now() - started < 2000, part);
  }
});
