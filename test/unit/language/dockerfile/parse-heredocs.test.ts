import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOne, slice } from './slices.ts';

const markers: [text: string, name: string, expand: boolean, chomp: boolean][] = [
  ['RUN <<EOF\nEOF', 'EOF', true, false],
  ['RUN <<-EOF\n\t\tEOF', 'EOF', true, true],
  ["RUN <<'EOF'\nEOF", 'EOF', false, false],
  ['RUN <<-"E"OF\nEOF', 'EOF', false, true],
  ['RUN << EOF > out\nEOF', 'EOF', true, false],
  ["RUN <<'two words'\ntwo words", 'two words', false, false],
  ['RUN <<$X\n$X', '$X', true, false],
  ['RUN <<${X}\n${X}', '${X}', true, false],
  ['COPY <<nginx.conf /etc/\nnginx.conf', 'nginx.conf', true, false],
];

for (const [text, name, expand, chomp] of markers) {
  test(`heredoc: ${JSON.stringify(text)}`, () => {
    const { instruction } = parseOne(text);
    assert.deepEqual(
      instruction.heredocs.map((each) => [
        each.name,
        each.expand,
        each.chomp,
        each.fileDescriptor,
        each.bodyLine,
        each.endLine,
      ]),
      [[name, expand, chomp, 0, 1, 1]],
    );
  });
}

const places: [text: string, heredocs: [marker: string, name: string, body: string, end?: string][]][] = [
  ['RUN <<EOF\na\n b\nEOF\nRUN x', [['<<EOF', 'EOF', 'a\n b\n', 'EOF']]],
  ['RUN cat 3<< "E F" > x\na\nE F', [['<< "E F"', 'E F', 'a\n', 'E F']]],
  ['RUN \\\n <<-E"O"F\n\ta\n\t\tEOF\r\n', [['<<-E"O"F', 'E"O"F', '\ta\n', 'EOF']]],
  [
    "COPY <<a <<'b' /to/\n1\na\n2\nb\n",
    [
      ['<<a', 'a', '1\n', 'a'],
      ["<<'b'", 'b', '2\n', 'b'],
    ],
  ],
  ['RUN <<EOF\na\n', [['<<EOF', 'EOF', 'a\n']]],
  ['RUN <<EOF', [['<<EOF', 'EOF', '']]],
  ['RUN <<EOF\nEOF \nEOF', [['<<EOF', 'EOF', 'EOF \n', 'EOF']]],
];

for (const [text, expected] of places) {
  test(`places of a heredoc: ${JSON.stringify(text)}`, () => {
    const { file, instruction } = parseOne(text);
    const shown = instruction.heredocs.map(({ span, nameSpan, body, endSpan }) =>
      [span, nameSpan, body, ...(endSpan ? [endSpan] : [])].map((each) => slice(file, each)),
    );
    assert.deepEqual(shown, expected);
  });
}

test('heredocs tell their lines and file descriptors; an unfinished one has no last line', () => {
  const { instruction } = parseOne('RUN a 3<<ONE <<TWO\nx\ny\nONE\nz');
  assert.deepEqual(
    instruction.heredocs.map(({ fileDescriptor, bodyLine, endLine }) => [fileDescriptor, bodyLine, endLine]),
    [
      [3, 1, 3],
      [0, 4, undefined],
    ],
  );
});

test('the heredocs of an ONBUILD are those of its trigger', () => {
  const { instruction } = parseOne('ONBUILD RUN <<E\nx\nE');
  assert.deepEqual(instruction.heredocs, []);
  assert.equal(instruction.trigger?.heredocs[0]?.name, 'E');
});
