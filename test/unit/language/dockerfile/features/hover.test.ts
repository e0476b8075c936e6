import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tell } from './assist-helpers.ts';

describe('hover on instructions', () => {
  it('explains a keyword in any case', () => {
    assert.deepEqual(tell('FROM a\nr|un x')?.topics, ['RUN']);
    assert.equal(tell('FROM a\nr|un x')?.on, 'run');
  });

  it('explains the instruction behind ONBUILD', () => {
    assert.deepEqual(tell('FROM a\nONBU|ILD RUN x')?.topics, ['ONBUILD']);
    assert.deepEqual(tell('FROM a\nONBUILD RU|N x')?.topics, ['RUN']);
    assert.deepEqual(tell('FROM a\nONBUILD COPY --fr|om=b x y')?.topics[0], 'COPY --from');
  });

  it('tells which stage a FROM begins', () => {
    const { facts = '' } = tell('FROM a AS one\nFR|OM one AS two') ?? {};
    assert.match(facts, /Stage `two` \(number 1\), from line 2\. Built on `one`\. It is the last one/);
  });

  it('says nothing on white space, comments and the text of a heredoc', () => {
    assert.equal(tell('FROM| a'), undefined);
    assert.equal(tell('# a com|ment\nFROM a'), undefined);
    assert.equal(tell('FROM a\nRUN x \\\n  # wh|y\n  y'), undefined);
    assert.equal(tell('FROM a\nRUN <<EOF\nec|ho\nEOF'), undefined);
    assert.equal(tell('FROM a\n|\nRUN x'), undefined);
    assert.equal(tell('FROM a|'), undefined);
  });

  it('tells where a continued line goes on', () => {
    const told = tell('FROM a\nRUN a |\\\n  b');
    assert.deepEqual(told?.topics, ['# escape']);
    assert.match(told?.facts ?? '', /goes on at line 3/);
    assert.equal(tell('# escape=`\nFROM a\nRUN a |`\n  b')?.on, '`');
  });
});

describe('hover on directives and comments that speak to a tool', () => {
  it('explains names and values', () => {
    assert.deepEqual(tell('# synt|ax=docker/dockerfile:1')?.topics, ['# syntax']);
    assert.match(tell('# syntax=docker/docker|file:1')?.facts ?? '', /docker\.io\/docker\/dockerfile:1/);
    assert.match(tell('# escape=|`')?.facts ?? '', /escapes and continues lines/);
    assert.deepEqual(tell('# che|ck=skip=all')?.topics, ['# check']);
  });

  it('explains the name of a check', () => {
    const told = tell('# check=skip=StageNameCasing,From|AsCasing;error=true\nFROM a');
    assert.equal(told?.on, 'FromAsCasing');
    assert.deepEqual(told?.topics, ['FromAsCasing', '# check']);
    assert.match(told?.facts ?? '', /Skips the build check `FromAsCasing`\.\n\nHolds for the whole file/);
  });

  it('knows the same comment above an instruction', () => {
    const told = tell('FROM a\n# check=skip=Undefined|Var\nRUN x');
    assert.deepEqual(told?.topics[0], 'UndefinedVar');
    assert.match(told?.facts ?? '', /instruction below it/);
  });

  it('tells of a check that does not exist', () => {
    assert.match(tell('# check=skip=Stage|Name')?.facts ?? '', /no build check named `StageName`/);
  });

  it('tells what the other options do', () => {
    assert.match(tell('# check=skip=a|ll')?.facts ?? '', /Skips all/);
    assert.match(tell('# check=error=tr|ue')?.facts ?? '', /stops the build/);
    assert.match(
      tell('# check=experimental=InvalidDefinition|Description')?.facts ?? '',
      /still being tried/,
    );
  });

  it('explains a comment for hadolint', () => {
    assert.deepEqual(tell('FROM a\n# hadolint igno|re=DL3008\nRUN x')?.topics, ['# hadolint']);
  });
});

