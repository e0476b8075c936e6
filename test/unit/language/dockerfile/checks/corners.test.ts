import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDockerfile, type CheckContext } from '../../../../../src/language/dockerfile/checks/index.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { findings, verdict } from './said.ts';

/** Below `FROM scratch`, on line 1: what BuildKit itself says, by running its code. */
const instructions: [instruction: string, ...expected: string[]][] = [
  // A mount of the SSH agent is a socket: it has no source.
  ['RUN --mount=type=ssh,source=/a ls', 'mount-key 1-1'],
  ['RUN --mount=type=ssh,target=/a ls'],

  // Flags are read byte by byte: the second byte of a no-break space, and of `à`, is white space there.
  ['COPY --link\u00a0--from=x a b', 'unknown-flag 1-1'],
  ['RUN --network=none\u00a0ls', 'invalid-network 1-1'],
  ['RUN --mount=type=bind,source=à/x,target=/y ls', 'mount-target 1-1'],
  ['RUN --mount=type=bind,source=é/x,target=/y ls'],
  ['RUN --mount=type=bind,source="à/x",target=/y ls'],
  ['RUN --network=none\u3000ls', 'invalid-network 1-1'],
  ['RUN \u0085--mount=type=x ls'],

  // Go refuses a number that does not fit, so it is no JSON.
  ['CMD [1e999]', 'JSONArgsRecommended 1-1'],
  ['CMD [[-1e999]]', 'JSONArgsRecommended 1-1'],
  ['CMD [1e99]', 'json-not-strings 1-1'],

  // A byte-order mark before a word is left out.
  ['WORKDIR \ufeff/x'],
  ['WORKDIR x\ufeff', 'WorkdirRelativePath 1-1'],

  // Variables are filled in where a body goes: by the words, and by name.
  ['COPY <<E /x\n$a\nE', 'UndefinedVar 1-3'],
  ['COPY << E /x\n$a\nE'],
  ['COPY <<"E F" /x\n$a\nE F', 'open-quote 1-3'],
  ['COPY <<E / <<E /x\n$a\nE\n$b\nE', 'UndefinedVar 1-5', 'UndefinedVar 1-5'],
  ["COPY <<'E' <<E /x\n$a\nE\n$b\nE", 'UndefinedVar 1-5'],
  // What stands right before `${…}` in a word is lost, and with it the heredoc.
  ['RUN <<"E"${a:?b}'],
  ['RUN <<${a:-b}\nls\n${a:-b}', 'unknown-instruction 2-2'],
  ['RUN <<E ${a:?b}\nls\nE'],

  // The escape character at the very end is no word.
  ['ENV a=b \\ \\\n'],
  ['ARG \\ \\\n', 'missing-argument 1-1'],

  // What Go does not read as a URL is no repository.
  ['COPY ssh://%20 /d'],
  ['COPY git://host/%zz /d'],
  ['COPY git://host/a%20b /d', 'copy-git 1-1'],
  ['COPY ssh://a@b@host/x /d', 'copy-git 1-1'],

  // All words are filled in before one of them is looked at.
  ['VOLUME "" $a', 'UndefinedVar 1-1', 'empty-volume 1-1'],

  // The keyword may begin below the first line of its instruction.
  ['\\\nENV PASSWORD=x', 'SecretsUsedInArgOrEnv 1-2'],
  ['\\\n\\\nRUNN x', 'unknown-instruction 1-3'],
];

for (const [instruction, ...expected] of instructions) {
  test(`FROM scratch, ${JSON.stringify(instruction)}`, () => {
    assert.deepEqual(verdict(`FROM scratch\n${instruction}`), expected);
  });
}

/** Whole files. */
const files: [text: string, ...expected: string[]][] = [
  ['FROM \ufeffdebian:12'],

  // White space around a directive's value is that of ASCII, without the vertical tab.
  ['# escape=\f`\f\nFROM scratch'],
  ['# escape=\u00a0`\nFROM scratch', 'invalid-escape 0-0'],
  ['# escape=\v`\nFROM scratch', 'invalid-escape 0-0'],
  ['# check=skip=all\u00a0\nFROM scratch as a'],
  ['FROM scratch\n# check=skip\u2028=all\nCMD a'],

  // Below `#!` a directive is not indented, and a comment of the first instruction as well.
  ['#!x\n# check=skip=all\nFROM scratch as a'],
  ['#!x\n\t# check=skip=FromAsCasing\nFROM scratch as a', 'FromAsCasing 2-2'],
  ['#!x\n# check=skip=StageNameCasing\n#\n# check=skip=FromAsCasing\nFROM scratch as A'],
  [
    '#!x\n# check=error=false\n# b\n# check=skip=all\nFROM scratch as A',
    'StageNameCasing 4-4',
    'FromAsCasing 4-4',
  ],

  // What is wrong with a trigger is said of the FROM that builds on its stage.
  ['FROM scratch AS a\nONBUILD COPY --from=$x a b\nFROM a', 'from-variable 2-2'],
  ['FROM scratch AS a\nONBUILD COPY --from=9 a b\nFROM a', 'unknown-stage 2-2'],

  // A path that Windows has not is not absolute there.
  ['FROM --platform=windows a AS windows\nWORKDIR //a/b', 'WorkdirRelativePath 1-1', 'windows-path 1-1'],
  ['FROM --platform=windows a AS windows\nWORKDIR d:/x', 'WorkdirRelativePath 1-1', 'windows-path 1-1'],
  ['FROM --platform=windows a AS windows\nWORKDIR c:/x'],
];

const onlyPath: CheckContext = { baseEnvironment: ['PATH'] };

for (const [text, ...expected] of files) {
  test(JSON.stringify(text), () => {
    assert.deepEqual(verdict(text, onlyPath), expected);
  });
}

test('a finding begins on its first line, where that holds nothing but a backslash too', () => {
  const file = parseDockerfile('FROM scratch\n\\\nENV PASSWORD=x\n');
  const [finding] = checkDockerfile(file, {});
  assert.equal(finding && file.lines.lineAt(finding.span.start), 1);
  assert.deepEqual(findings('FROM scratch\n\\\nENV PASSWORD=x\n'), ['SecretsUsedInArgOrEnv PASSWORD']);
});

test('a mount without a target is refused where the working folder is not known, one with a relative target is not', () => {
  const said = (mount: string): string[] => findings(`FROM golang:1.25\nRUN --mount=${mount} go build`);
  assert.deepEqual(said('type=cache,id=a'), ['mount-target type=cache,id=a']);
  assert.deepEqual(said('type=bind,target=.'), []);
  assert.deepEqual(findings('FROM golang:1.25\nWORKDIR /src\nRUN --mount=type=cache go build'), []);
});

/** Of `COPY /a /` below a .dockerignore file. */
const ignored: [pattern: string, ...expected: string[]][] = [
  ['[^ab]', 'CopyIgnoredFile 1-1'],
  ['/', 'CopyIgnoredFile 1-1'],
  ['[^/]'],
];

for (const [dockerignore, ...expected] of ignored) {
  test(`the root is a parent of /a for the pattern ${dockerignore}`, () => {
    assert.deepEqual(verdict('FROM scratch\nCOPY /a /', { dockerignore }), expected);
  });
}
