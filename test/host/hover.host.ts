import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The text of the hovers at the cursor, which stands as `│` in the text. */
async function hoverAt(marked: string): Promise<string> {
  const offset = marked.indexOf('│');
  const content = marked.replace('│', '');
  const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content });
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
    .join('\n');
}

describe('Hover in a Dockerfile', () => {
  after(() => vscode.workspace.getConfiguration('dockyard').update('language', undefined, true));

  for (const keyword of [
    ...[
      'FROM',
      'RUN',
      'COPY',
      'ADD',
      'WORKDIR',
      'CMD',
      'ENTRYPOINT',
      'ENV',
      'EXPOSE',
      'VOLUME',
      'USER',
      'LABEL',
    ],
    ...['ARG', 'HEALTHCHECK', 'MAINTAINER', 'ONBUILD', 'SHELL', 'STOPSIGNAL'],
  ]) {
    it(`explains ${keyword}, and leads on to its topic`, async () => {
      const text = await hoverAt(`FROM busybox\n${keyword.slice(0, 1)}│${keyword.slice(1)} x y\n`);
      assert.match(text, new RegExp(`^### ${keyword}$`, 'm'));
      assert.match(text, /\[More about this\]\(command:dockyard\.openCourseNotes\?/);
      assert.match(text, /https:\/\/docs\.docker\.com\//);
    });
  }

  it('names the course notes that a topic draws on', async () => {
    assert.match(
      await hoverAt('FROM busybox\nR│UN true'),
      /Course notes: (basics|fundamentals|bootcamp|stack)/,
    );
  });

  it('knows an instruction in small letters, and the one behind ONBUILD', async () => {
    assert.match(await hoverAt('fr│om busybox'), /### FROM/);
    assert.match(await hoverAt('FROM busybox\nONBUILD RU│N true'), /### RUN/);
  });

  it('says nothing of a comment, of words for a program, and of what is in a heredoc', async () => {
    assert.equal(await hoverAt('# FR│OM busybox'), '');
    assert.equal(await hoverAt('FROM busybox\nRUN echo \\\n  CO│PY a b\n'), '');
    assert.equal(await hoverAt('FROM busybox\nRUN <<EOF\nAD│D x\nEOF\n'), '');
  });

  it('takes an image, a variable and a mount apart, also with the cursor right behind it', async () => {
    assert.match(await hoverAt('FROM docker.io/library/node:24│\n'), /24/);
    assert.match(await hoverAt('FROM busybox\nENV A=red\nWORKDIR /${│A}\n'), /red/);
    assert.match(await hoverAt('FROM busybox\nRUN --mount=type=cache,tar│get=/x true\n'), /target/);
  });

  it('speaks Dutch when it is told to', async () => {
    await vscode.workspace.getConfiguration('dockyard').update('language', 'nl', true);
    assert.match(await hoverAt('FR│OM busybox'), /Meer hierover/);
    await vscode.workspace.getConfiguration('dockyard').update('language', 'en', true);
    assert.match(await hoverAt('FR│OM busybox'), /More about this/);
  });
});
