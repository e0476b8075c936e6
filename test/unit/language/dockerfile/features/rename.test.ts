import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  prepareRename,
  rename,
  type RenameRefusal,
} from '../../../../../src/language/dockerfile/features/rename.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { symbolsOf } from '../../../../../src/language/dockerfile/symbols.ts';
import { atCursor } from './marks.ts';

/** Which place refers to which and what belongs together, with places as their numbers in the text. */
function graph(text: string): unknown[] {
  const { occurrences, named } = symbolsOf(parseDockerfile(text));
  return occurrences.map(({ kind, role, target, symbol }) => [
    kind,
    role,
    target ? occurrences.indexOf(target) : 'none',
    symbol ? named.indexOf(symbol) : 'none',
  ]);
}

/** The text after a rename at the cursor, which must not change what refers to what. */
function renamed(marked: string, newName: string): string {
  const { file, offset } = atCursor(marked);
  const answer = rename(file, offset, newName);
  assert.ok('edits' in answer, JSON.stringify(answer));
  let text = file.text;
  for (const { span, newText } of answer.edits.toReversed()) {
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  }
  assert.deepEqual(graph(text), graph(file.text));
  return text;
}

const renames: [what: string, marked: string, newName: string, expected: string][] = [
  [
    'a stage, from a reference',
    'FROM a AS build\nFROM build AS next\nCOPY --from=BUI‸LD /x /x\nRUN --mount=type=bind,from=build,target=/b ls',
    'compile',
    'FROM a AS compile\nFROM compile AS next\nCOPY --from=compile /x /x\nRUN --mount=type=bind,from=compile,target=/b ls',
  ],
  [
    'a stage that is also reached by its number',
    'FROM a AS bui‸ld\nFROM b\nCOPY --from=0 /x /x\nCOPY --from=build /x /x',
    'compile',
    'FROM a AS compile\nFROM b\nCOPY --from=0 /x /x\nCOPY --from=compile /x /x',
  ],
  [
    'BuildKit looks for the base of a FROM in lower case',
    'FROM a AS bui‸ld\nFROM build\nCOPY --from=build /x /x',
    'Compile',
    'FROM a AS Compile\nFROM compile\nCOPY --from=Compile /x /x',
  ],
  [
    'an image of the same name stays',
    'FROM build AS bui‸ld\nFROM build\nRUN echo build',
    'x',
    'FROM build AS x\nFROM x\nRUN echo build',
  ],
  [
    'a stage that a trigger speaks of',
    'FROM a AS base\nONBUILD COPY --from=assets /x /x\nFROM b AS ass‸ets\nFROM base',
    'files',
    'FROM a AS base\nONBUILD COPY --from=files /x /x\nFROM b AS files\nFROM base',
  ],
  [
    'a global ARG with its redeclarations',
    'ARG TAG=1 OTHER=$TAG\nFROM --platform=$TAG a:${TA‸G}\nARG TAG\nRUN echo "${TAG:-$TAG}"\nFROM b\nARG TAG=2\nUSER $TAG\nFROM c\nRUN echo $TAG',
    'VERSION',
    'ARG VERSION=1 OTHER=$VERSION\nFROM --platform=$VERSION a:${VERSION}\nARG VERSION\nRUN echo "${VERSION:-$VERSION}"\nFROM b\nARG VERSION=2\nUSER $VERSION\nFROM c\nRUN echo $TAG',
  ],
  [
    'an ENV through stages',
    'FROM a AS base\nENV DIR‸=/app\nWORKDIR $DIR\nFROM base\nCOPY . $DIR/src\nCMD cd $DIR && ls',
    'HOME_DIR',
    'FROM a AS base\nENV HOME_DIR=/app\nWORKDIR $HOME_DIR\nFROM base\nCOPY . $HOME_DIR/src\nCMD cd $HOME_DIR && ls',
  ],
  [
    'an ARG and the ENV that keeps it',
    'FROM a\nARG V=1\nENV V=$V\nCMD echo $V‸',
    'W',
    'FROM a\nARG W=1\nENV W=$W\nCMD echo $W',
  ],
  [
    'the old way to write ENV',
    'FROM a\nENV DIR‸ /a b $DIR\nVOLUME ["$DIR"]',
    'D',
    'FROM a\nENV D /a b $DIR\nVOLUME ["$D"]',
  ],
  [
    'the shell has a name of its own',
    'FROM a\nARG x‸=1\nRUN for x in 1 2; do echo $x; done\nRUN x=2; echo $x\nRUN echo $x x',
    'y',
    'FROM a\nARG y=1\nRUN for x in 1 2; do echo $x; done\nRUN x=2; echo $x\nRUN echo $y x',
  ],
  [
    'the shell goes on with the value',
    'FROM a\nARG V‸\nRUN V="${V#v}" && echo $V',
    'W',
    'FROM a\nARG W\nRUN V="${W#v}" && echo $V',
  ],
  [
    'the shell may have changed the value',
    'FROM a\nARG V‸\nRUN [ -n "$V" ] || V=1; echo $V',
    'W',
    'FROM a\nARG W\nRUN [ -n "$W" ] || W=1; echo $W',
  ],
  [
    'a name over two lines',
    'FROM a\nENV DI\\\nR=1\nRUN echo $DI‸R',
    'PLACE',
    'FROM a\nENV PLACE=1\nRUN echo $PLACE',
  ],
  [
    'a heredoc',
    'FROM a\nRUN <<EOF‸ sh\necho EOF\nEOF\nCOPY <<EOF /x\nEOF',
    'SCRIPT',
    'FROM a\nRUN <<SCRIPT sh\necho EOF\nSCRIPT\nCOPY <<EOF /x\nEOF',
  ],
  [
    'a heredoc in quotes',
    'FROM a\nRUN <<-"EOF"\n\tls\n\tEOF‸\n',
    'END',
    'FROM a\nRUN <<-"END"\n\tls\n\tEND\n',
  ],
  ['to the same name', 'FROM a AS b‸\nFROM b', 'b', 'FROM a AS b\nFROM b'],
];

