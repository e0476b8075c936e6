import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from './said.ts';

/** What is wrong with one instruction below `FROM scratch`, and where. */
const rows: [instruction: string, ...expected: string[]][] = [
  ['RUM ls', 'unknown-instruction RUM'],
  ['COPY a', 'missing-destination COPY'],
  ['COPY --form=a b c', 'unknown-flag --form'],
  ['COPY --chown=1 --chown=2 b c', 'repeated-flag --chown=2'],
  ['COPY --exclude=1 --exclude=2 b c'],
  ['COPY --from b c', 'flag-without-value --from'],
  ['COPY --link b c'],
  ['COPY --link=yes b c', 'flag-not-boolean yes'],
  ['COPY a <<EOF\nEOF', 'heredoc-as-destination <<EOF'],
  ['COPY --chmod=888 a b', 'invalid-chmod 888'],
  ['COPY --chmod=u=rwX,go=rX a b'],
  ['COPY https://example.com/a b', 'copy-url https://example.com/a'],
  ['COPY git@example.com:a.git b', 'copy-git git@example.com:a.git'],
  ['ADD https://example.com/a b'],
  ['ADD --checksum=sha256:1 https://example.com/a b', 'invalid-checksum sha256:1'],
  ['ADD --checksum=sha256:1 a b', 'checksum-local a'],
  ['ADD https://example.com/a.git?rev=1 b', 'git-query https://example.com/a.git?rev=1'],
  ['ENV', 'missing-argument ENV'],
  ['ENV a', 'pair-without-value a'],
  ['ENV a=b c', 'pair-without-equals c'],
  ['ENV =b', 'blank-name =b'],
  ['ARG =b', 'blank-name =b'],
  ['ARG --anything a'],
  ['USER', 'missing-argument USER'],
  ['SHELL /bin/sh', 'shell-not-json /bin/sh'],
  ['SHELL []', 'missing-argument SHELL'],
  ['CMD ["a", 1]', 'json-not-strings ["a", 1]'],
  ['VOLUME ["/a", ""]', 'empty-volume ""'],
  ['VOLUME $nothing', 'UndefinedVar $nothing', 'empty-volume $nothing'],
  ['STOPSIGNAL SIGTREM', 'invalid-signal SIGTREM'],
  ['STOPSIGNAL sigrtmin+3'],
  ['ONBUILD FROM a', 'onbuild-trigger FROM'],
  ['ONBUILD ONBUILD RUN a', 'onbuild-trigger ONBUILD'],
  ['ONBUILD ANYTHING'],
  ['RUN <<EOF\nls', 'heredoc-without-end <<EOF'],

  ['HEALTHCHECK', 'missing-argument HEALTHCHECK'],
  ['HEALTHCHECK NONE ls', 'healthcheck-none NONE ls'],
  ['HEALTHCHECK CMD', 'healthcheck-without-command CMD'],
  ['HEALTHCHECK curl x', 'healthcheck-type curl'],
  ['HEALTHCHECK --interval=1d CMD a', 'invalid-duration 1d'],
  ['HEALTHCHECK --interval=1h30m --timeout=1.5s --start-period=0 CMD a'],
  ['HEALTHCHECK --timeout=1us CMD a', 'duration-too-short 1us'],
  ['HEALTHCHECK --retries=-1 CMD a', 'invalid-retries -1'],

  ['EXPOSE 65536', 'invalid-port 65536'],
  ['EXPOSE 9-8', 'invalid-port 9-8'],
  ['EXPOSE 80/http', 'invalid-protocol 80/http'],
  ['EXPOSE 300.1.1.1::80', 'ExposeInvalidFormat 300.1.1.1::80', 'invalid-address 300.1.1.1::80'],
  ['EXPOSE 1-2:3-5', 'ExposeInvalidFormat 1-2:3-5', 'port-ranges 1-2:3-5'],

  ['RUN --network=hots ls', 'invalid-network hots'],
  ['RUN --mount=type=cahce,target=/a ls', 'mount-type type=cahce'],
  ['RUN --mount=type=cache,targt=/a ls', 'unknown-field targt=/a'],
  ['RUN --mount=type=cache,target ls', 'field-without-value target'],
  ['RUN --mount=type=cache,target=/a,sharing=all ls', 'mount-sharing sharing=all'],
  ['RUN --mount=type=cache,target=/a,mode=999 ls', 'invalid-field mode=999'],
  ['RUN --mount=type=bind,target=/a,uid=1 ls', 'mount-key --mount=type=bind,target=/a,uid=1'],
  ['RUN --mount=type=cache,target=/a,size=1 ls', 'mount-key size=1'],
  ['RUN --mount=type=tmpfs,target=/a,size=1.5GiB ls'],
  ['RUN --mount=type=secret ls', 'secret-without-source --mount=type=secret'],
  ['RUN --mount=type=ssh,source=a ls', 'mount-key type=ssh,source=a'],
  ['RUN --mount=type=cache,target=/ ls', 'mount-target type=cache,target=/'],
  ['RUN --mount=type=cache ls', 'mount-target type=cache'],
  ['RUN --mount=type=cache,\\"target ls', 'invalid-fields type=cache,\\"target'],
  ['RUN --mount=type=bind,from=$a,target=/a ls', 'mount-from-variable from=$a'],
  ['RUN --device=a ls', 'labs-only --device=a'],

  ['USER ${a', 'missing-brace ${a'],
  ['USER ${a:?}', 'UndefinedVar ${a:?}', 'variable-required ${a:?}'],
  ['USER ${a^}', 'unsupported-operator ${a^}'],
  ['USER "a', 'open-quote "a'],
];

for (const [instruction, ...expected] of rows) {
  test(`${instruction} → ${expected.join(', ') || 'fine'}`, () => {
    const found = findings(`FROM scratch\n${instruction}\n`);
    assert.deepEqual(
      found.map((each) => each.split(' ', 1)[0]),
      expected.map((each) => each.split(' ', 1)[0]),
    );
    for (const [i, each] of expected.entries()) {
      // Of an error in a word the place is from where it begins to the end of the word.
      assert.ok(found[i]?.startsWith(each), `${found[i]} is not ${each}`);
    }
  });
}

test('a suggestion is given where BuildKit gives one', async () => {
  const { checkDockerfile } = await import('../../../../../src/language/dockerfile/checks/index.ts');
  const { parseDockerfile } = await import('../../../../../src/language/dockerfile/parse.ts');
  const args = (text: string): (readonly string[])[] =>
    checkDockerfile(parseDockerfile(text), {}).map((finding) => finding.args);
  assert.deepEqual(args('FROM scratch\nFNTRYPOINT ["a"]'), [['FNTRYPOINT', 'ENTRYPOINT']]);
  assert.deepEqual(args('FROM scratch\nRUN --mont=a ls'), [['--mont', 'RUN', 'mount']]);
  assert.deepEqual(args('FROM scratch\nENV A=$PAHT'), [['PAHT', 'PATH']]);
});
