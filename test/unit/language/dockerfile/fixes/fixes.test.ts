import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixAll, fixesFor } from '../../../../../src/language/dockerfile/fixes/index.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import { apply, countOf, findingsOf } from './apply.ts';

/** A file, and what it is after each of the fixes. */
type Row = readonly [before: string, ...after: string[]];

const debian = 'FROM debian:12\n';
const rows: Record<string, readonly Row[]> = {
  'unknown-instruction': [
    ['FRMO debian:12', 'FROM debian:12'],
    ['from debian:12\nrnu a', 'from debian:12\nrun a'],
    [`${debian}GARBAGE a`],
  ],
  StageNameCasing: [
    [
      'FROM a:1 AS Build\nFROM b:1\nCOPY --from=Build /a /a',
      'FROM a:1 AS build\nFROM b:1\nCOPY --from=build /a /a',
    ],
  ],
  FromAsCasing: [
    ['FROM a:1 as b', 'FROM a:1 AS b'],
    ['from a:1 AS b\nrun c', 'from a:1 as b\nrun c'],
    ['from a:1 AS b\nRUN c\nRUN d', 'FROM a:1 AS b\nRUN c\nRUN d'],
  ],
  NoEmptyContinuation: [[`${debian}RUN a && \\\n\n  \n# why\n  b`, `${debian}RUN a && \\\n# why\n  b`]],
  ConsistentInstructionCasing: [
    [`${debian}run a\nRUN b`, `${debian}RUN a\nRUN b`],
    ['From debian:12 As b', 'FROM debian:12 AS b'],
    ['from debian:12\nrun a\nRUN b', 'from debian:12\nrun a\nrun b'],
  ],
  DuplicateStageName: [
    [
      'FROM a:1 AS b\nFROM c:1 AS b\nFROM b\nCOPY --from=b /a /a',
      'FROM a:1 AS b\nFROM c:1 AS b-2\nFROM b-2\nCOPY --from=b-2 /a /a',
    ],
  ],
  ReservedStageName: [['FROM a:1 AS context', 'FROM a:1 AS context-stage']],
  JSONArgsRecommended: [
    [`${debian}CMD python app.py "a b"`, `${debian}CMD ["python", "app.py", "a b"]`],
    [`${debian}ENTRYPOINT exec app \\\n  # why\n  -v`, `${debian}ENTRYPOINT ["app", \\\n  # why\n  "-v"]`],
    [`${debian}CMD ['python', 'app.py',]`, `${debian}CMD ["python", "app.py"]`],
    [`${debian}CMD app $PORT`],
    [`${debian}CMD app && other`],
    [`${debian}CMD app > log`],
    [`${debian}CMD cd /app`],
    [`${debian}CMD A=1 app`],
    [`${debian}CMD app *.py`],
  ],
  MaintainerDeprecated: [
    [
      `${debian}MAINTAINER Ann "The" Bee <ann@example.com>`,
      `${debian}LABEL org.opencontainers.image.authors="Ann \\"The\\" Bee <ann@example.com>"`,
    ],
    ['from debian:12\nmaintainer ann', 'from debian:12\nlabel org.opencontainers.image.authors="ann"'],
  ],
  UndefinedArgInFrom: [['ARG VERSION=1\nFROM debian:1${VERSOIN}', 'ARG VERSION=1\nFROM debian:1${VERSION}']],
  UndefinedVar: [
    [
      `${debian}ARG FOLDER=a\nCOPY $FODLER \${FODLER:-x} /a/`,
      `${debian}ARG FOLDER=a\nCOPY $FOLDER \${FOLDER:-x} /a/`,
    ],
  ],
  WorkdirRelativePath: [
    [`${debian}WORKDIR app`, `${debian}WORKDIR /app`],
    [`${debian}WORKDIR "./my app"`, `${debian}WORKDIR "/my app"`],
    [`${debian}WORKDIR ../app`],
  ],
  MultipleInstructionsDisallowed: [
    [
      `${debian}CMD ["a", \\\n  "b"]\nCMD ["c"]`,
      `${debian}# CMD ["a", \\\n#   "b"]\nCMD ["c"]`,
      `${debian}CMD ["c"]`,
    ],
  ],
  LegacyKeyValueFormat: [
    [`${debian}ENV A b`, `${debian}ENV A=b`],
    [`${debian}ENV A b c=d \\\n  e`, `${debian}ENV A="b c=d \\\n  e"`],
    [`${debian}LABEL a "b c" d`, `${debian}LABEL a="b c"\\ d`],
    [`# escape=\`\n${debian}ENV A "b c" d`, `# escape=\`\n${debian}ENV A="b c"\` d`],
  ],
  RedundantTargetPlatform: [['FROM --platform=$TARGETPLATFORM debian:12', 'FROM debian:12']],
  InvalidDefaultArgInFrom: [['ARG TAG\nFROM debian:${TAG}', 'ARG TAG=latest\nFROM debian:${TAG}']],
  InvalidDefinitionDescription: [
    [
      `# check=experimental=all\n\n# The version.\nARG VERSION=1\n${debian}`,
      `# check=experimental=all\n\n# VERSION The version.\nARG VERSION=1\n${debian}`,
      `# check=experimental=all\n\n# The version.\n#\nARG VERSION=1\n${debian}`,
    ],
  ],
  ExposeProtoCasing: [[`${debian}EXPOSE 80 53/UDP`, `${debian}EXPOSE 80 53/udp`]],
  ExposeInvalidFormat: [[`${debian}EXPOSE 127.0.0.1:8080:80/tcp 443`, `${debian}EXPOSE 80/tcp 443`]],
  FromPlatformFlagConstDisallowed: [
    ['FROM --platform=linux/amd64 debian:12', 'FROM debian:12', 'FROM --platform=$BUILDPLATFORM debian:12'],
  ],
  SecretsUsedInArgOrEnv: [[`${debian}ENV PASSWORD=a`]],
  'root-user': [
    [`${debian}# start\nCMD ["a"]`, `${debian}RUN useradd --create-home app\nUSER app\n# start\nCMD ["a"]`],
    ['FROM alpine:3.23\nCMD ["a"]', 'FROM alpine:3.23\nRUN adduser -D app\nUSER app\nCMD ["a"]'],
    ['FROM node:24\nCMD ["a"]', 'FROM node:24\nUSER node\nCMD ["a"]'],
    [
      `${debian}USER ann\nUSER root\nRUN a\nCMD ["a"]`,
      `${debian}USER ann\nUSER root\nRUN a\nUSER ann\nCMD ["a"]`,
    ],
    [`${debian}CMD ["a"]\nRUN b`],
  ],
  'install-before-copy': [
    [
      'FROM node:24\nWORKDIR /app\nCOPY --chown=node . .\n# all\nRUN npm ci',
      'FROM node:24\nWORKDIR /app\nCOPY --chown=node package*.json ./\n# all\nRUN npm ci\nCOPY --chown=node . .',
    ],
    ['FROM node:24\nCOPY . .\nRUN npm ci && npm run build'],
  ],
  'apt-update-alone': [
    [
      `${debian}RUN apt-get -q update\nCOPY a /a\nRUN a && apt-get install -y --no-install-recommends b`,
      `${debian}COPY a /a\nRUN a && apt-get -q update && apt-get install -y --no-install-recommends b`,
    ],
  ],
  'apt-clean': [
    [
      `${debian}RUN apt-get update && apt-get install -y a`,
      `${debian}RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*`,
    ],
    [
      `${debian}RUN apt-get update \\\n\t&& apt-get install -y \\\n\ta \\\n# why\n\tb \\\n\t&& c`,
      `${debian}RUN apt-get update \\\n\t&& apt-get install -y \\\n\ta \\\n# why\n\tb \\\n\t&& rm -rf /var/lib/apt/lists/* \\\n\t&& c`,
    ],
    [
      `# escape=\`\n${debian}RUN apt-get update && \`\n  apt-get install -y a`,
      `# escape=\`\n${debian}RUN apt-get update && \`\n  apt-get install -y a && \`\n  rm -rf /var/lib/apt/lists/*`,
    ],
    [
      `${debian}RUN <<E\n  apt-get update\n  apt-get install -y a\nE`,
      `${debian}RUN <<E\n  apt-get update\n  apt-get install -y a\n  rm -rf /var/lib/apt/lists/*\nE`,
    ],
  ],
  'apt-recommends': [
    [`${debian}RUN apt-get install -y a`, `${debian}RUN apt-get install --no-install-recommends -y a`],
  ],
  'apt-yes': [
    [`${debian}RUN apt-get install \\\n  a`, `${debian}RUN apt-get install -y \\\n  a`],
    [`${debian}RUN ["apt-get", "install", "a"]`, `${debian}RUN ["apt-get", "install", "-y", "a"]`],
  ],
  'apt-for-people': [
    [`${debian}RUN /usr/bin/apt update`, `${debian}RUN /usr/bin/apt-get update`],
    [`${debian}RUN apt list`],
  ],
  'apk-no-cache': [['FROM alpine:3.23\nRUN apk add a', 'FROM alpine:3.23\nRUN apk add --no-cache a']],
  'pip-no-cache': [
    [
      'FROM python:3.14\nRUN python -m pip install a',
      'FROM python:3.14\nRUN python -m pip install --no-cache-dir a',
    ],
  ],
  'few-layers': [
    [
      `${debian}RUN a\n\n# why\nRUN b \\\n\t&& c\nRUN d`,
      `${debian}RUN a && \\\n# why\n\tb \\\n\t&& c && \\\n\td`,
    ],
    [`${debian}RUN a || b\nRUN c`, `${debian}RUN a || b && \\\n    c`],
    // Joined these would do something else.
    [`${debian}RUN a\nRUN b || c`],
    [`${debian}RUN a\nRUN b; c`],
    [`${debian}RUN cd /a && b\nRUN c`],
    [`${debian}RUN a &\nRUN b`],
    [`${debian}RUN a # b\nRUN c`],
  ],
  'cd-in-run': [
    [`${debian}RUN cd /srv && \\\n  make`, `${debian}WORKDIR /srv\nRUN make`],
    [
      `${debian}WORKDIR /a\nRUN cd /srv && make\nCMD ["a"]`,
      `${debian}WORKDIR /a\nWORKDIR /srv\nRUN make\nWORKDIR /a\nCMD ["a"]`,
    ],
    [`${debian}WORKDIR /srv\nRUN cd /srv && make`, `${debian}WORKDIR /srv\nRUN make`],
    ['from debian:12\nrun cd /srv', 'from debian:12\nworkdir /srv'],
  ],
  'workdir-first': [[`${debian}COPY a .`, `${debian}WORKDIR /app\nCOPY a .`]],
  'sudo-in-run': [[`${debian}RUN a && sudo -E b`, `${debian}RUN a && b`]],
  'copy-over-add': [
    [`${debian}ADD --chown=a b /c`, `${debian}COPY --chown=a b /c`],
    ['from debian:12\nadd a /b', 'from debian:12\ncopy a /b'],
  ],
  'add-remote-archive': [
    [
      `${debian}ADD https://example.com/a.tgz /a/`,
      `${debian}ADD --unpack=true https://example.com/a.tgz /a/`,
    ],
  ],
  'entrypoint-ignores-cmd': [
    [`${debian}ENTRYPOINT echo\nCMD ["a"]`, `${debian}ENTRYPOINT ["echo"]\nCMD ["a"]`],
  ],
  'volume-not-host': [
    [`${debian}VOLUME ./data:/data`, `${debian}VOLUME /data`],
    [`${debian}VOLUME ["/a", "/srv:/data"]`, `${debian}VOLUME ["/a", "/data"]`],
    [`${debian}VOLUME data`],
  ],
  'broken-list': [
    [`${debian}CMD ['a' "b",]`, `${debian}CMD ["a", "b"]`],
    [`${debian}HEALTHCHECK CMD [ “a”, “b” ]`, `${debian}HEALTHCHECK CMD [ "a", "b" ]`],
    [`${debian}CMD ["a", b]`],
  ],
  'write-after-volume': [
    [
      `${debian}VOLUME /a\nRUN mkdir /a/b\nRUN touch /a/c`,
      `${debian}RUN mkdir /a/b\nRUN touch /a/c\nVOLUME /a`,
    ],
  ],
  pipefail: [
    [
      `${debian}# why\nRUN curl a | b`,
      `${debian}SHELL ["/bin/bash", "-o", "pipefail", "-c"]\n# why\nRUN curl a | b`,
    ],
    [
      'FROM alpine:3.23\nRUN curl a | b',
      'FROM alpine:3.23\nSHELL ["/bin/ash", "-o", "pipefail", "-c"]\nRUN curl a | b',
    ],
    [
      `${debian}SHELL ["/bin/bash", "-c"]\nRUN curl a | b`,
      `${debian}SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl a | b`,
    ],
    [
      `${debian}RUN <<E\n#!/bin/bash\ncurl a | b\nE`,
      `${debian}RUN <<E\n#!/bin/bash\nset -o pipefail\ncurl a | b\nE`,
    ],
  ],
  'misspelled-command': [[`${debian}RUN a && aupt-get update`, `${debian}RUN a && apt-get update`]],
  'no-secrets': [[`${debian}COPY .env /a`]],
  'pinned-tag': [['FROM debian']],
  'old-base': [['FROM debian:9']],
  'no-dockerignore': [[`${debian}COPY . /a`]],
  'no-healthcheck': [[`${debian}CMD ["a"]`]],
};

