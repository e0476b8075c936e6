import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, complete, labels } from './assist-helpers.ts';

describe('completion of instructions', () => {
  it('offers what may stand above the first FROM', () => {
    assert.deepEqual(labels('FR|'), ['FROM', 'ARG']);
    assert.deepEqual(labels('ARG A\n|\nFROM a'), ['FROM', 'ARG']);
  });

  it('offers all of them in a stage, the old one marked as such', () => {
    const all = complete('FROM a\n|');
    assert.equal(all.length, 18);
    assert.deepEqual(
      all.filter(({ deprecated }) => deprecated).map(({ label }) => label),
      ['MAINTAINER'],
    );
    assert.deepEqual(all.find(({ label }) => label === 'RUN')?.topic, { area: 'dockerfile', key: 'RUN' });
  });

  it('follows the case of the file', () => {
    assert.ok(labels('from a\nr|').includes('run'));
    assert.ok(labels('FROM a\nr|').includes('RUN'));
    assert.ok(labels('f|').includes('from'));
  });

  it('takes the place of the whole word', () => {
    assert.equal(choose('FROM a\nC|', 'COPY'), 'FROM a\nCOPY ');
    assert.equal(choose('FROM a\nAD|DX . .', 'ADD'), 'FROM a\nADD . .');
    assert.equal(choose('FROM a\n  wo|', 'WORKDIR'), 'FROM a\n  WORKDIR ');
  });

  it('offers what ONBUILD may hold', () => {
    for (const text of ['FROM a\nONBUILD |', 'FROM a\nONBUILD R|']) {
      assert.ok(labels(text).includes('RUN'), text);
      for (const no of ['FROM', 'ONBUILD', 'MAINTAINER'])
        assert.ok(!labels(text).includes(no), `${text} ${no}`);
    }
    assert.equal(choose('FROM a\nONBUILD R|', 'RUN'), 'FROM a\nONBUILD RUN ');
  });

  it('is silent in comments, scripts, and behind words that are no instruction', () => {
    for (const text of [
      'FROM a\n# a |',
      'FROM a\nRUN <<EOF\nr|\nEOF',
      'FROM a\nFOO |',
      'FROM a\nRUN apt-get |',
      'FROM a\nRUN a \\\n|',
    ]) {
      assert.deepEqual(labels(text), [], text);
    }
  });
});

describe('completion of directives', () => {
  it('offers those that are not there', () => {
    assert.deepEqual(labels('# |'), ['syntax', 'escape', 'check']);
    assert.deepEqual(labels('# syntax=x\n# |'), ['escape', 'check']);
    assert.deepEqual(labels('FROM a\n# |'), []);
    assert.deepEqual(labels('# a comment\n# |'), []);
  });

  it('writes them out', () => {
    assert.equal(choose('#|', 'syntax'), '# syntax=docker/dockerfile:1');
    assert.equal(choose('# sy|=x', 'syntax'), '# syntax=x');
    assert.equal(choose('|\nFROM a', '# check='), '# check=\nFROM a');
  });

  it('offers values', () => {
    assert.deepEqual(labels('# escape=|'), ['`', '\\']);
    assert.ok(labels('# syntax=docker/|').includes('docker/dockerfile:1'));
  });

  it('completes options and names of checks', () => {
    assert.deepEqual(labels('# check=|'), ['skip', 'error=true', 'experimental']);
    assert.deepEqual(labels('# check=skip=all;|'), ['error=true', 'experimental']);
    assert.deepEqual(labels('# check=error=|'), ['true', 'false']);
    const rules = labels('# check=skip=StageNameCasing,|');
    assert.ok(rules.includes('UndefinedVar') && !rules.includes('StageNameCasing') && !rules.includes('all'));
    assert.equal(
      choose('# check=skip=StageNameCasing,Und|', 'UndefinedVar'),
      '# check=skip=StageNameCasing,UndefinedVar',
    );
    assert.deepEqual(labels('# check=experimental=|'), ['InvalidDefinitionDescription', 'all']);
  });

  it('completes them above an instruction too', () => {
    assert.ok(labels('FROM a\n# check=skip=|\nRUN x').includes('JSONArgsRecommended'));
  });

  it('completes the comments that switch something off, once one begins with a letter', () => {
    assert.deepEqual(labels('FROM a\n# c|\nRUN x'), ['check', 'dockyard', 'hadolint']);
    assert.deepEqual(labels('FROM a\nRUN x \\\n# c|\n y'), []);
    assert.equal(choose('FROM a\n# do|\nRUN x', 'dockyard'), 'FROM a\n# dockyard ignore=\nRUN x');
    assert.equal(
      choose('FROM a\n# dockyard ignore=pinned-tag,ro|\nRUN x', 'root-user'),
      'FROM a\n# dockyard ignore=pinned-tag,root-user\nRUN x',
    );
  });
});

