import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDockerfile } from '../../../../src/language/dockerfile/parse.ts';
import type { Dockerfile, Instruction, Span } from '../../../../src/language/dockerfile/syntax.ts';

const sample = `# syntax=docker/dockerfile:1
# escape=\\
# a description
ARG VERSION="1.2 3" OTHER=\${VERSION:-"x"}
FROM --platform=$BUILDPLATFORM node:$VERSION AS build
ENV A=1 \\
    # why
    B='two words' C=\\$D

ENV old way "of doing"
COPY --from=build --chown="a b:$C" ["a\\"b", "\\u0024d"]
RUN --mount=type=cache,target="/root/.cache",id=\${A} apt-get update \\

  && echo "$(date) \${A%%.*}" 'it''s' # \`no\`
RUN <<-EOF cat 3<<"E F" > x
\techo "$A"
\tEOF
$B
E F
ONBUILD HEALTHCHECK --interval=5s CMD ["sh", "-c", "curl $URL"]
COPY <<end /etc/\${NAME}
it's \${A:?no}
end
SHELL ["powershell"]
`;

/** Every span in the tree, whatever it is the span of. */
function spans(value: unknown, found: Span[] = [], seen = new Set<object>()): Span[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  if ('start' in value && 'end' in value && typeof value.start === 'number') found.push(value as Span);
  // What an instruction works out when asked are accessors of its class.
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(value)))
    .filter(([, { get }]) => get && !Array.isArray(value))
    .map(([name]) => name);
  for (const key of [...Object.keys(value), ...accessors.filter((name) => !name.startsWith('__'))]) {
    spans((value as Record<string, unknown>)[key], found, seen);
  }
  return found;
}

function check(file: Dockerfile): void {
  const { text } = file;
  for (const { start, end } of spans(file)) {
    assert.ok(Number.isInteger(start) && Number.isInteger(end));
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
  }
  let last = 0;
  for (const instruction of file.instructions) {
    assert.ok(instruction.span.start >= last, 'instructions follow each other');
    last = instruction.span.end;
    for (const each of [instruction, ...(instruction.trigger ? [instruction.trigger] : [])]) {
      checkInstruction(text, each);
    }
  }
}

function checkInstruction(text: string, instruction: Instruction): void {
  const inside = ({ start, end }: Span): boolean =>
    instruction.span.start <= start && end <= instruction.span.end;
  const { argument, source, argumentSpan, words, flags, pairs, heredocs, variables } = instruction;
  for (const part of [...words, ...flags, ...pairs, ...heredocs, ...variables]) assert.ok(inside(part.span));
  assert.ok(inside(argumentSpan));
  for (let at = 0; at < argument.length; at++) assert.equal(text[source.offsetAt(at)], argument[at]);
  for (const word of words) assert.equal(joined(text, word.span, word.raw), true, word.raw);
  for (const { name, nameSpan, span } of variables) {
    assert.ok(span.start < nameSpan.start && nameSpan.end <= span.end);
    assert.ok(joined(text, nameSpan, name));
  }
}

/** True where a stretch of the text is what is said of it, or holds it with continued lines or quotes between. */
function joined(text: string, { start, end }: Span, said: string): boolean {
  const written = text.slice(start, end);
  return written === said || /[\n\\"'`]/.test(written);
}

/** The same numbers on every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}

test('every place in the tree is inside the text, whatever is typed', () => {
  check(parseDockerfile(sample));
  const random = randomNumbers(1);
  const typed = [
    '$',
    '${',
    '}',
    '"',
    "'",
    '\\',
    '`',
    '\n',
    '\r\n',
    '<<',
    '<<E',
    '#',
    '[',
    ']',
    ',',
    '--',
    '=',
    ' ',
    'ÿ😀',
    '\t',
    '\ufeff',
  ];
  for (let round = 0; round < 500; round++) {
    let text = sample;
    for (let edit = 0; edit <= random(5); edit++) {
      const at = random(text.length + 1);
      const insert = typed[random(typed.length)] ?? '';
      text = text.slice(0, at) + insert + text.slice(at + random(4) * random(8));
    }
    check(parseDockerfile(text));
  }
});

test('takes linear time on text made to be slow', () => {
  const size = 100_000;
  const repeated = [
    '$',
    '${',
    '${a:-',
    '<<',
    '<<A ',
    '"',
    "'",
    '[',
    '\\',
    ' ',
    '$(',
    '`',
    '\\\n',
    '\\\n#\n',
    '--a ',
    '=',
    ',',
    '#',
    '"" ',
    '${a^',
  ];
  const texts = [
    'RUN a \\\n'.repeat(size),
    'RUN <<A <<B\n'.repeat(size),
    'ONBUILD '.repeat(size),
    '# x\n'.repeat(size),
    `RUN <<E\n${'cat <<A\n'.repeat(size)}A\nE`,
    `RUN ${' '.repeat(size)}x${'\r'.repeat(size)}y`,
    `RUN <<${' '.repeat(size)}x<y`,
    `# escape = ${' '.repeat(size)}x`,
    ...repeated.flatMap((each) =>
      ['RUN', 'COPY', 'ENV a=', 'USER', 'CMD [', 'RUN --mount=', 'RUN <<E\n', 'COPY <<E /x\n', ''].map(
        (start) => `${start} ${each.repeat(size / 10)}`,
      ),
    ),
  ];
  for (const text of texts) {
    const started = performance.now();
    for (const instruction of parseDockerfile(text).instructions) void instruction.variables;
    // Quadratic time would be many seconds.
    assert.ok(performance.now() - started < 2000, JSON.stringify(text.slice(0, 30)));
  }
});
