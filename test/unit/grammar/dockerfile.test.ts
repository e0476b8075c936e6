import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, scopesOf, tokenize } from './tokenizer.ts';

let grammar: IGrammar;
before(async () => (grammar = await loadGrammar('dockerfile.tmLanguage.json')));

/** A piece of a Dockerfile, and the scope that some texts in it have. */
const examples: readonly [text: string, expected: Readonly<Record<string, string>>][] = [
  [
    '# syntax=docker/dockerfile:1\n# just words',
    {
      syntax: 'keyword.control.directive',
      'docker/dockerfile:1': 'string.unquoted.directive',
      ' just words': 'comment.line.number-sign',
    },
  ],
  [
    'FROM --platform=$BUILDPLATFORM docker.io/library/node:24-alpine AS build',
    {
      FROM: 'keyword.control',
      platform: 'storage.modifier.flag',
      BUILDPLATFORM: 'variable.other',
      'docker.io/': 'entity.name.namespace.registry',
      'library/node': 'entity.name.type.image',
      '24-alpine': 'constant.other.tag',
      AS: 'keyword.control',
      build: 'entity.name.type.stage',
    },
  ],
  ['FROM a@sha256:0123456789abcdef', { 'sha256:0123456789abcdef': 'constant.other.digest' }],
  ['FROM localhost:5000/a/b', { 'localhost:5000/': 'entity.name.namespace.registry' }],
  [
    'RUN --mount=type=cache,target=/root/.cache,sharing=locked apt-get install -y "a b" && cd /x',
    {
      mount: 'storage.modifier.flag',
      type: 'variable.parameter.mount',
      cache: 'support.constant.mount',
      '/root/.cache': 'string.unquoted.flag',
      locked: 'constant.language',
      '-y': 'constant.other.option.shell',
      'a b': 'string.quoted.double',
      '&&': 'keyword.operator.shell',
      cd: 'support.function.builtin.shell',
    },
  ],
  [
    'ENV NAME="a ${B:-c}" D=$E',
    {
      NAME: 'variable.other.assignment',
      B: 'variable.other',
      ':-': 'keyword.operator.expansion',
      E: 'variable.other',
    },
  ],
  [
    'CMD ["node", "a\\n"]',
    {
      '[': 'punctuation.definition.array.begin',
      node: 'string.quoted.double.json',
      '\\n': 'constant.character.escape',
    },
  ],
  [
    'EXPOSE 8080/tcp 9000-9002',
    { '8080': 'constant.numeric.port', tcp: 'storage.type.protocol', '9002': 'constant.numeric.port' },
  ],
  ['ONBUILD COPY . /app', { ONBUILD: 'keyword.control', COPY: 'keyword.other.special-method' }],
  [
    'HEALTHCHECK --interval=5s CMD curl -f x',
    { interval: 'storage.modifier.flag', CMD: 'keyword.other.special-method' },
  ],
  ['STOPSIGNAL SIGTERM', { SIGTERM: 'constant.other.signal' }],
  ['USER app:staff', { app: 'entity.name.user', staff: 'entity.name.group' }],
  ['MAINTAINER me', { MAINTAINER: 'invalid.deprecated' }],
  [
    'RUN a \\\n# a comment\n\n  b',
    { '\\': 'constant.character.escape.continuation', ' a comment': 'comment.line.number-sign' },
  ],
  [
    'RUN <<\'EOF\'\necho "x"\nEOF\nEXPOSE 1',
    { EOF: 'keyword.operator.heredoc', '"': 'string.source.shell', EXPOSE: 'keyword.other.special-method' },
  ],
  ['RUN <<-EOF\n#!/usr/bin/env python3\nprint("x")\n\tEOF', { '"': 'string.source.python' }],
  ['COPY <<EOF /app/a.json\n{"a": 1}\nEOF', { '"': 'string.source.json' }],
  [
    '# escape=`\nFROM a\nRUN x `\n  -y\nEXPOSE 80',
    { '-y': 'constant.other.option.shell', EXPOSE: 'keyword.other.special-method' },
  ],
];

describe('the grammar of Dockerfiles', () => {
  for (const [text, expected] of examples) {
    test(text.replaceAll('\n', '⏎'), () => {
      const tokens = tokenize(grammar, text);
      for (const [part, scope] of Object.entries(expected)) {
        assert.ok(scopesOf(tokens, part).split(' ').includes(scope), `${part}: ${scopesOf(tokens, part)}`);
      }
    });
  }
});

describe('nothing goes on past its instruction', () => {
  const open = [
    'RUN echo "never closed',
    "RUN echo 'never closed",
    'RUN echo $(date',
    'RUN echo `date`',
    'RUN echo ${A:-"b',
    'RUN x \\\n  "y',
    'RUN x \\   \n# comment\n  (y',
    'ENV A="b',
    'LABEL a=${b',
    'CMD ["a", "b',
    'CMD [ "a"',
    'COPY --from=${A:-b a b',
    'RUN --mount=type=bind,target=${A a',
    'HEALTHCHECK --interval="5s CMD x',
    'FROM "a',
    'ONBUILD RUN "x',
    'NONSENSE "x ${y',
    'RUN a \\\\',
    'RUN <<EOF\necho "never closed\nEOF',
    'RUN <<EOF\n#!/usr/bin/python3\nprint("""\nEOF',
    'COPY <<a <<b /x/\n"one\na\n"two\nb',
    "RUN <<-'EOF' cat | sh\n'x\n\tEOF",
  ];
  for (const text of open) {
    test(text.replaceAll('\n', '⏎'), () => {
      const tokens = tokenize(grammar, `FROM a\n${text}\nWORKDIR /after`);
      assert.equal(
        scopesOf(
          tokens.filter(({ line }) => line === 1 + text.split('\n').length),
          'WORKDIR',
        ),
        'meta.instruction keyword.other.special-method',
      );
    });
  }

  test('a backtick ends no line without a directive, and a backslash none with it', () => {
    assert.match(scopesOf(tokenize(grammar, 'RUN echo `date`\nEXPOSE 1'), 'EXPOSE'), /special-method/);
    assert.match(
      scopesOf(tokenize(grammar, '# escape=`\nCOPY a c:\\\nEXPOSE 1'), 'EXPOSE'),
      /special-method/,
    );
  });
});