describe('completion of FROM', () => {
  it('offers earlier stages, local images, scratch and well-known images', () => {
    assert.deepEqual(labels('FROM a AS one\nFROM b AS two\nFROM |').slice(0, 7), [
      '--platform',
      'two',
      'one',
      'python:3.12-slim',
      'web:dev',
      'scratch',
      'alpine',
    ]);
    assert.ok(!labels('FROM w|\nFROM b AS later').includes('later'));
  });

  it('replaces a half-written name with its tag', () => {
    assert.equal(choose('FROM python:3|.9', 'python:3.12-slim'), 'FROM python:3.12-slim');
  });

  it('offers AS behind the image, in the case of FROM', () => {
    assert.deepEqual(labels('FROM a |'), ['AS']);
    assert.deepEqual(labels('from a a|'), ['as']);
    assert.deepEqual(labels('FROM a AS |'), []);
    assert.equal(choose('FROM a A|', 'AS'), 'FROM a AS ');
  });

  it('offers platforms', () => {
    const all = labels('FROM --platform=|');
    assert.ok(all.includes('linux/arm64') && all.includes('$BUILDPLATFORM'));
    assert.equal(choose('FROM --platform=linux/| a', 'linux/amd64'), 'FROM --platform=linux/amd64 a');
  });
});

describe('completion of flags', () => {
  it('offers those of the instruction that are not there', () => {
    assert.deepEqual(labels('FROM a\nRUN --|'), ['--mount', '--network', '--security', '--device']);
    assert.deepEqual(labels('FROM a\nRUN --network=none --|'), ['--mount', '--security', '--device']);
    assert.ok(labels('FROM a\nRUN --mount=type=ssh --|').includes('--mount'));
    assert.ok(!labels('FROM a\nADD --|').includes('--from'));
  });

  it('finds them on a continued line', () => {
    assert.ok(labels('FROM a\nCOPY --link \\\n  # why\n  --|').includes('--chown'));
  });

  it('does not offer them behind other words', () => {
    assert.ok(!labels('FROM a\nCOPY a --|').includes('--from'));
  });

  it('writes the equals sign where a value must follow', () => {
    assert.equal(choose('FROM a\nCOPY --fr|', '--from'), 'FROM a\nCOPY --from=');
    assert.equal(choose('FROM a\nCOPY --l|', '--link'), 'FROM a\nCOPY --link');
    assert.equal(choose('FROM a\nCOPY --ch|o=x a b', '--chown'), 'FROM a\nCOPY --chown=x a b');
    assert.equal(choose('FROM a\nRUN --mo|', '--mount'), 'FROM a\nRUN --mount=type=');
  });

  it('offers values', () => {
    assert.deepEqual(labels('FROM a\nRUN --network=|'), ['default', 'none', 'host']);
    assert.deepEqual(labels('FROM a\nRUN --security=i|'), ['sandbox', 'insecure']);
    assert.deepEqual(labels('FROM a\nCOPY --link=|'), ['true', 'false']);
    assert.ok(labels('FROM a\nHEALTHCHECK --interval=|').includes('30s'));
    assert.deepEqual(labels('FROM a\nADD --checksum=|'), ['sha256:']);
  });

  it('offers for --from only stages above, by number where they have no name', () => {
    const text = 'FROM a AS one\nFROM b\nFROM c AS own\nCOPY --from=| x y\nFROM d AS later';
    assert.deepEqual(labels(text), ['one', '1', 'python:3.12-slim', 'web:dev']);
    assert.equal(complete(text)[0]?.detail, 'FROM a');
  });

  it('knows users that the steps above have made', () => {
    const made = 'FROM a\nRUN addgroup -S web && adduser -S -u 100 -G web app\n';
    assert.equal(labels(`${made}COPY --chown=|`)[0], 'app');
    assert.equal(labels(`${made}COPY --chown=app:|`)[0], 'web');
    assert.equal(choose(`${made}COPY --chown=app:w| a b`, 'web'), `${made}COPY --chown=app:web a b`);
  });
});