describe('hover on variables', () => {
  it('gives the value and where it was set', () => {
    const told = tell('FROM a\nENV PORT=8080\nEXPOSE $PO|RT');
    assert.equal(told?.on, '$PORT');
    assert.deepEqual(told?.topics, ['$']);
    assert.equal(told?.facts, '`PORT` = `8080`. Set by `ENV` on line 2.');
  });

  it('follows a value through stages', () => {
    const { facts } = tell('FROM a AS base\nENV A=1\nFROM base\nRUN echo "$|A"') ?? {};
    assert.equal(
      facts,
      '`A` = `1`. Set by `ENV` on line 2, in stage `base`. The shell fills it in when the step runs.',
    );
  });

  it('tells where an ARG gets its value', () => {
    const { facts = '' } = tell('ARG V=3\nFROM a\nARG V\nLABEL v=$|V') ?? {};
    assert.match(
      facts,
      /`V` = `3`\. Set by `ARG` on line 3\. It takes the value of the ARG above the first FROM, on line 1/,
    );
    assert.match(facts, /`--build-arg V=…` overrides it/);
  });

  it('warns where a stage does not see a global ARG', () => {
    assert.match(
      tell('ARG V=3\nFROM a\nLABEL v=$|V')?.facts ?? '',
      /line 1.*not seen in this stage.*`ARG V`/,
    );
  });

  it('tells that nothing sets it', () => {
    assert.match(tell('FROM a:$|V')?.facts ?? '', /No ARG above the first FROM/);
    assert.match(tell('FROM a\nCOPY $|X /')?.facts ?? '', /base image/);
  });

  it('knows the ones that the build sets', () => {
    const told = tell('FROM --platform=$BUILD|PLATFORM a');
    assert.deepEqual(told?.topics, ['BUILDPLATFORM', '$']);
    assert.match(told?.facts ?? '', /build sets it itself/);
    assert.match(tell('FROM a\nRUN echo $HTTP|_PROXY')?.facts ?? '', /proxy setting/);
  });

  it('explains the name where it is declared', () => {
    assert.equal(tell('FROM a\nENV A=1 B|B="x y"')?.facts, '`BB` = `x y`. Set by `ENV` on line 2.');
    assert.deepEqual(tell('FROM a\nARG TARGET|ARCH')?.topics, ['TARGETARCH', 'ARG']);
    assert.match(tell('FROM a\nARG |N')?.facts ?? '', /no default/);
    assert.match(tell('FROM a\nENV |N=')?.facts ?? '', /`N` is empty/);
  });

  it('explains an operator and works out what it gives', () => {
    const told = tell('ARG V=3\nFROM a:${V|:-2}');
    assert.equal(told?.on, ':-');
    assert.deepEqual(told?.topics, ['${:-}', '$']);
    assert.match(told?.facts ?? '', /`2` if `V` is not set or empty.*Here that gives `3`/);
    assert.match(tell('ARG V\nFROM a:${V:|-2}')?.facts ?? '', /Here that gives `2`/);
    assert.match(tell('ARG V=a.b.c\nFROM x:${V|##*.}')?.facts ?? '', /longest beginning.*gives `c`/);
    assert.match(tell('ARG V=a.b\nFROM x:${V|/./-}')?.facts ?? '', /first match.*gives `a-b`/);
  });

  it('tells the inner variable from the outer one', () => {
    assert.equal(tell('ARG B=1\nFROM a:${A:-${|B}}')?.on, '${B}');
    assert.equal(tell('ARG B=1\nFROM a:${|A:-${B}}')?.on, '${A');
  });

  it('finds variables in heredocs', () => {
    assert.match(tell('FROM a\nENV A=1\nCOPY <<EOF /x\n$|A\nEOF')?.facts ?? '', /`A` = `1`/);
    assert.equal(tell("FROM a\nENV A=1\nCOPY <<'EOF' /x\n$|A\nEOF"), undefined);
  });
});

