import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanInstructions, type Range } from '../../../../src/language/dockerfile/scanner.ts';

/** `first-last keyword argument`, lines counted from 0. */
function outline(text: string): string[] {
  return scanInstructions(text).map(
    ({ line, endLine, keyword, argument }) => `${line}-${endLine} ${keyword} ${argument}`,
  );
}

const rows: [what: string, text: string, expected: string[]][] = [
  ['nothing', '', []],
  ['only comments and blank lines', '# hello\n\n   \n  # there', []],
  ['one instruction', 'FROM busybox', ['0-0 FROM busybox']],
  ['lower case, indented, padded', '  from \t busybox  ', ['0-0 FROM busybox']],
  [
    'a comment is not part of what follows',
    '# base\nFROM busybox\n\nCMD ["sh"]\n',
    ['1-1 FROM busybox', '3-3 CMD ["sh"]'],
  ],
  ['a hash in the middle is no comment', 'RUN echo # not a comment', ['0-0 RUN echo # not a comment']],
  ['unknown words are given too', 'FRMO busybox\nRUN ls', ['0-0 FRMO busybox', '1-1 RUN ls']],
  ['a keyword alone', 'RUN', ['0-0 RUN ']],

  ['continuation keeps the indentation', 'RUN a && \\\n    b', ['0-1 RUN a &&     b']],
  ['white space may follow the backslash', 'RUN a \\  \t\n b', ['0-1 RUN a  b']],
  ['a doubled backslash does not continue', 'RUN a \\\\\nUSER b', ['0-0 RUN a \\\\', '1-1 USER b']],
  [
    'comments and blank lines inside',
    'RUN a \\\n# why\n\n  # how\n b\nUSER c',
    ['0-4 RUN a  b', '5-5 USER c'],
  ],
  ['a comment is never continued', '# a \\\nRUN b', ['1-1 RUN b']],
  ['a keyword over two lines', 'FR\\\nOM busybox', ['0-1 FROM busybox']],
  ['a continuation into the end of the file', 'RUN a \\\n', ['0-0 RUN a']],
  ['and into comments at the end', 'RUN a \\\n# b\n', ['0-1 RUN a']],

  ['escape directive', '# escape=`\nRUN a `\n b\\\nUSER c', ['1-2 RUN a  b\\', '3-3 USER c']],
  [
    'after other directives, any case',
    '#syntax=docker/dockerfile:1\n# CHECK = skip=all\n#  Escape =  `\nRUN a `\n b',
    ['3-4 RUN a  b'],
  ],
  ['not after a comment', '# hello\n# escape=`\nRUN a `\nUSER b', ['2-2 RUN a `', '3-3 USER b']],
  ['not after a blank line', '\n# escape=`\nRUN a `\nUSER b', ['2-2 RUN a `', '3-3 USER b']],
  ['not any other character', '# escape=x\nRUN a \\\n b', ['1-2 RUN a  b']],

  [
    'Windows line ends',
    'RUN a \\\r\n b\r\nRUN <<E\r\nx\r\nE\r\nUSER c\r\n',
    ['0-1 RUN a  b', '2-4 RUN <<E', '5-5 USER c'],
  ],
  ['byte-order mark', '\ufeff# escape=`\nRUN a `\n b', ['1-2 RUN a  b']],

  ['heredoc', 'RUN <<EOF\n# not a comment\nFROM x\nEOF\nUSER a', ['0-3 RUN <<EOF', '4-4 USER a']],
  [
    'two heredocs on a line',
    'COPY <<a <<b /to/\nb\na\na\nb\nUSER c',
    ['0-4 COPY <<a <<b /to/', '5-5 USER c'],
  ],
  [
    'heredoc after continued lines',
    'RUN cat \\\n <<EOF\nx\nEOF\nUSER a',
    ['0-3 RUN cat  <<EOF', '4-4 USER a'],
  ],
  ['heredoc with ONBUILD', 'ONBUILD RUN <<EOF\nx\nEOF\nUSER a', ['0-2 ONBUILD RUN <<EOF', '3-3 USER a']],
  ['unfinished heredoc takes the rest', 'RUN <<EOF\nFROM x\n', ['0-1 RUN <<EOF']],
  ['no heredoc in other instructions', 'ENV a=<<EOF\nUSER b', ['0-0 ENV a=<<EOF', '1-1 USER b']],
  ['nor in JSON form', 'RUN ["a", "<<EOF"]\nUSER b', ['0-0 RUN ["a", "<<EOF"]', '1-1 USER b']],
  ['nor in quotes', 'RUN echo "<<EOF"\nUSER b', ['0-0 RUN echo "<<EOF"', '1-1 USER b']],
  [
    'nor in arithmetic or here-strings',
    'RUN cat <<<a; echo $((1<<2))\nUSER b',
    ['0-0 RUN cat <<<a; echo $((1<<2))', '1-1 USER b'],
  ],
  ['nor where a quote stays open', "RUN echo it's <<EOF\nUSER b", ["0-0 RUN echo it's <<EOF", '1-1 USER b']],
];