for (const [what, marked, newName, expected] of renames) {
  test(`rename: ${what}`, () => {
    assert.equal(renamed(marked, newName), expected);
  });
}

const refusals: [what: string, marked: string, newName: string, code: RenameRefusal][] = [
  ['no name', 'FR‸OM a', 'b', 'nothing'],
  ['an image', 'FROM no‸de', 'b', 'undeclared'],
  ['a variable from outside', 'FROM a\nRUN echo $X‸', 'Y', 'undeclared'],
  ['a variable of the shell', 'FROM a\nARG x\nRUN for x in 1; do echo $x‸; done', 'y', 'undeclared'],
  ['a number', 'FROM a AS b\nFROM c\nCOPY --from=0‸ /x /x', 'y', 'number'],
  ['a predefined ARG', 'FROM a\nARG TARGETARCH‸', 'ARCH', 'predefined'],
  ['PATH', 'FROM a\nENV PATH‸=/x:$PATH', 'P', 'predefined'],
  ['a stage by way of a default', 'ARG B=dev\nFROM a AS dev‸\nFROM $B', 'x', 'through-variable'],
  ['a stage by way of a part', 'ARG B\nFROM a AS base-dev‸\nFROM base-$B', 'x', 'through-variable'],

  ['a stage with a space', 'FROM a AS b‸', 'c d', 'invalid'],
  ['a stage with a digit first', 'FROM a AS b‸', '1', 'invalid'],
  ['a stage without a name', 'FROM a AS b‸', '', 'invalid'],
  ['scratch', 'FROM a AS b‸', 'Scratch', 'reserved'],
  ['another stage', 'FROM a AS b‸\nFROM a AS c', 'C', 'taken'],
  ['an image that comes later', 'FROM a AS b‸\nFROM node', 'node', 'taken'],
  ['a part of a name that comes later', 'ARG B\nFROM a AS b‸\nFROM base-$B', 'base-dev', 'taken'],

  ['a variable with a dash', 'FROM a\nARG X‸', 'x-y', 'invalid'],
  ['a variable with a digit first', 'FROM a\nARG X‸', '1x', 'invalid'],
  ['a predefined name', 'FROM a\nARG X‸', 'HTTP_PROXY', 'reserved'],
  ['another variable of the stage', 'FROM a\nARG X‸\nENV Y=1', 'Y', 'taken'],
  ['a variable from outside', 'FROM a\nARG X‸\nRUN echo $Y', 'Y', 'taken'],
  ['a variable of the stage it is built on', 'FROM a AS b\nENV Y=1\nFROM b\nARG X‸\n', 'Y', 'taken'],
  ['what the shell sets', 'FROM a\nARG X‸\nRUN for y in 1; do echo $y $X; done', 'y', 'taken'],
  ['a global ARG of that name', 'ARG Y=1\nFROM a\nARG X‸\nRUN echo $X', 'Y', 'taken'],

  ['a heredoc with a space', 'FROM a\nRUN <<E‸\nE', 'a b', 'invalid'],
  ['a heredoc with a dash first', 'FROM a\nRUN <<E‸\nE', '-b', 'invalid'],
  ['a line of the body', 'FROM a\nRUN <<E‸\nls\nE', 'ls', 'taken'],
  ['the word that ends another', 'FROM a\nCOPY <<E‸ <<F /\n1\nE\n2\nF', 'F', 'taken'],
];

for (const [what, marked, newName, code] of refusals) {
  test(`rename: refuses ${what}: ${code}`, () => {
    const { file, offset } = atCursor(marked);
    assert.deepEqual(rename(file, offset, newName), { refused: code });
  });
}

test('rename: a name that is free in one’s own stage may be used elsewhere', () => {
  assert.equal(renamed('FROM a\nARG X‸\nFROM b\nARG Y', 'Y'), 'FROM a\nARG Y\nFROM b\nARG Y');
});

test('prepareRename gives the name alone', () => {
  const { file, offset } = atCursor('FROM a\nENV X=1\nRUN echo ‸${X:-2}');
  const answer = prepareRename(file, offset);
  assert.ok('span' in answer);
  assert.equal(file.text.slice(answer.span.start, answer.span.end), 'X');
  assert.equal(answer.name, 'X');
});

test('prepareRename refuses what rename would', () => {
  const { file, offset } = atCursor('FROM no‸de');
  assert.deepEqual(prepareRename(file, offset), { refused: 'undeclared' });
});
