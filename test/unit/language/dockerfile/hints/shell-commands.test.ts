import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { shellScripts } from '../../../../../src/language/dockerfile/shell-commands.ts';

/** `before[prefix] words >targets`, one for each command of the RUN. */
function commands(run: string): string[] {
  const file = parseDockerfile(`FROM a\n${run}`);
  const instruction = file.instructions[1];
  assert(instruction);
  return shellScripts(file, instruction).flatMap(({ commands: found }) =>
    found.map(({ before, prefix, words, targets }) => {
      const start = prefix.length > 0 ? `[${prefix.map(({ value }) => value).join(' ')}] ` : '';
      const end = targets.map(({ value }) => ` >${value}`).join('');
      return `${before}${before === '' ? '' : ' '}${start}${words.map(({ value }) => value).join(' ')}${end}`;
    }),
  );
}

const rows: [run: string, ...expected: string[]][] = [
  ['RUN a b', 'a b'],
  ['RUN a && b || c; d | e & f', 'a', '&& b', '|| c', '; d', '| e', '& f'],
  ['RUN a \\\n  # why\n  && b', 'a', '&& b'],
  ['RUN "a b" \'c && d\' e\\ f', 'a b c && d e f'],
  ['RUN a $(b | c) `d; e` ${f:-g h}', 'a $(b | c) `d; e` ${f:-g h}'],
  ['RUN a > b 2>&1 < c', 'a >b'],
  ['RUN A=1 sudo -E b c', '[A=1 sudo -E] b c'],
  ['RUN sudo -u me b', '[sudo -u me] b'],
  ['RUN A=1'],
  ['RUN if a; then b; else c; fi && d', '; a', '; b', '; c', '&& d'],
  ['RUN for x in 1 2; do a $x; done', '; a $x'],
  ['RUN case $x in a|b) c ;; *) d ;; esac; e', '; c', '; d', '; e'],
  ['RUN (a; b) && { c; }', '( a', '; b', '; c'],
  ['RUN f() { a; }; f', '; a', '; f'],
  ['RUN a # b && c', 'a'],
  ['RUN ["a", "b && c"]', 'a b && c'],
  ['RUN <<EOF\na \\\n  b\n# no\n\nc\nEOF', 'a b', '\n c'],
  ['RUN <<EOF\n#!/bin/bash\na\nEOF', 'a'],
  ['RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF'],
  ['RUN bash <<EOF\na\nEOF', 'bash', 'a'],
  ['RUN python3 <<EOF\nimport os\nEOF', 'python3'],
  ['RUN a "b', 'a b'],
];

for (const [run, ...expected] of rows) {
  test(run.replaceAll('\n', '⏎'), () => assert.deepEqual(commands(run), expected));
}

test('places are those of the text, over continued lines and in bodies', () => {
  for (const text of ['FROM a\nRUN b && \\\n# no\n  "c d" e', 'FROM a\nRUN <<E\nb\n"c d" e\nE']) {
    const file = parseDockerfile(text);
    const run = file.instructions[1];
    assert(run);
    const [, second] = shellScripts(file, run).flatMap(({ commands: found }) => found);
    assert(second);
    assert.equal(text.slice(second.span.start, second.span.end), '"c d" e');
    assert.deepEqual(
      second.words.map(({ span }) => text.slice(span.start, span.end)),
      ['"c d"', 'e'],
    );
  }
});