describe('completion of mounts', () => {
  const line = (fields: string): string => `FROM a AS base\nFROM b\nRUN --mount=${fields}`;

  it('offers types', () => {
    assert.deepEqual(labels(line('type=|')), ['cache', 'bind', 'secret', 'ssh', 'tmpfs']);
    assert.equal(choose(line('ty|'), 'type=cache'), line('type=cache,'));
    assert.equal(choose(line('type=c|,target=/x y'), 'cache'), line('type=cache,target=/x y'));
  });

  it('offers the keys of the type that are not there, by any name', () => {
    assert.deepEqual(labels(line('type=secret,|')), [
      'id',
      'target',
      'env',
      'required',
      'mode',
      'uid',
      'gid',
    ]);
    assert.ok(!labels(line('type=cache,dst=/x,|')).includes('target'));
    assert.ok(!labels(line('type=cache,|,target=/x y')).includes('target'));
    assert.ok(!labels(line('type=ssh,|')).includes('sharing'));
    assert.deepEqual(labels(line('type=nope,|')), []);
  });

  it('writes keys with and without a value', () => {
    assert.equal(choose(line('type=cache,tar|'), 'target'), line('type=cache,target='));
    assert.equal(choose(line('type=cache,ta|r=/x y'), 'target'), line('type=cache,target=/x y'));
    assert.equal(choose(line('type=secret,id=a,re|'), 'required'), line('type=secret,id=a,required'));
  });

  it('offers values', () => {
    assert.deepEqual(labels(line('type=cache,sharing=|')), ['shared', 'private', 'locked']);
    assert.deepEqual(labels(line('from=|')), ['base', 'python:3.12-slim', 'web:dev']);
    assert.ok(labels(line('type=cache,target=|')).includes('/root/.cache/pip'));
    assert.deepEqual(labels(line('type=bind,source=src/|')), ['main.ts']);
    assert.deepEqual(labels(line('type=bind,from=base,source=|')), []);
  });

  it('offers ids that other steps use', () => {
    const text =
      'FROM a\nRUN --mount=type=secret,id=token x\nRUN --mount=type=cache,id=pip,target=/p x\nRUN --mount=type=secret,id=|';
    assert.deepEqual(labels(text), ['token']);
  });
});

describe('completion of variables', () => {
  it('offers what is visible, the nearest first, with its value', () => {
    const all = complete('ARG G=0\nFROM a AS b\nENV A=1\nFROM b\nARG B=2\nLABEL x=$|');
    assert.deepEqual(
      all.slice(0, 2).map(({ label, detail }) => [label, detail]),
      [
        ['B', '2'],
        ['A', '1'],
      ],
    );
    assert.ok(!all.some(({ label }) => label === 'G'));
  });

  it('offers global ARGs and platforms in FROM', () => {
    assert.deepEqual(labels('ARG V=1\nFROM a:$|').slice(0, 2), ['V', 'TARGETPLATFORM']);
    assert.ok(labels('FROM --platform=$B| a').includes('BUILDPLATFORM'));
  });

  it('closes the brace', () => {
    assert.equal(choose('FROM a\nENV PORT=1\nEXPOSE ${P|', 'PORT'), 'FROM a\nENV PORT=1\nEXPOSE ${PORT}');
    assert.equal(choose('FROM a\nENV PORT=1\nEXPOSE ${P|}', 'PORT'), 'FROM a\nENV PORT=1\nEXPOSE ${PORT}');
    assert.equal(choose('FROM a\nENV PORT=1\nEXPOSE $P|', 'PORT'), 'FROM a\nENV PORT=1\nEXPOSE $PORT');
  });

  it('offers operators behind a name', () => {
    assert.ok(labels('ARG V\nFROM a:${V|}').includes(':-'));
    assert.deepEqual(labels('ARG V\nFROM a:${V:|}'), [':-', ':+', ':?']);
    assert.equal(choose('ARG V\nFROM a:${V:|}', ':-'), 'ARG V\nFROM a:${V:-}');
  });

  it('works in the middle of words, in quotes and in scripts', () => {
    assert.ok(labels('FROM a\nENV A=1\nWORKDIR /x/$|').includes('A'));
    assert.ok(labels('FROM a\nENV A=1\nLABEL x="y $|"').includes('A'));
    assert.ok(labels('FROM a\nENV A=1\nRUN a && \\\n  b "$|"').includes('A'));
    assert.ok(labels('FROM a\nENV A=1\nONBUILD COPY $| /').includes('A'));
  });

  it('works in a heredoc that the build or the shell fills in, and in no other', () => {
    const text = (keyword: string, word: string): string =>
      `FROM a\nENV A=1\n${keyword} <<${word} /x\n$|\nEOF\n`;
    assert.ok(labels(text('COPY', 'EOF')).includes('A'));
    assert.deepEqual(labels(text('COPY', "'EOF'")), []);
    assert.ok(labels("FROM a\nENV A=1\nRUN <<'EOF'\necho $|\nEOF").includes('A'));
    assert.deepEqual(labels("FROM a\nENV A=1\nRUN cat <<'EOF' > /x\n$|\nEOF"), []);
  });

  it('offers none where nobody fills them in', () => {
    assert.deepEqual(labels('FROM a\nENV A=1\nCMD ["$|"]'), []);
    assert.ok(labels('FROM a\nENV A=1\nCMD ["sh", "-c", "echo $|"]').includes('A'));
    assert.ok(!labels('FROM a\nENV A=1\nWORKDIR \\$|').includes('A'));
  });
});