for (const [what, text, expected] of rows) {
  test(`splits: ${what}`, () => assert.deepEqual(outline(text), expected));
}

const markers: [text: string, name: string, expand: boolean, chomp: boolean][] = [
  ['RUN <<EOF\nEOF', 'EOF', true, false],
  ['RUN <<-EOF\n\t\tEOF', 'EOF', true, true],
  ["RUN <<'EOF'\nEOF", 'EOF', false, false],
  ['RUN <<-"E"OF\nEOF', 'EOF', false, true],
  ['RUN << EOF > out\nEOF', 'EOF', true, false],
  ["RUN <<'two words'\ntwo words", 'two words', false, false],
  ['RUN <<$X\n$X', '$X', true, false],
  ['RUN <<${X:-y}\n${X:-y}', '${X:-y}', true, false],
  ['COPY <<nginx.conf /etc/\nnginx.conf', 'nginx.conf', true, false],
];

for (const [text, name, expand, chomp] of markers) {
  test(`heredoc: ${JSON.stringify(text)}`, () => {
    const [heredoc, ...more] = scanInstructions(text)[0]?.heredocs ?? [];
    assert.deepEqual(heredoc, { name, expand, chomp, fileDescriptor: 0, bodyLine: 1, endLine: 1 });
    assert.deepEqual(more, []);
  });
}

test('heredocs tell their lines and file descriptors; an unfinished one has no last line', () => {
  const [instruction] = scanInstructions('RUN a 3<<ONE <<TWO\nx\ny\nONE\nz');
  assert.deepEqual(
    instruction?.heredocs.map(({ fileDescriptor, bodyLine, endLine }) => [fileDescriptor, bodyLine, endLine]),
    [
      [3, 1, 3],
      [0, 4, undefined],
    ],
  );
});

const flagRows: [text: string, flags: [name: string, value?: string][], argument: string][] = [
  ['FROM --platform=linux/amd64 busybox', [['platform', 'linux/amd64']], 'busybox'],
  ['COPY --link --from=build a b', [['link'], ['from', 'build']], 'a b'],
  ['COPY a --from=build', [], 'a --from=build'],
  ['RUN --mount=type=cache,target="/a b" make', [['mount', 'type=cache,target=/a b']], 'make'],
  ['COPY --chown=a\\ b c d', [['chown', 'a b']], 'c d'],
  ['COPY --link \\\n  --from=build \\\n  a b', [['link'], ['from', 'build']], 'a b'],
  ['RUN -- --odd', [], '--odd'],
  ['HEALTHCHECK --interval=5s CMD true', [['interval', '5s']], 'CMD true'],
];

for (const [text, flags, argument] of flagRows) {
  test(`flags: ${JSON.stringify(text)}`, () => {
    const [instruction] = scanInstructions(text);
    assert.deepEqual(
      instruction?.flags.map((flag) => ('value' in flag ? [flag.name, flag.value] : [flag.name])),
      flags,
    );
    assert.equal(instruction?.argument, argument);
  });
}

function show({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

const ranges: [text: string, keyword: string, whole: string][] = [
  ['FROM busybox', '0:0-0:4', '0:0-0:12'],
  ['  RUN a \\\n  b\r\n', '0:2-0:5', '0:2-1:3'],
  ['\ufeffFROM a', '0:1-0:5', '0:1-0:7'],
  ['RUN echo 😀', '0:0-0:3', '0:0-0:11'],
  ['FR\\\nOM a', '0:0-1:2', '0:0-1:4'],
  ['\\\n RUN a', '1:1-1:4', '0:0-1:6'],
  ['RUN <<E\nx\nE', '0:0-0:3', '0:0-2:1'],
];

for (const [text, keyword, whole] of ranges) {
  test(`ranges: ${JSON.stringify(text)}`, () => {
    const [instruction] = scanInstructions(text);
    assert.ok(instruction);
    assert.equal(show(instruction.keywordRange), keyword);
    assert.equal(show(instruction.range), whole);
  });
}

test('ONBUILD gives the instruction inside it, with its own place and flags', () => {
  const [instruction] = scanInstructions('ONBUILD \\\n  copy --link a b');
  assert.equal(instruction?.argument, 'copy --link a b');
  assert.deepEqual(instruction?.trigger, {
    keyword: 'COPY',
    keywordRange: { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } },
    flags: [{ name: 'link' }],
    argument: 'a b',
  });
});

test('takes linear time on text made to be slow', () => {
  const size = 200_000;
  const texts = [
    'RUN a \\\n'.repeat(size),
    'RUN <<A <<B\n'.repeat(size),
    'ONBUILD '.repeat(size),
    `RUN <<E ${'${a:-'.repeat(size)}`,
    `RUN ${' '.repeat(size)}x${'\r'.repeat(size)}y`,
    `# escape = ${' '.repeat(size)}x`,
  ];
  for (const text of texts) {
    const started = performance.now();
    scanInstructions(text);
    // Quadratic time would be minutes.
    assert.ok(performance.now() - started < 3000, JSON.stringify(text.slice(0, 20)));
  }
});
