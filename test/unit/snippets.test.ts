import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { checkSchema } from '../../src/language/compose/schema/index.ts';
import { parseDockerfile } from '../../src/language/dockerfile/parse.ts';
import { parseYaml } from '../../src/language/yaml/parse.ts';
import { expand, readSnippets, tabStops } from '../fixtures/snippets.ts';

const known = new Set(
  (
    'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL ' +
    'USER VOLUME WORKDIR'
  ).split(' '),
);

test('expanding fills in defaults, first choices and linked tab stops', () => {
  assert.equal(expand('a $1 ${2:b} ${3|c,d|} $2\\$HOME \\} \\\\$0'), 'a  b c b$HOME } \\');
  for (const wrong of ['$HOME', '${1:open', '${1|a,b}', 'cost: $ 3', '${1|a,,b|}']) {
    assert.throws(() => expand(wrong), wrong);
  }
});

for (const language of ['dockerfile', 'dockerignore', 'compose'] as const) {
  const snippets = readSnippets(language);

  test(`${language}: prefixes are short, plain and unique`, () => {
    const prefixes = snippets.map(({ prefix }) => prefix);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
    for (const prefix of prefixes) assert.match(prefix, /^[a-z]+(-[a-z]+){0,3}$/);
  });

  for (const { name, description, body } of snippets) {
    test(`${language}: ${name} has a description and tab stops without gaps`, () => {
      assert.match(description, /^[A-Z].{15,90}[^.]$/);
      const stops = [...new Set(tabStops(body))].filter((stop) => stop > 0).sort((a, b) => a - b);
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
      );
      assert.ok(tabStops(body).filter((stop) => stop === 0).length <= 1);
      assert.doesNotMatch(expand(body), /[ \t]$/m);
    });
  }
}

test('every Dockerfile instruction that is not out of use has a snippet by its own name', () => {
  const bodies = new Map(readSnippets('dockerfile').map(({ prefix, body }) => [prefix, expand(body)]));
  for (const keyword of known) {
    if (keyword === 'MAINTAINER') continue;
    assert.deepEqual(
      parseDockerfile(bodies.get(keyword.toLowerCase()) ?? '').instructions.map(
        (instruction) => instruction.keyword,
      ),
      [keyword],
    );
  }
});

for (const { name, body, isFileTemplate } of readSnippets('dockerfile')) {
  test(`Dockerfile: ${name} holds only instructions that exist`, () => {
    const instructions = parseDockerfile(expand(body)).instructions;
    assert.ok(instructions.length > 0);
    for (const { keyword, argument } of instructions) {
      assert.ok(known.has(keyword), keyword);
      assert.notEqual(argument, '', keyword);
    }
    assert.equal(instructions[0]?.keyword === 'FROM' && instructions.length > 1, isFileTemplate);
  });
}

for (const { name, body } of readSnippets('dockerignore')) {
  test(`.dockerignore: ${name} holds only comments and patterns that mean something`, () => {
    for (const line of expand(body).split('\n')) assert.match(line, /^(#\s\S.*|!?[\w.*][\w.*/]*|)$/);
  });
}

/** A file with the snippet where it belongs: below `services:`, or in a service. */
function inService(prefix: string, text: string): string {
  const whole = prefix.startsWith('service-');
  const indented = text.replace(/^(?=.)/gm, whole ? '  ' : '    ');
  return whole ? `services:\n${indented}\n` : `services:\n  web:\n    image: x\n${indented}\n`;
}

/** What the schema has against a Compose file. */
function troubles(text: string): string[] {
  return checkSchema(parseYaml(text)).map(({ code, args }) => `${code} ${args.join(' ')}`);
}

for (const { name, body, prefix, isFileTemplate } of readSnippets('compose')) {
  test(`Compose: ${name} is YAML${isFileTemplate ? ' with services' : ''}`, () => {
    const [document, ...more] = parseAllDocuments(expand(body), { prettyErrors: false });
    assert.ok(document && 'errors' in document);
    assert.deepEqual([...document.errors, ...document.warnings, ...more], []);
    assert.deepEqual(troubles(isFileTemplate ? expand(body) : inService(prefix, expand(body))), []);
    const content = document.toJS() as Record<string, unknown>;
    assert.equal('services' in content, isFileTemplate);
    if (!isFileTemplate) return;
    const services = Object.values(content['services'] as Record<string, object>);
    assert.ok(services.length > 0);
    for (const service of services) assert.ok('image' in service || 'build' in service);
    assert.ok(Object.keys(content).every((key) => key === 'services' || key === 'volumes'));
  });
}
