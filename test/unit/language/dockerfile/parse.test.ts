import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDockerfile } from '../../../../src/language/dockerfile/parse.ts';
import { parseOne, slice } from './slices.ts';

/** `first-last keyword argument`, lines counted from 0. */
function outline(text: string): string[] {
  return parseDockerfile(text).instructions.map(
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
  ['even with a flag that has one', 'RUN --x=<<A ["a"]\nUSER b', ['0-0 RUN ["a"]', '1-1 USER b']],
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

const places: [text: string, keyword: string, argument: string, whole: string][] = [
  ['FROM busybox', 'FROM', 'busybox', 'FROM busybox'],
  ['  RUN a \\\n  b\r\n', 'RUN', 'a \\\n  b', 'RUN a \\\n  b'],
  ['\ufeffFROM a', 'FROM', 'a', 'FROM a'],
  ['RUN echo 😀 \n', 'RUN', 'echo 😀', 'RUN echo 😀 '],
  ['FR\\\nOM a', 'FR\\\nOM', 'a', 'FR\\\nOM a'],
  ['\\\n RUN a', 'RUN', 'a', '\\\n RUN a'],
  ['RUN <<E\nx\nE', 'RUN', '<<E', 'RUN <<E\nx\nE'],
  ['RUN \\\n --x \\\n\n# why\n a \\\n b', 'RUN', 'a \\\n b', 'RUN \\\n --x \\\n\n# why\n a \\\n b'],
];

for (const [text, keyword, argument, whole] of places) {
  test(`places: ${JSON.stringify(text)}`, () => {
    const { file, instruction } = parseOne(text);
    assert.equal(slice(file, instruction.keywordSpan), keyword);
    assert.equal(slice(file, instruction.argumentSpan), argument);
    assert.equal(slice(file, instruction.span), whole);
  });
}

test('an empty argument is at the end of what is written', () => {
  for (const text of ['RUN', 'RUN  ', 'RUN --x']) {
    const { instruction } = parseOne(text);
    assert.deepEqual(instruction.argumentSpan, { start: text.trim().length, end: text.trim().length });
  }
});

test('the characters of an argument know where they come from', () => {
  const { file, instruction } = parseOne('RUN echo \\\n# why\n  one \\\n  two');
  const { argument, source } = instruction;
  assert.equal(argument, 'echo   one   two');
  for (const word of ['echo', 'one', 'two']) {
    const at = argument.indexOf(word);
    assert.equal(slice(file, source.span(at, at + word.length)), word);
    assert.equal(source.offsetAt(at), file.text.indexOf(word));
  }
  assert.equal(source.offsetAt(argument.length), file.text.length);
});

test('ONBUILD gives the instruction inside it, with its own place, flags and words', () => {
  const { file, instruction } = parseOne('FROM a\nONBUILD \\\n  copy --link $a b');
  assert.equal(instruction.trigger, undefined);
  const onbuild = file.instructions[1];
  const trigger = onbuild?.trigger;
  assert.ok(onbuild && trigger);
  assert.equal(onbuild.argument, 'copy --link $a b');
  assert.deepEqual([onbuild.words, onbuild.variables, onbuild.flags], [[], [], []]);
  assert.equal(trigger.keyword, 'COPY');
  assert.equal(slice(file, trigger.keywordSpan), 'copy');
  assert.equal(slice(file, trigger.span), 'copy --link $a b');
  assert.deepEqual([trigger.index, trigger.stage, trigger.line, trigger.endLine], [1, 0, 2, 2]);
  assert.deepEqual(
    trigger.words.map(({ value }) => value),
    ['$a', 'b'],
  );
  assert.equal(trigger.flags[0]?.name, 'link');
  assert.equal(trigger.variables[0]?.name, 'a');
});

test('directives give their names, values and places', () => {
  const file = parseDockerfile(
    '# syntax=docker/dockerfile:1 \r\n#Escape = `\n# check=skip=All\n# check=x\nRUN a',
  );
  assert.equal(file.escape, '`');
  assert.deepEqual(
    file.directives.map(({ name, nameSpan, value, valueSpan, span }) => [
      name,
      slice(file, nameSpan),
      value,
      slice(file, valueSpan),
      slice(file, span),
    ]),
    [
      ['syntax', 'syntax', 'docker/dockerfile:1', 'docker/dockerfile:1', '# syntax=docker/dockerfile:1 '],
      ['escape', 'Escape', '`', '`', '#Escape = `'],
      ['check', 'check', 'skip=All', 'skip=All', '# check=skip=All'],
      ['check', 'check', 'x', 'x', '# check=x'],
    ],
  );
});

test('an unknown directive ends them and is a comment', () => {
  const file = parseDockerfile('# synatx=a\n# escape=`\nRUN a');
  assert.deepEqual(file.directives, []);
  assert.equal(file.escape, '\\');
  assert.deepEqual(
    file.comments.map(({ text }) => text),
    [' synatx=a', ' escape=`'],
  );
});

test('below a shebang the syntax and checks count, and the escape character does not', () => {
  const names = (text: string): string[] => parseDockerfile(text).directives.map(({ name }) => name);
  assert.deepEqual(names('#!/usr/bin/env docker\n# syntax=x\n# check=skip=all\n# escape=`\n# check=y'), [
    'syntax',
    'check',
  ]);
  assert.equal(parseDockerfile('#!x\n# escape=`\nRUN a').escape, '\\');
});

test('comments tell their place, and whether they stand inside an instruction', () => {
  const file = parseDockerfile('#one\r\nRUN a \\\n  # two\n b\n  #');
  assert.deepEqual(
    file.comments.map((comment) => [
      comment.text,
      slice(file, comment.span),
      comment.line,
      comment.inside,
      comment.indented,
    ]),
    [
      ['one', '#one', 0, false, false],
      [' two', '# two', 2, true, true],
      ['', '#', 4, false, true],
    ],
  );
});

test('an instruction has the comments above it, as BuildKit counts them', () => {
  const { instructions } = parseDockerfile(
    '# syntax=x\n# a\n\n# b\nFROM x\n# lost\n#\n# c\n  #\nRUN y \\\n# inside\n z\nRUN w',
  );
  assert.deepEqual(
    instructions.map(({ comments }) => comments.map(({ text }) => text.trim())),
    [['a', 'b'], ['c', ''], []],
  );
});

test('blank lines between continued lines are told', () => {
  const { instruction } = parseOne('RUN a \\\n\n# why\n  \t\n b\n\n');
  assert.deepEqual(instruction.emptyContinuations, [1, 3]);
  assert.deepEqual(parseOne('RUN a \\\n# why\n b').instruction.emptyContinuations, []);
});

test('stages have a base, a name and their instructions', () => {
  const file = parseDockerfile(
    'ARG v=1\nfrom --platform=$P a:$v as Build\nRUN x\nFROM\nFROM Build\nCOPY --from=0 a b\nFROM a as b c',
  );
  assert.deepEqual(
    file.stages.map(({ index, base, name, instructions }) => [
      index,
      base?.raw,
      name?.raw,
      instructions.map(({ keyword }) => keyword).join(' '),
    ]),
    [
      [0, 'a:$v', 'Build', 'FROM RUN'],
      [1, undefined, undefined, 'FROM'],
      [2, 'Build', undefined, 'FROM COPY'],
      [3, 'a', 'b', 'FROM'],
    ],
  );
  assert.deepEqual(
    file.instructions.map(({ stage }) => stage),
    [undefined, 0, 0, 1, 2, 2, 3],
  );
  for (const stage of file.stages) assert.equal(stage.from, stage.instructions[0]);
  for (const [index, instruction] of file.instructions.entries()) assert.equal(instruction.index, index);
});
