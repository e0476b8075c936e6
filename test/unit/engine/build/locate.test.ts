import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { locateFailure } from '../../../../src/engine/build/locate.ts';

const several = `ARG BASE=busybox
FROM node:24 AS build
WORKDIR /src
COPY . .
RUN npm ci \\
  && npm run build

FROM build AS Test
RUN npm test

FROM scratch
COPY --from=build /src/dist /
COPY --from=registry.example/tools:2 /bin/x /
FROM \${BASE}
ENV A=1
RUN false
`;

describe('by the number of the step', () => {
  const cases: [step: string, line: number, endLine?: number][] = [
    ['[build 1/4] FROM docker.io/library/node:24', 1],
    ['[build 2/4] WORKDIR /src', 2],
    ['[build 3/4] COPY . .', 3],
    ['[build 4/4] RUN npm ci   && npm run build', 4, 5],
    // A stage that builds on another one has no step of its own for FROM; nor has scratch.
    ['[test 1/1] RUN npm test', 8],
    ['[stage-2 1/2] COPY --from=build /src/dist /', 11],
    ['[stage-2 2/2] COPY --from=registry.example/tools:2 /bin/x /', 12],
    ['[stage-3 2/2] RUN false', 15],
    ['[linux/amd64 build 4/4] RUN npm ci', 4, 5],
    ['[linux/amd64->arm64 build 4/4] RUN npm ci', 4, 5],
    // ONBUILD instructions of the base image come first and are counted too.
    ['[build 2/6] ONBUILD COPY package.json /src', 1],
    ['[build 6/6] RUN npm ci', 4, 5],
  ];
  for (const [step, line, endLine = line] of cases) {
    test(step, () => assert.deepEqual(locateFailure(several, step, 'exit code: 1'), { line, endLine }));
  }

  test('a file with one stage, and a number with a space before it', () => {
    const text = `FROM busybox\n${'RUN true\n'.repeat(11)}`;
    assert.deepEqual(locateFailure(text, '[ 2/12] RUN true', ''), { line: 1, endLine: 1 });
    assert.deepEqual(locateFailure(text, '[12/12] RUN true', ''), { line: 11, endLine: 11 });
  });
});

describe('by the image that could not be had', () => {
  const cases: [image: string, line: number][] = [
    ['docker.io/library/node:24', 1],
    ['registry.example/tools:2', 12],
    ['docker.io/library/who-knows:latest', 13],
  ];
  for (const [image, line] of cases) {
    test(image, () => {
      const step = `[internal] load metadata for ${image}`;
      assert.deepEqual(locateFailure(several, step, 'no such host'), { line, endLine: line });
    });
  }
});

describe('by the engine’s message', () => {
  const cases: [message: string, line: number, endLine?: number][] = [
    ['failed to create LLB definition: dockerfile parse error line 3: unknown instruction: WORKDIRR', 2],
    ['dockerfile parse error on line 6: unterminated heredoc', 4, 5],
    ['Dockerfile:9\n--------------------', 8],
    [
      'failed to create LLB definition: Syntax error - can\'t find = in "A". Must be of the form: name=value',
      -1,
    ],
    ['failed to process "${BASE}": unsupported modifier', 13],
    ['invalid: npm test', -1],
    ['target stage "nope" could not be found', -1],
  ];
  for (const [message, line, endLine = line] of cases) {
    test(message, () => {
      const expected = line < 0 ? undefined : { line, endLine };
      assert.deepEqual(locateFailure(several, undefined, message), expected);
    });
  }

  test('a port that is none', () => {
    const text = 'FROM busybox\nEXPOSE 80\nEXPOSE abc\n';
    assert.deepEqual(locateFailure(text, undefined, 'Invalid containerPort: abc'), { line: 2, endLine: 2 });
  });

  test('nothing to go by', () => {
    assert.equal(locateFailure('', undefined, 'the Dockerfile cannot be empty'), undefined);
  });
});
