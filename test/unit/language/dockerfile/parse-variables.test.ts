import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDockerfile } from '../../../../src/language/dockerfile/parse.ts';
import { slice } from './slices.ts';

/** `written = name operator operand` of each variable of the last instruction. */
function variables(text: string, by: 'build' | 'shell'): string[] {
  const file = parseDockerfile(text);
  const last = file.instructions.at(-1);
  return ((last?.trigger ?? last)?.variables ?? []).map((variable) => {
    const { name, nameSpan, span, operator, operatorSpan, operand } = variable;
    assert.equal(variable.by, by);
    assert.equal(slice(file, nameSpan), name);
    if (operatorSpan) assert.equal(slice(file, operatorSpan), operator);
    if (operand) assert.equal(slice(file, operand.span), operand.text);
    return [slice(file, span), ...(operator === undefined ? [] : [operator, operand?.text])].join(' ');
  });
}

const build: [text: string, variables: string[]][] = [
  ['USER $a', ['$a']],
  ['USER a${b}c$d.e', ['${b}', '$d']],
  ['USER ${a:-b}', ['${a:-b} :- b']],
  [
    'USER ${a-b}${a:+b}${a+b}${a:?b}${a?b}',
    ['${a-b} - b', '${a:+b} :+ b', '${a+b} + b', '${a:?b} :? b', '${a?b} ? b'],
  ],
  ['USER ${a#b}${a##b}${a%b}${a%%b}', ['${a#b} # b', '${a##b} ## b', '${a%b} % b', '${a%%b} %% b']],
  ['USER ${a/b/c}${a//b/c}', ['${a/b/c} / b/c', '${a//b/c} // b/c']],
  ['USER ${a:-${b:-$c}}$d', ['${a:-${b:-$c}} :- ${b:-$c}', '${b:-$c} :- $c', '$c', '$d']],
  ['USER ${a:-"}"}', ['${a:-"}"} :- "}"']],
  ['USER ${a:-\\}}x', ['${a:-\\}} :- \\}']],
  ['USER "$a" \'$b\' \\$c "\\$d" "\'$e\'"', ['$a', '$e']],
  ['USER $$ $1a $été', ['$$', '$1', '$été']],
  ['USER $ ${', []],
  // What BuildKit refuses gives what can be told.
  ['USER ${a', ['${a']],
  ['USER ${a:-b', ['${a:- :- ']],
  ['USER ${a^^} $b', ['${a^^} ^ ^', '$b']],
  ['USER $a "$b', ['$a', '$b']],
  ["USER $a '$b", ['$a']],
  ['USER ${}$a', []],

  ['FROM --platform=$a b:${c} AS $d', ['$a', '${c}']],
  ['ARG a$b=$c d=${e:-$f}', ['$c', '${e:-$f} :- $f', '$f']],
  ['ENV $a=$b c="$d" e=\'$f\'', ['$a', '$b', '$d']],
  ['ENV a $b "$c"', ['$b', '$c']],
  ['LABEL a="$b"', ['$b']],
  ['EXPOSE $a ${b}/tcp', ['$a', '${b}']],
  ['VOLUME ["x\\t$a", "\\\\$b", "\\u0024c"]', ['$a', '\\u0024c']],
  ['WORKDIR /$a\\\n/$b', ['$a', '$b']],
  ['STOPSIGNAL $a', ['$a']],
  ['ADD --chown=$a --chmod=$b --checksum=$c --keep-git-dir=$d e $f', ['$a', '$b', '$c', '$f']],
  ['COPY --from=$a --chown="$b:$c" --chmod=\'$d\' $e ["$f"]', ['$b', '$c', '$d', '$e', '$f']],
  ['COPY <<$a $b\n$c\n$a', ['$b', '$c']],
  ["COPY <<'a' $b\n$c\na", ['$b']],
  ['COPY <<a /b\nit\'s "$c" \\$d\n${e:-"f"}\na', ['$c', '${e:-"f"} :- "f"']],
  ['ONBUILD COPY $a /b', ['$a']],
  ['# escape=`\nUSER `$a \\$b', ['$b']],
  ['# escape=`\nCOPY <<a /b\n\\$c `$d\na', ['$d']],
  ['RUN --mount=type=cache,id=$a,from=$b,"target=${c}" --network=$d x', ['$a', '${c}']],
  ['MAINTAINER $a', []],
  ['HEALTHCHECK --interval=$a NONE', []],
  ['SHELL ["$a"]', []],
  ['CMD ["$a"]', []],
  ['NOPE $a', []],
];