describe('hover on images and stages', () => {
  it('takes the name of an image apart', () => {
    const name = 'ghcr.io/acme/tools/web:1.2@sha256:abc';
    const on = (at: string): string | undefined =>
      tell(`FROM ${name.replace(at, `${at[0]}|${at.slice(1)}`)}`)?.topics[0];
    assert.equal(on('ghcr.io'), 'concept:registry');
    assert.equal(on('tools'), 'concept:image');
    assert.equal(on('1.2'), 'concept:tag');
    assert.equal(on('sha256'), 'concept:digest');
  });

  it('tells a variant and latest from other tags', () => {
    assert.equal(tell('FROM python:3.12-sl|im')?.topics[0], 'concept:base image variant');
    assert.equal(tell('FROM python:la|test')?.topics[0], 'concept:latest');
    assert.equal(tell('FROM python:3|.12')?.topics[0], 'concept:tag');
  });

  it('says what is left out', () => {
    const { topics, facts = '' } = tell('FROM py|thon') ?? {};
    assert.equal(topics?.[0], 'concept:official image');
    assert.match(
      facts,
      /`docker\.io\/library\/python:latest`\. The official image `python` on Docker Hub\. No tag/,
    );
  });

  it('fills in variables that have a value', () => {
    assert.match(tell('ARG V=3.12\nFROM pyt|hon:${V}-slim')?.facts ?? '', /library\/python:3\.12-slim/);
  });

  it('says when the engine has the image', () => {
    assert.match(tell('FROM pyt|hon:3', 'en', ['python:3'])?.facts ?? '', /on this computer/);
    assert.doesNotMatch(tell('FROM pyt|hon:3', 'en', ['python:4'])?.facts ?? '', /on this computer/);
  });

  it('knows scratch', () => {
    assert.deepEqual(tell('FROM scr|atch')?.topics, ['concept:scratch', 'FROM']);
  });

  it('finds the stage that FROM, --from and from= name', () => {
    const stage = /Stage `build` \(number 0\), from line 1\. Built on `a:1`/;
    assert.match(tell('FROM a:1 AS build\nFROM bu|ild')?.facts ?? '', stage);
    assert.match(tell('FROM a:1 AS build\nFROM b\nCOPY --from=BU|ILD /x /y')?.facts ?? '', stage);
    assert.match(tell('FROM a:1 AS build\nFROM b\nCOPY --from=|0 /x /y')?.facts ?? '', stage);
    assert.match(tell('FROM a:1 AS build\nFROM b\nRUN --mount=from=bu|ild,target=/x y')?.facts ?? '', stage);
  });

  it('takes --from for an image where no stage has the name', () => {
    assert.match(tell('FROM a\nCOPY --from=ngi|nx:1 /x /y')?.facts ?? '', /official image `nginx`/);
  });

  it('explains AS and the name behind it', () => {
    assert.deepEqual(tell('FROM a A|S build')?.topics, ['FROM AS', 'concept:multi-stage build']);
    assert.match(tell('FROM a AS bu|ild')?.facts ?? '', /Stage `build`/);
  });
});

describe('hover on flags', () => {
  it('explains a name and gives its default', () => {
    const told = tell('FROM a\nHEALTHCHECK --inter|val=5s CMD x');
    assert.deepEqual(told?.topics, ['HEALTHCHECK --interval', 'HEALTHCHECK']);
    assert.equal(told?.facts, 'Default: `30s`.');
    assert.deepEqual(tell('FROM a\nCOPY --li|nk a b')?.topics, ['COPY --link', 'COPY']);
    assert.deepEqual(tell('FROM --plat|form=linux/amd64 a')?.topics, ['FROM --platform', 'FROM']);
  });

  it('puts a duration, a mode, an owner and a platform into words', () => {
    assert.match(tell('FROM a\nHEALTHCHECK --timeout=1m|30s CMD x')?.facts ?? '', /^1 minute 30 seconds\./i);
    assert.match(tell('FROM a\nCOPY --chmod=07|55 a b')?.facts ?? '', /`rwxr-xr-x`/);
    assert.match(tell('FROM a\nCOPY --chown=ap|p:web a b')?.facts ?? '', /user `app` and group `web`/);
    assert.match(tell('FROM --platform=linux/ar|m64 a')?.facts ?? '', /system `linux`, processor `arm64`/);
  });

  it('gives the values there are', () => {
    assert.match(
      tell('FROM a\nRUN --network=no|ne x')?.facts ?? '',
      /no network.*`default`, `none`, `host`/s,
    );
  });

  it('still points at the instruction for a flag it does not know', () => {
    assert.deepEqual(tell('FROM a\nRUN --no|pe=1 x')?.topics, ['RUN --nope', 'RUN']);
  });
});

