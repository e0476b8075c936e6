import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentSymbols } from '../../../../../src/language/dockerfile/features/document-symbols.ts';
import type { DocumentSymbol } from '../../../../../src/language/features/symbols.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';

/** A line for each, indented under what holds it: `kind name: detail`. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} ${name}${detail && `: ${detail}`}`,
    ...outline(children, `${indent}  `),
  ]);
}

const text = `# syntax=docker/dockerfile:1
ARG GO=1.22 ALPINE=3.20
FROM golang:\${GO} AS build
ENV A=1 B="two words"
RUN --mount=type=cache,target=/root/.cache go build \\
      -o /app
FROM --platform=linux/amd64 alpine:$ALPINE
ARG GO
COPY --from=build /app /app
COPY <<hello.txt <<b /etc/
hello
hello.txt
b
RUN <<EOF
ls
EOF
ONBUILD USER me
CMD ["/app"]
`;

test('a tree of stages', () => {
  assert.deepEqual(outline(documentSymbols(parseDockerfile(text))), [
    'constant GO: 1.22',
    'constant ALPINE: 3.20',
    'module build: FROM golang:${GO} AS build',
    '  variable ENV: A=1 B="two words"',
    '    variable A: 1',
    '    variable B: two words',
    '  function RUN: go build -o /app',
    'module alpine:$ALPINE: FROM --platform=linux/amd64 alpine:$ALPINE',
    '  variable ARG: GO',
    '  file COPY: --from=build /app /app',
    '  file COPY: <<hello.txt <<b /etc/',
    '    file hello.txt',
    '    file b',
    '  function RUN: <<EOF',
    '    key EOF',
    '  event ONBUILD: USER me',
    '  event CMD: ["/app"]',
  ]);
});

test('each holds its name and its children', () => {
  const check = (symbols: readonly DocumentSymbol[]): void => {
    for (const { span, nameSpan, children } of symbols) {
      for (const inner of [nameSpan, ...children.map((child) => child.span)]) {
        assert.ok(span.start <= inner.start && inner.end <= span.end);
      }
      check(children);
    }
  };
  check(documentSymbols(parseDockerfile(text)));
});

test('a long detail is cut', () => {
  const [symbol] = documentSymbols(parseDockerfile(`RUN ${'x'.repeat(500)}`));
  assert.equal(symbol?.detail, `${'x'.repeat(79)}…`);
});

test('broken text has symbols too', () => {
  assert.deepEqual(outline(documentSymbols(parseDockerfile('FRMO a\nFROM\nARG\nENV'))), [
    'property FRMO: a',
    'module FROM: FROM',
    '  variable ARG',
    '  variable ENV',
  ]);
});