for (const [code, examples] of Object.entries(rows)) {
  test(`${code}: what its fixes make`, () => {
    for (const [before, ...after] of examples) {
      const file = parseDockerfile(before);
      const finding = findingsOf(before).find((each) => each.code === code);
      assert(finding, before);
      const fixes = fixesFor(file, finding).filter(({ kind }) => kind === 'fix');
      assert.deepEqual(
        fixes.map(({ edits }) => apply(before, edits)),
        after,
        before,
      );
    }
  });

  test(`${code}: after a fix it is gone, and nothing is refused`, () => {
    for (const [before] of examples) {
      for (const text of [before, before.replaceAll('\n', '\r\n')]) {
        const file = parseDockerfile(text);
        for (const finding of findingsOf(text)) {
          for (const fix of fixesFor(file, finding)) {
            const after = apply(text, fix.edits);
            assert(
              countOf(after, finding.code) < countOf(text, finding.code),
              `${fix.title.en} leaves it:\n${after}`,
            );
            const errors = findingsOf(text).filter(({ kind }) => kind === 'error').length;
            assert(findingsOf(after).filter(({ kind }) => kind === 'error').length <= errors, after);
            if (text.includes('\r')) assert.doesNotMatch(after, /[^\r]\n/, `${fix.title.en}: line ends`);
          }
        }
      }
    }
  });
}

