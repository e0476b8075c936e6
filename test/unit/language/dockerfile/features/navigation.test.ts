import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition } from '../../../../../src/language/dockerfile/features/definition.ts';
import { highlights } from '../../../../../src/language/dockerfile/features/highlight.ts';
import { references } from '../../../../../src/language/dockerfile/features/references.ts';
import { symbolsOf } from '../../../../../src/language/dockerfile/symbols.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { atCursor, mark } from './marks.ts';

/** From the cursor to what is marked; without a mark, to nowhere. */
const definitions: [what: string, marked: string][] = [
  ['COPY --from a stage', 'FROM golang AS «build»\nFROM scratch\nCOPY --from=bu‸ild /a /a'],
  ['the name in another case', 'FROM golang AS «Build»\nFROM scratch\nCOPY --from=BUILD‸ /a /a'],
  ['a stage by its number', 'FROM golang AS «build»\nFROM scratch\nCOPY --from=‸0 /a /a'],
  ['a stage without a name by its number', 'FROM «golang»\nFROM scratch\nCOPY --from=0‸ /a /a'],
  ['a number that no stage has yet', 'FROM golang\nCOPY --from=1‸ /a /a\nFROM scratch'],
  ['a later stage', 'FROM golang AS «base»\nFROM ‸base AS next'],
  ['the same name as the image', 'FROM golang‸ AS golang'],
  ['then the stage', 'FROM golang AS «golang»\nFROM gol‸ang'],
  ['a name with a tag is an image', 'FROM golang AS build\nFROM build:1‸'],
  ['an unknown name', 'FROM golang AS build\nCOPY --from=nginx‸ /a /a'],
  ['a stage is not known above it', 'FROM golang\nCOPY --from=build‸ /a /a\nFROM golang AS build'],
  ['the last of two', 'FROM a AS x\nFROM b AS «x»\nFROM c\nCOPY --from=x‸ /a /a'],
  [
    'the stage of a mount',
    'FROM golang AS «build»\nFROM scratch\nRUN --mount=type=bind,from=bui‸ld,target=/b ls /b',
  ],
  ['a mount knows no numbers', 'FROM golang AS build\nFROM scratch\nRUN --mount=from=0‸,target=/b ls /b'],
  ['in a trigger', 'FROM golang AS «build»\nFROM scratch\nONBUILD COPY --from=‸build /a /a'],
  [
    'a trigger runs later, so it may name a stage below',
    'FROM a AS base\nONBUILD COPY --from=as‸sets /a /a\nFROM b AS «assets»\nFROM base',
  ],

  ['a global ARG in FROM', 'ARG «TAG»=1\nFROM node:$TA‸G'],
  ['the dollar belongs to it', 'ARG «TAG»=1\nFROM node:‸${TAG}'],
  ['and the platform', 'ARG «P»=linux/arm64\nFROM --platform=$P‸ node'],
  ['a stage sees no global ARG', 'ARG TAG=1\nFROM node:$TAG\nRUN echo $TAG‸'],
  ['unless it says so', 'ARG TAG=1\nFROM node:$TAG\nARG «TAG»\nRUN echo $TAG‸'],
  ['which leads on to the global one', 'ARG «TAG»=1\nFROM node:$TAG\nARG TAG‸\nRUN echo $TAG'],
  ['with a value of its own it is itself', 'ARG TAG=1\nFROM node\nARG «TA‸G»=2'],
  ['FROM sees no ARG of a stage', 'FROM a\nARG TAG=1\nFROM node:$TAG‸'],
  ['the nearest ENV', 'FROM a\nENV A=1\nENV «A»=2\nRUN echo $‸A'],
  ['one that comes later does not reach', 'FROM a\nENV «A»=1\nRUN echo $A‸\nENV A=2'],
  ['not in another stage', 'FROM a\nENV A=1\nFROM b\nRUN echo $A‸'],
  ['in a stage built on it', 'FROM a AS base\nENV «A»=1\nFROM base\nRUN echo $A‸'],
  ['ARG too', 'FROM a AS base\nARG «A»=1\nFROM base\nRUN echo $A‸'],
  ['also where a variable names the base', 'ARG B=base\nFROM a AS base\nENV «A»=1\nFROM $B\nRUN echo $A‸'],
  ['several in one ARG', 'FROM a\nARG X=1 «Y»=2\nRUN echo ${Y‸:-3}'],
  ['the one before it in the same ARG', 'FROM a\nARG «X»=1 Y=$X‸'],
  ['but the ENV before this one', 'FROM a\nENV «X»=1\nENV X=2 Y=$X‸'],
  ['an ARG in its own ENV', 'FROM a\nARG «X»\nENV X=$X‸'],
  ['in the operand of another', 'FROM a\nARG «X»\nENV Y=${Z:-${X‸}}'],
  ['in the body of a file', 'FROM a\nENV «X»=1\nCOPY <<F /f\nis ${X‸}\nF'],
  ['not when the marker is quoted', 'FROM a\nENV X=1\nCOPY <<"F" /f\nis ${X‸}\nF'],
  ['when the container starts', 'FROM a\nARG X=1\nENV «X»=$X\nARG X\nCMD echo $X‸'],
  ['an ARG of the trigger', 'FROM a AS base\nONBUILD ARG «X»=1\nFROM base\nRUN echo $X‸'],
  ['predefined', 'FROM a\nRUN echo $HTTP_PROXY‸'],
  ['predefined, and declared', 'FROM a\nARG «TARGETARCH»\nRUN echo $TARGETARCH‸'],
  ['a secret that the step gets', 'FROM a\nRUN --mount=type=secret,id=t,env=«TOKEN» echo $TOKEN‸'],
  ['in a script in quotes', "FROM a\nENV «X»=1\nRUN sh -c 'echo $X‸'"],
  ['PowerShell', '# escape=`\nFROM a\nENV «X»=1\nSHELL ["powershell"]\nRUN Write-Host $env:X‸'],
  ['cmd', '# escape=`\nFROM windows\nENV «X»=1\nRUN echo %X‸%'],
  ['a date is not cmd', 'FROM a\nENV m=1\nRUN date +%Y%m‸%d'],

  ['the end of a heredoc', 'FROM a\nRUN <<«EOF»\nls\nE‸OF'],
  ['the second one', 'FROM a\nCOPY <<a <<«b» /\n1\na\n2\nb‸'],
  ['a quoted one', 'FROM a\nRUN <<-"«EOF»"\nls\n\tEOF‸'],
];

