import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { compileNotes } from '../../../scripts/lib/notes.ts';
import { readTopicComposeFiles, readTopicDockerfiles } from '../../../scripts/lib/topic-file.ts';
import type { TopicBundle } from '../../../src/notes/types.ts';

const english = `---
id: concept/tea
title: Tea
keys: [tea]
sources:
  - { note: basics, section: Drinks, lines: '3-4' }
documentation: https://docs.docker.com/tea/
related: [concept/cup]
---

\`Tea\` is hot.

## Form

\`\`\`text
tea [milk]
\`\`\`

## Example

\`\`\`sh
# pour
pour tea
\`\`\`

## What the notes stress

- Warm the cup.

## Common mistake

Cold water.
`;

const dutch = `---
title: Thee
---

\`Thee\` is heet.

## Vorm

\`\`\`text
thee [melk]
\`\`\`

## Voorbeeld

\`\`\`sh
# schenk in
pour tea
\`\`\`

## Wat de cursusnota's benadrukken

- Warm de kop op.

## Veelgemaakte fout

Koud water.
`;

/** Compiles the topics `tea`, as given, and `cup`, which is always right. */
function compile(tea: { en?: string; nl?: string | undefined }): TopicBundle[] {
  const folder = mkdtempSync(join(tmpdir(), 'dockyard-notes-'));
  const files = {
    'tea/en.md': tea.en ?? english,
    'tea/nl.md': 'nl' in tea ? tea.nl : dutch,
    'cup/en.md': english.replace('/tea\n', '/cup\n').replace('[tea]', '[cup]').replace('/cup]', '/tea]'),
    'cup/nl.md': dutch,
  };
  try {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, 'concept', name);
      mkdirSync(dirname(path), { recursive: true });
      if (content !== undefined) writeFileSync(path, content);
    }
    return compileNotes(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('each language gets its own text, and what both share', () => {
  const bundles = compile({});
  const [en, nl] = (['en', 'nl'] as const).map((language) =>
    bundles
      .find((bundle) => bundle.language === language && bundle.area === 'concept')
      ?.topics.find(({ id }) => id === 'concept/tea'),
  );
  assert.equal(en?.title, 'Tea');
  assert.equal(nl?.title, 'Thee');
  assert.equal(nl?.summary, '`Thee` is heet.');
  assert.equal(nl?.sections.mistake, 'Koud water.');
  assert.equal(nl?.sections.today, undefined);
  assert.deepEqual(nl?.keys, ['tea']);
  assert.deepEqual(nl?.sources, [{ note: 'basics', section: 'Drinks', lines: '3-4' }]);
});

test('files with Windows line ends are read as well', () => {
  assert.deepEqual(compile({ en: english.replaceAll('\n', '\r\n') }), compile({}));
});

test('a topic that the course notes do not name has no sources, and nothing that they stress', () => {
  const bundles = compile({
    en: english.replace(/sources:\n.*\n/, 'sources: []\n').replace(/## What[^]*?(?=## Common)/, ''),
    nl: dutch.replace(/## Wat[^]*?(?=## Veel)/, ''),
  });
  const topics = bundles.flatMap((bundle) => bundle.topics.filter(({ id }) => id === 'concept/tea'));
  assert.equal(topics.length, 2);
  for (const { sources, sections } of topics) {
    assert.deepEqual(sources, []);
    assert.deepEqual(Object.keys(sections), ['form', 'example', 'mistake']);
  }
});

test('documentation may be a page of the moby project', () => {
  const page = 'https://github.com/moby/tea/blob/master/pot.md';
  const [bundle] = compile({ en: english.replace('https://docs.docker.com/tea/', page) }).filter(
    ({ area }) => area === 'concept',
  );
  assert.equal(bundle?.topics.find(({ id }) => id === 'concept/tea')?.documentation, page);
});

test('the syntax version that a Dockerfile needs is not shown', () => {
  const fenced = (topic: string): string => topic.replace('```sh', '```dockerfile frontend=1.4');
  for (const { topics } of compile({ en: fenced(english), nl: fenced(dutch) }).filter(
    ({ area }) => area === 'concept',
  )) {
    const tea = topics.find(({ id }) => id === 'concept/tea');
    assert.ok(tea?.sections.example.startsWith('```dockerfile\n#'), tea?.sections.example);
  }
});

test('the Dockerfiles of a topic are given with the syntax version that they need', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockyard-notes-'));
  try {
    const path = join(folder, 'en.md');
    const blocks =
      '```dockerfile\nFROM scratch\n```\n\n```dockerfile frontend=1.14-labs\nFROM tea\n\nRUN pour\n```\n';
    writeFileSync(path, english.replace('## Common mistake', `## Common mistake\n\n${blocks}`));
    assert.deepEqual(readTopicDockerfiles(path), [
      { dockerfile: 'FROM scratch\n' },
      { dockerfile: 'FROM tea\n\nRUN pour\n', frontend: '1.14-labs' },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('keys that differ only in capitals are not the same, unless one is all capitals', () => {
  const taken = (keys: string) => () => compile({ en: english.replace('[tea]', `[${keys}]`) });
  assert.doesNotThrow(taken('green tea, green Tea'));
  assert.throws(taken('green tea, GREEN TEA'), /"GREEN TEA" is already a key of concept\/tea/);
  assert.throws(taken('GREEN TEA, green tea'), /"green tea" is already a key of concept\/tea/);
});

test('the whole Compose files of a topic are told from parts, and from files beside them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockyard-notes-'));
  try {
    const path = join(folder, 'en.md');
    const blocks = [
      '```yaml\n# the tea\nservices: {}\n```',
      '```yaml part\n# compose.override.yaml\nname: tea\n```',
      '```yaml part\nimage: tea\n```',
    ].join('\n\n');
    writeFileSync(path, english.replace('## Common mistake', `${blocks}\n\n## Common mistake`));
    assert.deepEqual(readTopicComposeFiles(path), {
      whole: ['# the tea\nservices: {}\n'],
      beside: new Map([['compose.override.yaml', '# compose.override.yaml\nname: tea\n']]),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What is changed in a right topic, and the end of the message that follows: file, line, reason. */
const malformed: readonly [what: string, tea: { en?: string; nl?: string | undefined }, message: string][] = [
  ['no Dutch', { nl: undefined }, 'tea/nl.md:1: is missing'],
  ['no front matter', { en: 'Tea' }, 'tea/en.md:1: front matter'],
  ['broken front matter', { en: english.replace('[tea]', '[tea') }, 'tea/en.md:5: '],
  [
    'an id of another folder',
    { en: english.replace('concept/tea', 'concept/thee') },
    'tea/en.md:2: id must be "concept/tea"',
  ],
  ['no title', { nl: dutch.replace('title: Thee', 'title:') }, 'tea/nl.md:2: title must be text'],
  [
    'shared fields in Dutch',
    { nl: dutch.replace('title', 'id: x\ntitle') },
    'tea/nl.md:2: id does not belong here',
  ],
  ['no keys', { en: english.replace('[tea]', '[]') }, 'tea/en.md:4: keys must be a list'],
  [
    'a key that is taken',
    { en: english.replace('[tea]', '[tea, CUP]') },
    'tea/en.md:4: "CUP" is already a key of concept/cup',
  ],
  ['no sources', { en: english.replace(/sources:\n.*\n/, '') }, 'tea/en.md:2: sources must be a list'],
  [
    'what the notes stress, without a source',
    { en: english.replace(/sources:\n.*\n/, 'sources: []\n') },
    'tea/en.md:5: "## What the notes stress" needs a source',
  ],
  [
    'a source, without what the notes stress',
    { en: english.replace(/## What[^]*?(?=## Common)/, '') },
    'tea/en.md:1: "## What the notes stress" is missing',
  ],
  [
    'an unknown course note',
    { en: english.replace('basics', 'gossip') },
    'tea/en.md:6: note must be one of basics',
  ],
  ['lines that are no lines', { en: english.replace('3-4', 'all') }, 'tea/en.md:6: lines must be like'],
  [
    'other documentation',
    { en: english.replace('docs.docker.com', 'example.com') },
    'tea/en.md:7: documentation must be',
  ],
  [
    'a related topic that is not there',
    { en: english.replace('[concept/cup]', '[concept/pot]') },
    'tea/en.md:8: "concept/pot" is not another topic',
  ],
  [
    'a topic related to itself',
    { en: english.replace('[concept/cup]', '[concept/tea]') },
    'tea/en.md:8: "concept/tea" is not another topic',
  ],
  [
    'two sentences of summary',
    { nl: dutch.replace('heet.', 'heet. Pas op.') },
    'tea/nl.md:5: the summary must be one sentence',
  ],
  [
    'markup in a summary',
    { en: english.replace('hot', '*hot*') },
    'tea/en.md:11: the summary must be one sentence',
  ],
  [
    'a section in the wrong place',
    { en: english.replace('## Form', '## Example') },
    'tea/en.md:13: "## Example" found where "## Form" is expected',
  ],
  [
    'an English heading in Dutch',
    { nl: dutch.replace('Voorbeeld', 'Example') },
    'tea/nl.md:13: "## Example" found where "## Voorbeeld" is expected',
  ],
  [
    'a section too few',
    { nl: dutch.replace(/## Veel[^]*/, '') },
    'tea/nl.md:1: "## Veelgemaakte fout" is missing',
  ],
  [
    'a section too many',
    { en: `${english}\n## Steep\n\nLong.\n` },
    'tea/en.md:34: "## Steep" found where "## Today" or "## More" is expected',
  ],
  [
    'an empty section',
    { en: english.replace('Cold water.', '') },
    'tea/en.md:30: "## Common mistake" is empty',
  ],
  [
    'a level-3 heading',
    { en: english.replace('Cold', '### Cold') },
    'tea/en.md:32: "### Cold water.": only level-2',
  ],
  [
    'a code block without a language',
    { en: english.replace('```sh', '```') },
    'tea/en.md:21: a code block needs a language',
  ],
  [
    'a code block with more than a language and a syntax version',
    { en: english.replace('```sh', '```dockerfile version=1.4') },
    'tea/en.md:21: "```dockerfile version=1.4" must be a language',
  ],
  [
    'another syntax version in Dutch',
    {
      en: english.replace('```sh', '```dockerfile frontend=1.4'),
      nl: dutch.replace('```sh', '```dockerfile frontend=1.2'),
    },
    'tea/nl.md:13: "## Voorbeeld" differs from en.md: ```dockerfile frontend=1.2 instead of',
  ],
  [
    'a code block that is not closed',
    { en: english.replace('pour tea\n```', 'pour tea') },
    'tea/en.md:21: this code block is not closed',
  ],
  [
    'other code in Dutch',
    { nl: dutch.replace('pour tea', 'pour thee') },
    'tea/nl.md:13: "## Voorbeeld" differs from en.md: pour thee instead of pour tea',
  ],
  [
    'a list item too many in Dutch',
    { nl: dutch.replace('op.', 'op.\n- Wacht.') },
    'tea/nl.md:20: "## Wat de cursusnota\'s benadrukken" differs from en.md: list item instead of nothing',
  ],
  [
    'a Dutch section that English lacks',
    { nl: `${dutch}\n## Meer\n\nSuiker.\n` },
    'tea/nl.md:28: "## Meer" differs from en.md: paragraph instead of nothing',
  ],
];

for (const [what, tea, message] of malformed) {
  test(`refused: ${what}`, () => {
    assert.throws(
      () => compile(tea),
      (error: Error) => {
        assert.equal(error.name, 'TopicError');
        assert.ok(error.message.includes(`concept/${message}`), error.message);
        return true;
      },
    );
  });
}

test('refused: a folder that is not an area', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockyard-notes-'));
  try {
    mkdirSync(join(folder, 'weather'));
    assert.throws(
      () => compileNotes(folder),
      /weather:1: is not an area; the areas are dockerfile, dockerignore, compose, cli, concept/,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