describe('completion of ARG, ENV and LABEL', () => {
  it('offers global and predefined ARGs that are not declared yet', () => {
    const all = complete('ARG V=1\nARG W\nFROM a\nARG W\nARG |');
    assert.deepEqual([all[0]?.label, all[0]?.detail], ['V', '1']);
    assert.ok(all.some(({ label }) => label === 'TARGETARCH'));
    assert.ok(all.some(({ label }) => label === 'HTTP_PROXY'));
    assert.ok(!all.some(({ label }) => label === 'W'));
    assert.deepEqual(labels('FROM a\nARG A=|'), []);
  });

  it('offers names to set anew, and well-known labels', () => {
    assert.equal(choose('FROM a\nENV A=1\nENV |', 'A'), 'FROM a\nENV A=1\nENV A=');
    assert.ok(labels('FROM a\nLABEL org|').includes('org.opencontainers.image.source'));
    assert.deepEqual(labels('FROM a\nENV A |'), []);
  });
});

describe('completion of paths', () => {
  it('offers what is in the build context, folders first', () => {
    const files = labels('FROM a\nCOPY a|').filter((label) => !label.startsWith('-'));
    assert.deepEqual(files, ['src/', 'app.py', 'my notes.txt', '.env', '.']);
  });

  it('goes into folders', () => {
    assert.equal(choose('FROM a\nCOPY ./src/m| .', 'main.ts'), 'FROM a\nCOPY ./src/main.ts .');
    assert.equal(complete('FROM a\nADD s|').find(({ label }) => label === 'src/')?.again, true);
    assert.deepEqual(labels('FROM a\nCOPY ../|'), ['.']);
  });

  it('brings JSON along for a name with a space', () => {
    assert.equal(choose('FROM a\nCOPY my|', 'my notes.txt'), 'FROM a\nCOPY ["my notes.txt", "${1:.}"]');
    assert.ok(!labels('FROM a\nCOPY app.py my|').includes('my notes.txt'));
    assert.equal(choose('FROM a\nCOPY ["my|", "/x"]', 'my notes.txt'), 'FROM a\nCOPY ["my notes.txt", "/x"]');
  });

  it('offers none of it when another place is the source', () => {
    assert.ok(!labels('FROM a AS b\nFROM c\nCOPY --from=b |').includes('app.py'));
    assert.ok(!labels('FROM a\nADD https://|').includes('app.py'));
  });
});

describe('completion of other arguments', () => {
  it('offers shells as JSON', () => {
    assert.ok(labels('FROM a\nSHELL |').includes('["/bin/bash", "-o", "pipefail", "-c"]'));
    assert.equal(
      choose('FROM a\nSHELL ["/bin/ba|"]', '["/bin/bash", "-c"]'),
      'FROM a\nSHELL ["/bin/bash", "-c"]',
    );
  });

  it('offers signals, ports and protocols', () => {
    assert.equal(labels('FROM a\nSTOPSIGNAL |')[0], 'SIGTERM');
    assert.equal(labels('FROM a\nEXPOSE |')[0], '80');
    assert.ok(!labels('FROM a\nEXPOSE 80 |').includes('80'));
    assert.equal(choose('FROM a\nEXPOSE 53/u|', 'udp'), 'FROM a\nEXPOSE 53/udp');
  });

  it('offers users, the ones that were made first', () => {
    assert.deepEqual(labels('FROM a\nRUN useradd --uid 1000 -m bob\nUSER |')[0], 'bob');
    assert.deepEqual(
      labels('FROM a\nRUN <<EOF\ngroupadd -r grp\nuseradd -r -g grp bob\nEOF\nUSER bob:|')[0],
      'grp',
    );
    assert.deepEqual(labels('FROM a\nRUN adduser -D -h /home/x -s /bin/sh bob; echo\nUSER |')[0], 'bob');
  });

  it('offers what a health check begins with', () => {
    assert.deepEqual(labels('FROM a\nHEALTHCHECK |').slice(-2), ['CMD', 'NONE']);
    assert.ok(!labels('FROM a\nHEALTHCHECK --retries=2 |').includes('NONE'));
    assert.deepEqual(labels('FROM a\nHEALTHCHECK CMD cu|'), []);
    assert.equal(choose('from a\nhealthcheck |', 'cmd'), 'from a\nhealthcheck cmd ');
  });

  it('offers the exec form and heredocs', () => {
    assert.equal(
      choose('FROM a\nCMD [|]', '["command", "argument"]'),
      'FROM a\nCMD ["${1:command}", "${2:argument}"]',
    );
    assert.equal(choose('FROM a\nRUN <<|', '<<EOF'), 'FROM a\nRUN <<EOF\n$0\nEOF');
  });
});
