import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type FormatOptions,
  formatDockerfile,
} from '../../../../../src/language/dockerfile/features/format.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { applyEdits, seenByBuildKit } from '../same-build.ts';

const usual: FormatOptions = { insertSpaces: true, tabSize: 4, eol: '\n' };

/** Formats, and sees to it that BuildKit sees the same and that doing it again changes nothing. */
function format(text: string, options: FormatOptions = usual): string {
  const result = applyEdits(text, formatDockerfile(parseDockerfile(text), options));
  assert.deepEqual(seenByBuildKit(result), seenByBuildKit(text));
  const again = applyEdits(result, formatDockerfile(parseDockerfile(result), options));
  assert.equal(again, result);
  return result;
}

const rows: [what: string, before: string, after: string][] = [
  ['keywords get the case of most', 'from a\nrun b\nUSER c\n', 'from a\nrun b\nuser c\n'],
  ['upper case on a tie', 'from a\nUSER c\n', 'FROM a\nUSER c\n'],
  ['mixed case follows', 'From a\nRUN b\n', 'FROM a\nRUN b\n'],
  ['unknown words keep their case', 'FROM a\nRUN b\nnope c\n', 'FROM a\nRUN b\nnope c\n'],
  ['one space after the keyword', 'RUN \t a  b\n', 'RUN a  b\n'],
  ['and between flags', 'COPY  --link   --from=a\t b  c\n', 'COPY --link --from=a b  c\n'],
  ['before a continuation character too', 'RUN   \\\n    a\n', 'RUN \\\n    a\n'],
  ['a bare -- stays', 'RUN   --   --a\n', 'RUN   --   --a\n'],
  ['instructions begin at the margin', '  FROM a\n\t RUN b\n', 'FROM a\nRUN b\n'],
  ['white space at the end goes', 'FROM a  \nRUN b \\ \t\n    c \n# d \n', 'FROM a\nRUN b \\\n    c\n# d\n'],
  ['not where a continuation would come of it', 'WORKDIR a\\\f\nRUN b\n', 'WORKDIR a\\\f\nRUN b\n'],
  ['at most one blank line', 'FROM a\n\n \n\nRUN b\n\nRUN c\n', 'FROM a\n\nRUN b\n\nRUN c\n'],
  ['none at the top and at the end', '\n \nFROM a\n\n\n', 'FROM a\n'],
  ['a newline at the end', 'FROM a', 'FROM a\n'],
  ['nothing in an empty file', '', ''],
  ['nothing left of blank lines', ' \n\n', ''],

  [
    'continued lines are indented once, what is nested keeps its distance',
    'RUN a \\\n&& if b; then \\\n    c; \\\n\td; \\\n  fi\n',
    'RUN a \\\n    && if b; then \\\n        c; \\\n        d; \\\n      fi\n',
  ],
  [
    'flags on lines of their own',
    'RUN \\\n  --mount=type=ssh \\\n  a\n',
    'RUN \\\n    --mount=type=ssh \\\n    a\n',
  ],
  ['pairs', 'ENV a=1 \\\n  b=2\n', 'ENV a=1 \\\n    b=2\n'],
  ['sources', 'COPY a \\\n b \\\n /c\n', 'COPY a \\\n    b \\\n    /c\n'],
  [
    'a bracket that closes stands to the left',
    'CMD [ \\\n  "a", \\\n  "b" \\\n]\n',
    'CMD [ \\\n    "a", \\\n    "b" \\\n]\n',
  ],
  ['in ONBUILD too', 'ONBUILD RUN a \\\n  b\n', 'ONBUILD RUN a \\\n    b\n'],
  ['lines that begin within quotes stay', 'RUN a "b \\\n  c" \\\n  d\n', 'RUN a "b \\\n  c" \\\n    d\n'],
  [
    'within nested ones too',
    'RUN a "$(b "c \\\n  d" \\\n  e)" \\\n  f\n',
    'RUN a "$(b "c \\\n  d" \\\n  e)" \\\n    f\n',
  ],
  ['and in ${…}', 'RUN a ${b:-c \\\n  d}\n', 'RUN a ${b:-c \\\n  d}\n'],
  ['quotes in JSON', 'CMD ["a \\\n  b", \\\n  "it\'s"]\n', 'CMD ["a \\\n  b", \\\n    "it\'s"]\n'],
  ['a word over two lines stays one', 'RUN ec\\\nho \\\n  a\n', 'RUN ec\\\nho \\\n    a\n'],
  ['also where an escaped space is its end', 'RUN a\\ \\\nb\n', 'RUN a\\ \\\nb\n'],
  ['two words stay two', 'CMD [ \\\n  "a"\\\n ]\n', 'CMD [ \\\n    "a"\\\n ]\n'],
  ['a path over two lines stays', 'WORKDIR /a \\\n  b\n', 'WORKDIR /a \\\n  b\n'],
  ['an old ENV stays', 'ENV a b \\\n  c\n', 'ENV a b \\\n  c\n'],
  [
    'a flag over two lines stays',
    'RUN --mount=type=cache,\\\ntarget=/a \\\n  b\n',
    'RUN --mount=type=cache,\\\ntarget=/a \\\n  b\n',
  ],
  ['a keyword over two lines stays', 'RU\\\nN  a \\\n b\n', 'RU\\\nN  a \\\n b\n'],
  [
    'PowerShell quotes otherwise',
    'SHELL ["powershell"]\nRUN a "b\\" \\\n  c "d \\\n  e"\n',
    'SHELL ["powershell"]\nRUN a "b\\" \\\n  c "d \\\n  e"\n',
  ],
  ['the other escape character', '# escape=`\nRUN a `  \n  b\\\n', '# escape=`\nRUN a `\n    b\\\n'],

  ['comments follow', '  # a\nRUN b \\\n# c\n  d \\\n  # e\n', '# a\nRUN b \\\n    # c\n    d \\\n    # e\n'],
  ['those that could be directives stay', '  # check=skip=all\nRUN b\n', '  # check=skip=all\nRUN b\n'],
  ['and none becomes one', '\n\n# escape=`\nRUN b\n', '\n# escape=`\nRUN b\n'],
  ['blank lines in an instruction stay', 'RUN a \\\n\n \n  b\n', 'RUN a \\\n\n\n    b\n'],
  ['at its end as well', 'RUN a \\\n \n \n', 'RUN a \\\n\n\n'],

  [
    'bodies of heredocs stay',
    'run  cat \\\n <<E  \n\n\n  a  \n\tb\nE\n\n\nrun c\n',
    'run cat \\\n    <<E\n\n\n  a  \n\tb\nE\n\nrun c\n',
  ],
  ['those that do not end too', 'RUN  <<E\n a \n\n\n', 'RUN <<E\n a \n\n\n'],
  ['with no newline behind them', 'RUN <<E\n a ', 'RUN <<E\n a '],

  ['Windows line ends stay', 'run a \\ \r\n b \r\n\r\n\r\nRUN c\r\n', 'RUN a \\\r\n    b\r\n\r\nRUN c\r\n'],
  ['a byte-order mark stays', '\ufeff\n  from a\n', '\ufefffrom a\n'],
];

