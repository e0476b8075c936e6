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
  ]) {
    it(`explains ${keyword} and names the course notes it draws on`, async () => {
      const text = await hoverAt(`FROM busybox\n${keyword.slice(0, 1)}│${keyword.slice(1)} x y\n`);
      assert.ok(text.startsWith(`### ${keyword}`), text.slice(0, 80));
      assert.match(text, /Course notes: (basics|fundamentals|bootcamp|stack|mlops)/);
      assert.match(text, /https:\/\/docs\.docker\.com\//);
    });
  }

  it('knows an instruction in small letters, and the one behind ONBUILD', async () => {
    assert.match(await hoverAt('fr│om busybox'), /### FROM/);
    assert.match(await hoverAt('FROM busybox\nONBUILD RU│N true'), /### RUN/);
  });

  it('says nothing of a word in a comment, an argument, a continued line or a heredoc', async () => {
    assert.equal(await hoverAt('# FR│OM busybox'), '');
    assert.equal(await hoverAt('FROM run│\n'), '');
    assert.equal(await hoverAt('FROM busybox\nRUN echo \\\n  CO│PY a b\n'), '');
    assert.equal(await hoverAt('FROM busybox\nRUN <<EOF\nAD│D x\nEOF\n'), '');
  });

  it('speaks Dutch when it is told to', async () => {
    await vscode.workspace.getConfiguration('dockyard').update('language', 'nl', true);
    assert.match(await hoverAt('FR│OM busybox'), /Cursusnota's/);
    await vscode.workspace.getConfiguration('dockyard').update('language', 'en', true);
    assert.match(await hoverAt('FR│OM busybox'), /Course notes/);
  });
});