for (const [what, marked] of definitions) {
  test(`definition: ${what}`, () => {
    const { file, offset } = atCursor(marked);
    const found = definition(file, offset);
    assert.equal(mark(file.text, found ? [found.target] : []), marked.replace('‸', ''));
    if (found) assert.ok(found.origin.start - 2 <= offset && offset <= found.origin.end);
  });
}

test('definition: begins on the line of the name', () => {
  for (const marked of [
    'FROM a\nENV A=1 \\\n  «B=2»\nRUN echo ${B}‸',
    'FROM a\nCOPY a \\\n  «<<F /f\nx\nF»‸',
    '«FROM a AS b»\nFROM ‸b',
  ]) {
    const { file, offset } = atCursor(marked);
    assert.equal(
      mark(file.text, [definition(file, offset)?.whole ?? { start: 0, end: 0 }]),
      marked.replace('‸', ''),
    );
  }
});

test('definition: nothing on what is no name', () => {
  for (const marked of ['F‸ROM a', 'FROM a\nRUN ec‸ho hi', '# com‸ment', '‸']) {
    const { file, offset } = atCursor(marked);
    assert.equal(definition(file, offset), undefined);
  }
});

/** From the cursor, everything that is marked. */
const everywhere: [what: string, marked: string][] = [
  [
    'a stage',
    'FROM a AS «b‸»\nFROM «b» AS c\nCOPY --from=«B» /x /x\nRUN --mount=from=«b»,target=/b ls\nCOPY --from=«0» /x /x',
  ],
  ['one of two stages with a name', 'FROM a AS «x»\nFROM «x‸»\nFROM b AS x\nFROM x'],
  [
    'a global ARG and its stages',
    'ARG «V»=1\nFROM a:$«V»\nARG «V»\nRUN echo $«V»\nFROM b\nARG «V»=2\nRUN echo $«‸V»\nFROM c\nRUN echo $V',
  ],
  ['the same ARG in stages of their own', 'FROM a\nARG «V»\nRUN echo $«V‸»\nFROM b\nARG V\nRUN echo $V'],
  ['ARG and the ENV that keeps it', 'FROM a\nARG «V»\nENV «V»=$«V‸» W=$«V»\nRUN echo $«V» $W'],
  ['not what came before', 'FROM a\nRUN echo $V\nENV «V‸»=1\nRUN echo "$«V»" \'$V\' \\$V'],
  [
    'through stages',
    'FROM a AS b\nENV «V»=1\nFROM b AS c\nENV «V»=2\nFROM c\nLABEL v=${«V‸»}\nFROM a\nENV V=3',
  ],
  ['the loop has its own', 'FROM a\nARG «x»\nRUN for x in 1 2; do echo $x; done\nRUN echo $«x‸»'],
  [
    'what the step sets is its own',
    'FROM a\nARG «x‸»\nRUN x=1; echo $x\nRUN a && export x=1 && echo $x\nRUN echo $«x»',
  ],
  ['read has its own', 'FROM a\nARG «x‸»\nRUN cat f | while read -r x; do echo "$x"; done; echo $«x»'],
  ['the value is still the build’s', 'FROM a\nARG «x‸»\nRUN x=${«x»#v}; echo $x'],
  ['for one command only', 'FROM a\nARG «x‸»\nRUN x=1 make && echo $«x»'],
  ['perhaps set: one variable', 'FROM a\nARG «x‸»\nRUN if [ -z "$«x»" ]; then «x»=1; fi; echo $«x»'],
  ['perhaps set, in a chain', 'FROM a\nARG «x‸»\nRUN true && «x»=1; echo $«x»'],
  ['in the body of a script', 'FROM a\nARG «x‸»\nRUN <<EOF\nx=1\necho $x\nEOF\nRUN echo $«x»'],
  ['in another shell', 'FROM a\nARG «x‸»\nRUN (x=1; echo $x); echo $«x»'],
  [
    'over lines',
    'FROM a\nARG «x‸»\nRUN true && \\\n  # for\n  for x in 1 2; \\\n  do \\\n    echo $x; \\\n  done\nRUN echo $«x»',
  ],
  ['what the loop left is its own', 'FROM a\nARG «x‸»\nRUN for x in 1 2; do :; done; echo $x\nRUN echo $«x»'],
  [
    'a loop that may have nothing to do',
    'FROM a\nARG «x‸»\nRUN for «x» in *.c; do echo $«x»; done; echo $«x»',
  ],
  ['set in the next round', 'FROM a\nARG «x‸»\nRUN while true; do echo $«x»; «x»=1; done'],
  ['a script in quotes', "FROM a\nARG «x‸»\nRUN bash -c 'for x in 1; do echo $x; done' $«x»"],
  ['a heredoc', 'FROM a\nRUN <<«EOF‸»\necho EOF\n«EOF»'],
  ['an undeclared one', 'FROM a\nRUN echo $V‸ $V'],
];