for (const [text, expected] of build) {
  test(`filled in by the build: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(variables(text, 'build'), expected));
}

const shell: [text: string, variables: string[]][] = [
  ['RUN echo $a "$b" \'$c\' \\$d "\\$e"', ['$a', '$b']],
  ['RUN echo $$ $? $1 $@ $! ${1} $# $', []],
  [
    'RUN ${a:-b} ${a:=b} ${a=b} ${a%%.*} ${a/b/c}',
    ['${a:-b} :- b', '${a:=b} := b', '${a=b} = b', '${a%%.*} %% .*', '${a/b/c} / b/c'],
  ],
  ['RUN ${#a} ${!b} ${c^^} ${d[0]} ${e:1:2}', ['${#a}', '${!b}', '${c^^}', '${d[0]}', '${e:1:2}']],
  ['RUN ${a:-${b}} ${1:-$c}', ['${a:-${b}} :- ${b}', '${b}', '$c']],
  ['RUN x="$(echo "$a" \'$b\')" `echo $c` $((1 << $d)) $e', ['$a', '$c', '$d', '$e']],
  ["RUN \"${a:-'$b'}\" ${a:-'$b'}", ["${a:-'$b'} :- '$b'", '$b', "${a:-'$b'} :- '$b'"]],
  ["RUN echo $'it\\'s $a' $b", ['$b']],
  ["RUN a # it's $b", []],
  ['RUN a#b $c', ['$c']],
  ['RUN (a; (b)) $(c (d) $e) $f', ['$e', '$f']],
  ['RUN echo ${a && $b', ['${a', '$b']],
  ['RUN --mount=type=cache,target=/x echo $a', ['$a']],
  ['CMD echo $a', ['$a']],
  ['ENTRYPOINT exec $a', ['$a']],
  ['HEALTHCHECK --interval=5s CMD curl $a', ['$a']],
  ['CMD ["sh", "-c", "exec \\"$a\\" \'$b\'", "$c"]', ['$a']],
  ['CMD ["/bin/bash", "-ec", "$a"]', ['$a']],
  ['CMD ["node", "-c", "$a"]', []],
  ['RUN a \\\n# $no\n  $b', ['$b']],

  ["RUN <<E\n# it's\n$a '$b'\nE", ['$a']],
  ["RUN <<'E'\n$a\nE", ['$a']],
  ['RUN <<E\n#!/usr/bin/env python3\n$a\nE', []],
  ['RUN <<E\n#!/bin/bash -e\n$a\nE', ['$a']],
  ["RUN cat <<E > x\nit's $a\nE", ['$a']],
  ["RUN cat <<'E' > x\n$a\nE", []],
  ["RUN bash <<'E'\n$a '$b'\nE", ['$a']],
  ["RUN <<E\ncat <<'IN' > x\nit's $a\nIN\n$b\ncat <<-IN\n\tit's $c\n\tIN\n$d\nE", ['$b', '$c', '$d']],
  ['SHELL ["powershell", "-Command"]\nRUN $a', []],
  ['SHELL ["/bin/bash", "-c"]\nRUN $a', ['$a']],
  ['FROM mcr.microsoft.com/windows/servercore AS a\nFROM a\nRUN $a', []],
  ['FROM me/windows-exporter\nRUN $a', ['$a']],
  ['# escape=`\nFROM $base\nRUN $a', []],
  ['FROM x AS A\nSHELL ["cmd", "/S"]\nFROM x\nFROM a\nRUN $a', []],
  ['FROM x\nSHELL ["cmd", "/S"]\nFROM y\nRUN $a', ['$a']],
  ['FROM --platform=windows/amd64 x\nRUN $a', []],
];

for (const [text, expected] of shell) {
  test(`filled in by the shell: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(variables(text, 'shell'), expected));
}