describe('hover on mounts', () => {
  const line = (fields: string): string => `FROM a\nRUN --mount=${fields} x`;

  it('explains the type, keys and values', () => {
    assert.deepEqual(tell(line('type=ca|che,target=/x'))?.topics, ['mount cache', 'RUN --mount']);
    assert.deepEqual(tell(line('type=cache,tar|get=/x'))?.topics[0], 'mount cache target');
    assert.deepEqual(tell(line('type=cache,target=/|x'))?.topics[0], 'mount cache target');
    assert.deepEqual(tell(line('target=/|x'))?.topics[0], 'mount bind target');
  });

  it('explains a synonym by its own name first', () => {
    const told = tell(line('type=cache,ds|t=/x'));
    assert.deepEqual(told?.topics.slice(0, 2), ['mount cache dst', 'mount cache target']);
    assert.match(told?.facts ?? '', /`dst` is another word for `target`/);
  });

  it('works out the default from the other keys', () => {
    assert.match(tell(line('type=cache,target=/pip,i|d=x'))?.facts ?? '', /Default: `\/pip`/);
    assert.match(tell(line('type=secret,id=key,tar|get=/k'))?.facts ?? '', /Default: `\/run\/secrets\/key`/);
    assert.match(
      tell(line('type=cache,target=/x,shar|ing=locked'))?.facts ?? '',
      /`shared`, `private`, `locked`/,
    );
  });

  it('is not put off by a type that does not exist', () => {
    assert.deepEqual(tell(line('type=no|pe,target=/x'))?.topics, ['RUN --mount']);
  });
});

describe('hover on commands', () => {
  it('shows what a shell form really runs', () => {
    const told = tell('FROM a\nRUN pi|p install \\\n  flask');
    assert.equal(told?.on, 'pip');
    assert.deepEqual(told?.topics, ['concept:shell form', 'RUN']);
    assert.match(told?.facts ?? '', /`\/bin\/sh -c "pip install +flask"`/);
  });

  it('uses the shell that SHELL has set, also in the stage below', () => {
    const { facts = '' } = tell('FROM a AS b\nSHELL ["/bin/bash", "-c"]\nFROM b\nCMD l|s') ?? {};
    assert.match(facts, /`\/bin\/bash -c ls`/);
    assert.match(
      tell('FROM mcr.microsoft.com/windows/nanoserver\nRUN di|r')?.facts ?? '',
      /`cmd \/S \/C dir`/,
    );
  });

  it('shows what an exec form starts, on words and brackets', () => {
    const told = tell('FROM a\nCMD |["python", "my app.py"]');
    assert.equal(told?.on, '[');
    assert.deepEqual(told?.topics, ['concept:exec form', 'CMD']);
    assert.match(told?.facts ?? '', /Starts `python "my app\.py"`, without a shell/);
    assert.equal(tell('FROM a\nCMD ["pyt|hon"]')?.on, '"python"');
  });

  it('puts ENTRYPOINT and CMD together, through stages', () => {
    const text = 'FROM a AS b\nENTRYPOINT ["py", "-m"]\nFROM b\nCM|D ["app"]';
    assert.match(tell(text)?.facts ?? '', /container starts `py -m app`/);
  });

  it('says when CMD does nothing', () => {
    assert.match(tell('FROM a\nENTRYPOINT run me\nCMD ["|x"]')?.facts ?? '', /CMD adds nothing/);
    assert.match(tell('FROM a\nCMD |a\nCMD b')?.facts ?? '', /line 3 takes its place/);
  });

  it('tells that what looks like JSON is not', () => {
    assert.match(tell("FROM a\nCMD |['a']")?.facts ?? '', /JSON wants double quotes/);
  });

  it('knows the two kinds of health check', () => {
    assert.match(tell('FROM a\nHEALTHCHECK NO|NE')?.facts ?? '', /Turns off/);
    assert.match(tell('FROM a\nHEALTHCHECK C|MD curl x')?.facts ?? '', /`\/bin\/sh -c "curl x"`/);
  });

  it('tells what SHELL changes', () => {
    assert.match(tell('FROM a\nSHELL ["/bin/ba|sh", "-c"]')?.facts ?? '', /`\/bin\/bash -c "…"`/);
  });

  it('says nothing on the other words of a script', () => {
    assert.equal(tell('FROM a\nRUN pip ins|tall x'), undefined);
  });
});