test('every fix and every way to ignore has a title in both languages', () => {
  for (const [before] of Object.values(rows).flat()) {
    for (const finding of findingsOf(before)) {
      for (const { title } of fixesFor(parseDockerfile(before), finding)) {
        assert.match(title.en, /^[A-Z].*[^.]$/);
        assert.match(title.nl, /^\S.*[^.]$/);
        assert.notEqual(title.en, title.nl);
      }
    }
  }
});

test('fix all makes what is sure, in one go', () => {
  const before = `from debian:12 As Build
RUN apt update && apt install curl
ADD a.py /a/
ENV A b
COPY --from=Build /a /b
CMD python a.py
CMD python b.py
`;
  const edits = fixAll(parseDockerfile(before), findingsOf(before));
  assert.equal(
    apply(before, edits),
    `FROM debian:12 AS build
RUN apt-get update && apt-get install --no-install-recommends -y curl && rm -rf /var/lib/apt/lists/*
COPY a.py /a/
ENV A=b
COPY --from=build /a /b
# CMD ["python", "a.py"]
CMD ["python", "b.py"]
`,
  );
});

test('the edits of fix all stand in order and never overlap', () => {
  for (const [before] of Object.values(rows).flat()) {
    const edits = fixAll(parseDockerfile(before), findingsOf(before));
    for (const [index, edit] of edits.entries()) {
      assert(index === 0 || edit.span.start >= (edits[index - 1]?.span.end ?? 0), before);
    }
    const errors = (text: string): number => findingsOf(text).filter(({ kind }) => kind === 'error').length;
    assert(errors(apply(before, edits)) <= errors(before), before);
  }
});