for (const [what, marked] of everywhere) {
  test(`references: ${what}`, () => {
    const { file, offset } = atCursor(marked);
    assert.equal(mark(file.text, references(file, offset, true)), marked.replace('‸', ''));
    assert.deepEqual(
      highlights(file, offset).map(({ span }) => span),
      references(file, offset, true),
    );
  });
}

test('references: from each of them, the same', () => {
  const file = parseDockerfile(
    'ARG V=1\nFROM a:$V AS x\nARG V\nENV V=${V:-2}\nFROM x\nCOPY --from=x /$V /\n',
  );
  for (const { symbol } of symbolsOf(file).occurrences) {
    const places = [...(symbol?.declarations ?? []), ...(symbol?.references ?? [])];
    const answers = places.map(({ span }) => references(file, span.start, true));
    assert.ok(answers.every((answer) => answer.length === places.length));
  }
});

test('references: without declarations', () => {
  const { file, offset } = atCursor('FROM a\nENV V‸=1\nRUN echo $V');
  assert.equal(mark(file.text, references(file, offset, false)), 'FROM a\nENV V=1\nRUN echo $«V»');
});

test('references: a default that spells the name of a stage', () => {
  const { file, offset } = atCursor('ARG B=dev\nFROM a AS de‸v\nFROM ${B}');
  assert.equal(mark(file.text, references(file, offset, true)), 'ARG B=dev\nFROM a AS «dev»\nFROM «${B}»');
});

test('highlights: what writes and what reads', () => {
  const { file, offset } = atCursor('FROM a\nARG V‸\nRUN test $V || V=1; echo $V');
  assert.deepEqual(
    highlights(file, offset).map(({ kind }) => kind),
    ['write', 'read', 'write', 'read'],
  );
  const heredoc = atCursor('FROM a\nRUN <<E‸\nE');
  assert.deepEqual(
    highlights(heredoc.file, heredoc.offset).map(({ kind }) => kind),
    ['text', 'text'],
  );
});