describe('hover on heredocs', () => {
  it('explains the marker and the word that ends it', () => {
    const told = tell('FROM a\nRUN <|<EOF\na\nb\nEOF\n');
    assert.equal(told?.on, '<<EOF');
    assert.deepEqual(told?.topics, ['<<', 'RUN']);
    assert.match(told?.facts ?? '', /up to `EOF` on line 5 \(2 lines\).*shell fills in/);
    assert.equal(tell('FROM a\nRUN <<EOF\na\nE|OF\n')?.on, 'EOF');
  });

  it('tells quotes, tabs and a missing end', () => {
    assert.match(tell("FROM a\nCOPY <|<'EOF' /x\nEOF")?.facts ?? '', /`\$` stays/);
    assert.deepEqual(tell('FROM a\nCOPY <|<-EOF /x\nEOF')?.topics, ['<<-', '<<', 'COPY']);
    assert.match(tell('FROM a\nCOPY <|<EOF /x\nabc')?.facts ?? '', /rest of the file/);
    assert.match(tell('FROM a\nCOPY <|<EOF /x\nEOF')?.facts ?? '', /build fills in/);
  });
});

describe('hover on other values', () => {
  it('tells ports and protocols', () => {
    assert.match(tell('FROM a\nEXPOSE 54|32')?.facts ?? '', /`5432` \(TCP\).*PostgreSQL/);
    assert.match(tell('FROM a\nEXPOSE 8000-80|10/udp')?.facts ?? '', /`8000-8010` \(UDP\)/);
  });

  it('tells users, signals and volumes', () => {
    assert.match(tell('FROM a\nUSER ap|p:web')?.facts ?? '', /run as `app`, with group `web`/);
    assert.match(tell('FROM a\nUSER ro|ot')?.facts ?? '', /run as root/);
    assert.match(tell('FROM a\nSTOPSIGNAL 1|5')?.facts ?? '', /`SIGTERM`, signal number 15/);
    assert.match(tell('FROM a\nVOLUME ["/da|ta"]')?.facts ?? '', /`\/data`/);
  });

  it('works out where paths lead', () => {
    assert.match(tell('FROM a\nWORKDIR /app\nWORKDIR s|rc')?.facts ?? '', /`\/app\/src`/);
    assert.match(tell('FROM a\nWORKDIR /app\nCOPY x y/|z/')?.facts ?? '', /folder `\/app\/y\/z`/);
    assert.match(tell('FROM a\nWORKDIR s|rc')?.facts ?? '', /base image/);
    assert.match(tell('FROM a\nWORKDIR /a\nWORKDIR ../|b')?.facts ?? '', /`\/b`/);
  });

  it('tells where a source comes from', () => {
    assert.match(tell('FROM a\nCOPY |. /x')?.facts ?? '', /whole build context/);
    assert.match(
      tell('FROM a\nCOPY src/|*.py /x')?.facts ?? '',
      /`src\/\*\.py` in the build context\. A pattern/,
    );
    assert.match(tell('FROM a AS b\nFROM c\nCOPY --from=b /o|ut /x')?.facts ?? '', /`\/out` in stage `b`/);
    assert.match(tell('FROM a\nADD https://x.org/a|.tgz /x')?.facts ?? '', /Downloaded/);
    assert.match(tell('FROM a\nADD a|.tgz /x')?.facts ?? '', /unpacks/);
    assert.doesNotMatch(tell('FROM a\nCOPY a|.tgz /x')?.facts ?? '', /unpacks/);
    assert.match(tell('FROM a\nADD https://x.org/a|.git /x')?.facts ?? '', /Git/);
  });

  it('has something on every word that is no script', () => {
    for (const line of [
      'LABEL a|=b',
      'LABEL x="|y"',
      'MAINTAINER m|e',
      'COPY [|"a", "b"]',
      'ENV A=|b',
      'FROM x A|S y',
    ]) {
      assert.ok(tell(`FROM a\n${line}`), line);
    }
  });
});
