import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { instructionOf } from '../../../src/engine/history.ts';

/** What engines tell, and the instruction that it stands for. */
const known: Record<string, readonly [string, string][]> = {
  BuildKit: [
    ['RUN /bin/sh -c apk add --no-cache curl # buildkit', 'RUN apk add --no-cache curl'],
    ['RUN |2 A=1 B=two words /bin/sh -c make "$A" # buildkit', 'RUN make "$A"'],
    ['RUN /bin/bash -eo pipefail -c set -x; ls # buildkit', 'RUN set -x; ls'],
    ['RUN make all # buildkit', 'RUN make all'],
    ['COPY package.json /app/ # buildkit', 'COPY package.json /app/'],
    ['CMD ["node" "server.js"]', 'CMD ["node", "server.js"]'],
    ['CMD ["sh" "-c" "echo \\"a b\\""]', 'CMD ["sh", "-c", "echo \\"a b\\""]'],
    ['EXPOSE map[80/tcp:{} 53/udp:{}]', 'EXPOSE 80/tcp 53/udp'],
    ['EXPOSE [8080/tcp]', 'EXPOSE 8080/tcp'],
    ['VOLUME [/data /logs]', 'VOLUME /data /logs'],
    ['SHELL [/bin/bash -o pipefail -c]', 'SHELL /bin/bash -o pipefail -c'],
    ['WORKDIR /app', 'WORKDIR /app'],
    [
      `HEALTHCHECK &{["CMD-SHELL" "curl -f localhost"] "30s" "3s" "0s" "0s" '\\x03'}`,
      'HEALTHCHECK --interval=30s --timeout=3s --retries=3 CMD curl -f localhost',
    ],
    [
      `HEALTHCHECK &{["CMD" "/check" "-q"] "0s" "0s" "5s" "0s" '\\n'}`,
      'HEALTHCHECK --start-period=5s --retries=10 CMD ["/check", "-q"]',
    ],
    [`HEALTHCHECK &{["NONE"] "0s" "0s" "0s" "0s" '\\x00'}`, 'HEALTHCHECK NONE'],
  ],
  'the old builder': [
    ['/bin/sh -c #(nop)  CMD ["nginx" "-g" "daemon off;"]', 'CMD ["nginx", "-g", "daemon off;"]'],
    ['/bin/sh -c #(nop) WORKDIR /data', 'WORKDIR /data'],
    ['/bin/sh -c #(nop)  CMD ["/bin/sh" "-c" "exec top"]', 'CMD ["/bin/sh", "-c", "exec top"]'],
    ['/bin/sh -c #(nop) COPY file:08f0ab2e in /app ', 'COPY … /app'],
    ['/bin/sh -c #(nop) ADD file:e7cff353f027ecf0a2cd in / ', 'ADD … /'],
    ['/bin/sh -c apt-get update', 'RUN apt-get update'],
    ['|1 VERSION=3 /bin/sh -c echo $VERSION', 'RUN echo $VERSION'],
    ['cmd /S /C #(nop)  ENV A=b', 'ENV A=b'],
    ['cmd /S /C dir', 'RUN dir'],
  ],
  'something else': [
    ['', ''],
    ['sh', 'sh'],
    ['bazel build ...', 'bazel build ...'],
    ['/bin/bash script.sh -c x', '/bin/bash script.sh -c x'],
  ],
};

describe('the instruction that made a layer', () => {
  for (const [builder, cases] of Object.entries(known)) {
    for (const [told, instruction] of cases) {
      test(`by ${builder}: ${told}`, () => assert.equal(instructionOf(told), instruction));
    }
  }
});
