/** What someone who writes Dockerfiles expects at a place, asked as VS Code asks it. The cursor stands as `│`. */
import * as vscode from 'vscode';
import { ask, each, fixesAt, open, told, untold } from './editor.ts';

const base = 'FROM busybox:1.36\n';
const stages = 'FROM busybox:1.36 AS build\nENV COLOUR=red\nFROM busybox:1.36\n';

/** The text after edits that do not overlap. */
function applied(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  let text = document.getText();
  for (const { range, newText } of edits.toSorted((a, b) => b.range.start.compareTo(a.range.start))) {
    text = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  }
  return text;
}

const hovers: readonly (readonly [marked: string, told: RegExp])[] = [
  ['FR│OM busybox', /### FROM\b/],
  ['fr│om busybox', /### FROM\b/],
  [`${base}ONBUILD CO│PY . /x`, /### COPY\b/],
  [`${base}HEALTHCHECK NO│NE`, /Turns off[^]*### HEALTHCHECK/],
  [`${base}HEALTHCHECK --interval=1m3│0s CMD x`, /1 minute 30 seconds[^]*### HEALTHCHECK --interval/],
  [`${base}RUN --network=no│ne make`, /no network[^]*### RUN --network/],
  [`${base}RUN --mount=type=ca│che,target=/x make`, /### Cache mount/],
  [`${base}RUN --mount=type=cache,target=/x,sharing=lo│cked make`, /another waits[^]*### sharing/],
  [`${base}RUN --mount=type=cache,ds│t=/x make`, /another word for `target`[^]*### target/],
  [`${base}RUN --mount=type=secret,id=key,mode=04│40 make`, /r--r-----/],
  ['FROM busybox AS deps\nFROM busybox\nRUN --mount=type=bind,from=de│ps,target=/x ls', /Stage `deps`/],
  [`${base}COPY --chown=no│de:staff a /b`, /user `node` and group `staff`/],
  [`${base}COPY --chmod=7│55 a /b`, /rwxr-xr-x/],
  [`${stages}COPY --from=bu│ild /a /b`, /Stage `build`[^]*### COPY --from/],
  [`${stages}COPY --from=│0 /a /b`, /Stage `build`/],
  [`${stages}COPY --from=BU│ILD /a /b`, /Stage `build`/],
  [`${stages}COPY --from=nginx:1│.28 /a /b`, /docker\.io\/library\/nginx:1\.28[^]*### Tag/],
  ['FROM busybox AS build\nENV COLOUR=red\nFROM build\nRUN echo $COL│OUR', /`COLOUR` = `red`.*stage `build`/],
  [`${stages}LABEL c=$COL│OUR`, /Nothing above this line sets it/],
  ['ARG TAG=1.36\nFROM busybox:${T│AG}', /`TAG` = `1\.36`.*line 1/],
  ['ARG TAG=1.36\nFROM busybox\nARG TAG\nRUN echo $T│AG', /`TAG` = `1\.36`.*line 3.*line 1/],
  ['ARG TAG=1.36\nFROM busybox\nLABEL v=$T│AG', /not seen in this stage.*`ARG TAG`/],
  [`${base}ARG A=1\nENV A=2\nLABEL a=$│A`, /`A` = `2`/],
  [`${base}ENV A=1 \\\n    B=two\nWORKDIR /$│B`, /`B` = `two`.*line 3/],
  [`${base}LABEL a=\${NONE:│-other}`, /`other` if `NONE` is not set or empty[^]*### Default value/],
  [`${base}ENV F=a.tar.gz\nLABEL a=\${F%%│.*}`, /gives `a`/],
  [`${base}ARG TARGETARCH\nLABEL a=$TARGET│ARCH`, /`amd64`.*line 2[^]*### Platform/],
  [`${base}RUN echo $HTTP_│PROXY`, /### Proxy/],
  ['FROM ghcr.io/ac│me/web:1', /image `acme\/web` in the registry `ghcr\.io`/],
  ['FROM pyt│hon', /no tag|No tag/],
  ['FROM python:3.13-al│pine', /### Base image variants/],
  ['FROM sc│ratch', /### scratch/],
  ['FROM busybox A│S build', /Stage `build`[^]*### FROM/],
  [`${base}RUN <<E│OF\necho\nEOF`, /up to `EOF` on line 4[^]*### Heredoc/],
  [`${base}COPY <<-'E│OF' /x\n\t$A\n\tEOF`, /stays as it is written.*tabs/],
  [`${base}ARG A=7\nCOPY <<EOF /x\nis $│A\nEOF`, /`A` = `7`/],
  ['# syn│tax=docker/dockerfile:1\nFROM busybox', /### # syntax/],
  ['# check=skip=StageName│Casing\nFROM busybox', /Skips the build check `StageNameCasing`/],
  [`${base}# check=skip=JSONArgs│Recommended\nCMD x`, /the instruction below/],
  [`${base}# dockyard ignore=few-│layers\nRUN x`, /the instruction below[^]*### /],
  ['# escape=│`\nFROM busybox', /continues lines/],
  [`${base}EXPOSE 54│32`, /PostgreSQL[^]*### EXPOSE/],
  [`${base}STOPSIGNAL SIGQ│UIT`, /signal number 3/],
  [`${base}USER ro│ot`, /as root/],
  [`${base}WORKDIR /app\nWORKDIR sr│c`, /`\/app\/src`/],
  [`${base}VOLUME ["/da│ta"]`, /`\/data`/],
  [`${base}WORKDIR /srv\nCOPY app.py .│/`, /folder `\/srv`/],
  [`${base}COPY │. /srv`, /whole build context/],
  [`${base}ADD site.tar│.gz /srv`, /unpacks/],
  [`${base}ADD https://example.com/si│te.tar.gz /srv`, /stays packed/],
  [`${base}CMD python ap│p.py`, /`\/bin\/sh -c "python app\.py"`/],
  [`${base}ENTRYPOINT ["pyt│hon"]\nCMD ["app.py"]`, /a container starts `python app\.py`/],
  [`${base}ENTRYPOINT echo\nCMD ["│x"]`, /CMD adds nothing/],
  [`${base}SHELL ["/bin/bash", "-c"]\nRUN ec│ho`, /`\/bin\/bash -c echo`/],
];

/** Lines count from 0; undefined where nothing declares it. */
const definitions: readonly (readonly [marked: string, line: number | undefined])[] = [
  [`${stages}COPY --from=bu│ild /a /b`, 0],
  [`${stages}COPY --from=│0 /a /b`, 0],
  [`${stages}COPY --from=Bui│ld /a /b`, 0],
  [`${stages}COPY --from=ngi│nx /a /b`, undefined],
  ['FROM busybox AS base\nRUN x\nFROM ba│se', 0],
  ['FROM al│pine AS alpine', undefined],
  ['FROM a AS x\nFROM b AS x\nFROM c\nCOPY --from=│x /a /a', 1],
  ['FROM a AS deps\nFROM b\nRUN --mount=type=bind,target=/x,from=de│ps ls', 0],
  ['FROM a AS build\nFROM b\nONBUILD COPY --from=bui│ld /a /a', 0],
  ['ARG TAG=1\nFROM busybox:$│TAG', 0],
  ['ARG TAG=1\nFROM busybox:${TAG}│', 0],
  ['ARG TAG=1\nFROM busybox\nARG TAG\nRUN echo $│TAG', 2],
  ['ARG TAG=1\nFROM busybox\nARG T│AG', 0],
  ['ARG TAG=1\nFROM busybox\nRUN echo $│TAG', undefined],
  ['FROM a AS x\nENV A=1\nFROM x\nRUN echo $│A', 1],
  ['FROM a\nENV A=1 \\\n  B=2\nWORKDIR /${│B}', 2],
  ['FROM a\nARG A=1 \\\n  B=2\nLABEL v="is ${B│:-3}"', 2],
  ['FROM a\nARG A\nENV B=${C:-${│A}}', 1],
  ['FROM a\nENV A=1\nRUN x \\\n# why\n  && echo "$│A"', 1],
  ["FROM a\nENV A=1\nRUN echo '$│A'", undefined],
  ['FROM a\nRUN <<EOF\necho\nEO│F', 1],
  ['FROM a\nENV A=1\nRUN <<EOF\necho $│A\nEOF', 1],
];

const renames: readonly (readonly [marked: string, newName: string, after: string | undefined])[] = [
  [`${stages}COPY --from=bu│ild /a /b`, 'made', `${stages.replace('build', 'made')}COPY --from=made /a /b`],
  [
    'FROM a AS x\nFROM x AS y\nRUN --mount=from=│x,target=/x ls',
    'z',
    'FROM a AS z\nFROM z AS y\nRUN --mount=from=z,target=/x ls',
  ],
  [
    'ARG V=1\nFROM a:$│V\nARG V\nRUN echo ${V:-x} $VV',
    'W',
    'ARG W=1\nFROM a:$W\nARG W\nRUN echo ${W:-x} $VV',
  ],
  ['FROM a\nENV A│=1\nRUN echo "$A" \'$A\'', 'B', 'FROM a\nENV B=1\nRUN echo "$B" \'$A\''],
  ['FROM a\nRUN <<-"E│OF"\n\techo EOF\n\tEOF', 'END', 'FROM a\nRUN <<-"END"\n\techo EOF\n\tEND'],
  ['FROM a AS o│ne\nFROM b AS two', 'two', undefined],
  [`${stages}COPY --from=│0 /a /b`, 'made', undefined],
  ['FROM a\nARG TARGET│ARCH', 'X', undefined],
];

const completions: readonly (readonly [marked: string, label: string, after: string])[] = [
  ['│', 'FROM', 'FROM '],
  ['fr│', 'from', 'from '],
  ['# │', 'syntax', '# syntax=docker/dockerfile:1'],
  ['# check=skip=Stage│', 'StageNameCasing', '# check=skip=StageNameCasing'],
  [`${base}HEA│`, 'HEALTHCHECK', `${base}HEALTHCHECK `],
  [`${base}EN│ A=1`, 'ENV', `${base}ENV A=1`],
  ['from a\nru│', 'run', 'from a\nrun '],
  [`${base}ONBUILD C│`, 'COPY', `${base}ONBUILD COPY `],
  ['FROM bu│', 'busybox', 'FROM busybox'],
  ['FROM a AS base\nFROM b│', 'base', 'FROM a AS base\nFROM base'],
  ['FROM a │', 'AS', 'FROM a AS '],
  ['FROM --pl│', '--platform', 'FROM --platform='],
  ['FROM --platform=linux/│ a', 'linux/arm64', 'FROM --platform=linux/arm64 a'],
  ['ARG V=1\nFROM a:${│}', 'V', 'ARG V=1\nFROM a:${V}'],
  [`${stages}COPY --fr│`, '--from', `${stages}COPY --from=`],
  [`${stages}COPY --from=│ /a /b`, 'build', `${stages}COPY --from=build /a /b`],
  ['FROM a\nFROM b\nCOPY --from=│', '0', 'FROM a\nFROM b\nCOPY --from=0'],
  [`${base}RUN --mo│`, '--mount', `${base}RUN --mount=type=`],
  [`${base}RUN --mount=│`, 'type=cache', `${base}RUN --mount=type=cache,`],
  [`${base}RUN --mount=type=cache,ta│`, 'target', `${base}RUN --mount=type=cache,target=`],
  [`${base}RUN --mount=type=cache,sharing=│`, 'locked', `${base}RUN --mount=type=cache,sharing=locked`],
  [`${stages}RUN --mount=from=b│,target=/x ls`, 'build', `${stages}RUN --mount=from=build,target=/x ls`],
  [`${base}ENV COLOUR=red\nRUN echo $CO│`, 'COLOUR', `${base}ENV COLOUR=red\nRUN echo $COLOUR`],
  [`${base}ENV COLOUR=red\nRUN echo "\${│"`, 'COLOUR', `${base}ENV COLOUR=red\nRUN echo "\${COLOUR}"`],
  [`${base}ENV A=1\nRUN <<EOF\necho $│\nEOF`, 'A', `${base}ENV A=1\nRUN <<EOF\necho $A\nEOF`],
  [`${base}ARG A\nLABEL a=\${A:│}`, ':-', `${base}ARG A\nLABEL a=\${A:-}`],
  [`ARG V=1\n${base}ARG │`, 'V', `ARG V=1\n${base}ARG V`],
  [`${base}LABEL org.│`, 'org.opencontainers.image.source', `${base}LABEL org.opencontainers.image.source=`],
  [`${base}HEALTHCHECK --│`, '--interval', `${base}HEALTHCHECK --interval=`],
  [`${base}HEALTHCHECK N│`, 'NONE', `${base}HEALTHCHECK NONE`],
  [`${base}EXPOSE │`, '80', `${base}EXPOSE 80`],
  [`${base}EXPOSE 53/│`, 'udp', `${base}EXPOSE 53/udp`],
  [`${base}SHELL [│`, '["/bin/bash", "-c"]', `${base}SHELL ["/bin/bash", "-c"]`],
  [`${base}STOPSIGNAL SIG│`, 'SIGQUIT', `${base}STOPSIGNAL SIGQUIT`],
  [`${base}RUN adduser -D app\nUSER │`, 'app', `${base}RUN adduser -D app\nUSER app`],
  [`${base}VOLUME │`, '/data', `${base}VOLUME /data`],
  [`${base}# do│\nRUN x`, 'dockyard', `${base}# dockyard ignore=\nRUN x`],
];

const signatures: readonly (readonly [marked: string, parameter: RegExp])[] = [
  ['FROM │', /<image>/],
  [`${base}COPY a │`, /<destination>/],
  [`${base}CMD ["a", │`, /<argument>/],
  [`${base}RUN --mount=type=cache,target=/x,sharing=│`, /sharing=/],
  [`${base}HEALTHCHECK --interval=5s │`, /CMD/],
];

/** The text after the preferred fix; what is told of must be gone then. */
const fixes: readonly (readonly [text: string, code: string, after: string])[] = [
  ['from busybox:1.36\nRUN x\n', 'ConsistentInstructionCasing', 'FROM busybox:1.36\nRUN x\n'],
  ['FROM busybox:1.36 AS Build\nFROM build\n', 'StageNameCasing', 'FROM busybox:1.36 AS build\nFROM build\n'],
  [`${base}ENV A b c\n`, 'LegacyKeyValueFormat', `${base}ENV A="b c"\n`],
  [`${base}MAINTAINER me\n`, 'MaintainerDeprecated', `${base}LABEL org.opencontainers.image.authors="me"\n`],
  [`${base}CMD echo hi\n`, 'JSONArgsRecommended', `${base}CMD ["echo", "hi"]\n`],
  [`${base}RUN a \\\n\n b\n`, 'NoEmptyContinuation', `${base}RUN a \\\n b\n`],
  [`${base}EXPOSE 80/TCP\n`, 'ExposeProtoCasing', `${base}EXPOSE 80/tcp\n`],
  [`${base}EXPOSE 8080:80\n`, 'ExposeInvalidFormat', `${base}EXPOSE 80\n`],
  ['FROM --platform=$TARGETPLATFORM a:1\n', 'RedundantTargetPlatform', 'FROM a:1\n'],
  [`${base}RUNN x\n`, 'unknown-instruction', `${base}RUN x\n`],
  [`${base}RUN aupt-get update\n`, 'misspelled-command', `${base}RUN apt-get update\n`],
  [`${base}RUN pip install flask\n`, 'pip-no-cache', `${base}RUN pip install --no-cache-dir flask\n`],
  [`${base}ADD a.py /a/\n`, 'copy-over-add', `${base}COPY a.py /a/\n`],
  [`${base}VOLUME /home/me:/data\n`, 'volume-not-host', `${base}VOLUME /data\n`],
];

const ignores: readonly (readonly [marked: string, title: RegExp])[] = [
  ['# │why', /### .*#/],
  ['!kee│p.txt', /./],
  ['*│*/*.md', /\*\*/],
  ['a│?.txt', /\?/],
  ['node_mod│ules', /node_modules/],
];

describe('What one expects in a Dockerfile', () => {
  it('is told by a hover', () =>
    each(hovers, async ([marked, wanted]) => {
      const [hover] = await ask<vscode.Hover[]>('vscode.executeHoverProvider', marked);
      const text = hover?.contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n\n');
      return text !== undefined && wanted.test(text)
        ? undefined
        : `${wanted} is not in ${text?.slice(0, 300)}`;
    }));

  it('is where a definition leads', () =>
    each(definitions, async ([marked, line]) => {
      const [link] = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', marked);
      const lines = [link?.targetSelectionRange?.start.line, link?.targetRange.start.line];
      return lines.every((found) => found === line)
        ? undefined
        : `leads to ${lines.join(' and ')}, not ${line}`;
    }));

  it('is what a rename makes', () =>
    each(renames, async ([marked, newName, after]) => {
      const { document, cursor } = await open(marked);
      const edit = await vscode.commands
        .executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          cursor,
          newName,
        )
        .then(undefined, () => undefined);
      if (edit) await vscode.workspace.applyEdit(edit);
      const found = edit && document.getText();
      return found === after ? undefined : `becomes ${JSON.stringify(found)}`;
    }));

  it('is what a suggestion writes', () =>
    each(completions, async ([marked, label, after]) => {
      const { document, cursor } = await open(marked);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        cursor,
      );
      const names = items.map((each) => (typeof each.label === 'string' ? each.label : each.label.label));
      const item = items[names.indexOf(label)];
      if (!item) return `no ${label} among ${names.slice(0, 30).join(' ')}`;
      const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
      if (!range?.contains(cursor)) return 'does not replace what is at the cursor';
      const { insertText = label } = item;
      const written = typeof insertText === 'string' ? insertText : insertText.value;
      const found = applied(document, [new vscode.TextEdit(range, written)]);
      return found === after ? undefined : `becomes ${JSON.stringify(found)}`;
    }));

  it('is the part that signature help points at', () =>
    each(signatures, async ([marked, parameter]) => {
      const help = await ask<vscode.SignatureHelp>('vscode.executeSignatureHelpProvider', marked, ' ');
      const signature = help.signatures[help.activeSignature];
      const found = signature?.parameters[help.activeParameter]?.label;
      const text = Array.isArray(found) ? signature?.label.slice(found[0], found[1]) : found;
      return text !== undefined && parameter.test(text) ? undefined : `points at ${text}`;
    }));

  it('is mended, and not told of again', () =>
    each(fixes, async ([text, code, after]) => {
      const { document } = await open(text);
      const { range } = await told(document, code);
      const preferred = (await fixesAt(document, range)).filter(({ isPreferred }) => isPreferred);
      const results = preferred.map(({ edit }) => applied(document, edit?.get(document.uri) ?? []));
      const fix = preferred[results.indexOf(after)];
      if (!fix?.edit) return `becomes ${JSON.stringify(results)}`;
      await vscode.workspace.applyEdit(fix.edit);
      await untold(document, code);
      return undefined;
    }));

  it('is told of a .dockerignore too', () =>
    each(ignores, async ([marked, wanted]) => {
      const { document, cursor } = await open(marked, 'dockerignore');
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        cursor,
      );
      const text = hover?.contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
      return text !== undefined && wanted.test(text)
        ? undefined
        : `${wanted} is not in ${text?.slice(0, 200)}`;
    }));
});