for (const [what, before, after] of rows) {
  test(`format: ${what}`, () => assert.equal(format(before), after));
}

test('indents with tabs, and ends the file as it is told', () => {
  const options: FormatOptions = { insertSpaces: false, tabSize: 4, eol: '\r\n' };
  assert.equal(
    format('RUN a \\\r\n  b \\\r\n    c \\\r\n      d', options),
    'RUN a \\\r\n\tb \\\r\n\t  c \\\r\n\t\td\r\n',
  );
});

test('edits only what changes', () => {
  assert.deepEqual(formatDockerfile(parseDockerfile('FROM a\nRUN  b \\\n    c\n'), usual), [
    { span: { start: 10, end: 12 }, newText: ' ' },
  ]);
});

test('changes nothing that BuildKit sees, whatever is typed', () => {
  const sample = `# syntax=x
from  a   AS b
ENV A="x  y" \\
  B=\\ c \\
    # why
  D='e'

RUN --mount=type=cache,target=/a  \\
     if true; then echo "$(cat "f  g")" 'h'; \\
       fi <<E  && [ "i  \\
  j" ]
  body
E


COPY ["k", \\
"l"]
  # m
CMD n "o`;
  const typed = ['"', "'", '\\', '\n', ' \n\n', '\\\n', '  ', '#', '<<E', '[', '$(', '`', '\r\n', '\t'];
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  for (let round = 0; round < 500; round++) {
    let text = sample;
    for (let edit = 0; edit <= random(4); edit++) {
      const at = random(text.length + 1);
      text = text.slice(0, at) + typed[random(typed.length)] + text.slice(at + random(4));
    }
    format(text);
  }
});
