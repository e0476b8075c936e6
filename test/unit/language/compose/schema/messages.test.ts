import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingMessage } from '../../../../../src/language/compose/messages/index.ts';
import { checkSchema } from '../../../../../src/language/compose/schema/index.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';

for (const [text, english, dutch] of [
  [
    'version: 3.8',
    'Docker Compose reads this as a number, and it should be text. Put it in quotes.',
    'Docker Compose leest dit als een getal, en het moet tekst zijn. Zet het tussen aanhalingstekens.',
  ],
  [
    'services:',
    'There is nothing here yet. It needs a map (key: value).',
    'Hier staat nog niets. Er hoort een map (sleutel: waarde).',
  ],
  [
    'srvices: {}',
    'There is no key srvices here. Did you mean services?',
    'Hier bestaat geen sleutel srvices. Bedoelde je services?',
  ],
  [
    'services: {a: {cgroup: x}}',
    'x is not possible here. Possible: host, private.',
    'x kan hier niet. Wat wel kan: host, private.',
  ],
  [
    'services: {a b: {}}',
    'a b is not possible as a name here. Use letters, digits, dots, - and _ only.',
    'a b kan hier geen naam zijn. Gebruik alleen letters, cijfers, punten, - en _.',
  ],
] as const) {
  test(`what is said of ${text}`, () => {
    const finding = checkSchema(parseYaml(text))[0] ?? { code: '', args: [] };
    assert.equal(findingMessage(finding, 'en'), english);
    assert.equal(findingMessage(finding, 'nl'), dutch);
  });
}
