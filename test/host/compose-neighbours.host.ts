/** Beside other extensions, which these tests play themselves, and beside `docker compose`, which a script plays. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { open, told, untold } from './editor.ts';

const misspelled = 'services:\n  web:\n    imagee: nginx:1.28\n    depends_on: [db]\n';

describe('Beside another extension', () => {
  let other: vscode.DiagnosticCollection;

  before(() => (other = vscode.languages.createDiagnosticCollection('another')));
  after(() => other.dispose());

  /** As Red Hat YAML says it. */
  function publish({ uri }: vscode.TextDocument, line: number): void {
    const text = 'Property imagee is not allowed.';
    const diagnostic = new vscode.Diagnostic(new vscode.Range(line, 4, line, 10), text);
    diagnostic.source = 'yaml-schema: Compose Specification';
    diagnostic.code = 513;
    other.set(uri, [diagnostic]);
  }

  it('does not say again what it says, and says it when it no longer does', async () => {
    const { document } = await open(misspelled, 'dockercompose');
    await told(document, 'unknown-key');
    publish(document, 2);
    await untold(document, 'unknown-key');
    await told(document, 'undefined-service');
    other.delete(document.uri);
    await told(document, 'unknown-key');
    publish(document, 3);
    await pause(300);
    await told(document, 'unknown-key');
    other.clear();
  });

  it('settles: a change of theirs leads to one of ours', async () => {
    const { document } = await open(misspelled, 'dockercompose');
    await told(document, 'unknown-key');
    publish(document, 2);
    await untold(document, 'unknown-key');
    await pause(300);
    let changes = 0;
    const count = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) changes++;
    });
    await pause(500);
    assert.equal(changes, 0);
    other.clear();
    await told(document, 'unknown-key');
    // Theirs and ours; on a busy machine ours may come in two.
    await pause(500);
    assert.ok(changes <= 3, `${changes} changes`);
    const settled = changes;
    await pause(500);
    count.dispose();
    assert.equal(changes, settled);
  });

  it('says everything, or nothing, where the user wants that', async () => {
    const settings = vscode.workspace.getConfiguration('dockyard');
    const { document } = await open(misspelled, 'dockercompose');
    await told(document, 'unknown-key');
    publish(document, 2);
    await untold(document, 'unknown-key');
    try {
      await settings.update('compose.language', 'on', true);
      await told(document, 'unknown-key');
      await settings.update('compose.language', 'off', true);
      await untold(document, 'undefined-service');
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(3, 6),
      );
      assert.equal(hovers.length, 0);
    } finally {
      await settings.update('compose.language', undefined, true);
    }
    await told(document, 'undefined-service');
    other.clear();
  });
});

describe('Check with docker compose', () => {
  let folder: string;

  before(async () => (folder = await mkdtemp(join(tmpdir(), 'dockyard-test-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  /** A command in the place of docker compose: it notes down what it is given, says a sentence and refuses. */
  async function standIn(sentence: string): Promise<void> {
    const script = join(folder, 'docker-compose');
    const lines = [
      '#!/bin/sh',
      '[ "$1" = version ] && echo 2.40.3 && exit',
      `printf '%s\\n' "$@" > '${folder}/arguments'`,
      `while [ $# -gt 0 ]; do [ "$1" = -f ] && cat "$2" > '${folder}/text'; shift; done`,
      `echo '${sentence}' >&2`,
      'exit 15',
    ];
    await writeFile(script, `${lines.join('\n')}\n`);
    await chmod(script, 0o755);
    await vscode.workspace.getConfiguration('dockyard').update('compose.path', script, true);
  }

  it('hands over the text that is not saved, shows the answer at its place, and leaves nothing behind', async () => {
    const path = join(folder, 'compose.yaml');
    await writeFile(path, 'services:\n  web:\n    image: nginx:1.28\n');
    const document = await vscode.workspace.openTextDocument(path);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(3, 0), '    volumes: ["data:/data"]\n');
    await vscode.workspace.applyEdit(edit);
    await standIn('service "web" refers to undefined volume data: invalid compose project');
    const said = (): vscode.Diagnostic | undefined =>
      vscode.languages.getDiagnostics(document.uri).find(({ source }) => source === 'docker compose');
    try {
      await vscode.commands.executeCommand('dockyard.checkWithCompose', document.uri);
      assert.match(said()?.message ?? '', /undefined volume data/);
      assert.deepEqual(said()?.range, new vscode.Range(3, 14, 3, 26));
      assert.equal(await readFile(join(folder, 'text'), 'utf8'), document.getText());
      const given = (await readFile(join(folder, 'arguments'), 'utf8')).split('\n');
      assert.equal(given[given.indexOf('--project-directory') + 1], folder);
      const copy = given[given.indexOf('-f') + 1] ?? '';
      assert.notEqual(copy, path);
      await assert.rejects(readFile(copy), /ENOENT/);
      assert.ok(document.isDirty, 'it is still not saved');

      const undo = new vscode.WorkspaceEdit();
      undo.delete(document.uri, new vscode.Range(3, 0, 4, 0));
      await vscode.workspace.applyEdit(undo);
      assert.equal(said(), undefined, 'it was about the text as it was');
    } finally {
      await vscode.workspace.getConfiguration('dockyard').update('compose.path', undefined, true);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('reads saved files where they are', async () => {
    const path = join(folder, 'compose.yaml');
    await writeFile(path, 'services:\n  web:\n    image: nginx:1.28\n');
    await standIn(
      'service "web" has neither an image nor a build context specified: invalid compose project',
    );
    try {
      await vscode.commands.executeCommand('dockyard.checkWithCompose', vscode.Uri.file(path));
      const given = (await readFile(join(folder, 'arguments'), 'utf8')).split('\n');
      assert.ok(!given.includes('--project-directory') && !given.includes('-f'), given.join(' '));
      const [said] = vscode.languages.getDiagnostics(vscode.Uri.file(path));
      assert.equal(said?.range.start.line, 1);
    } finally {
      await vscode.workspace.getConfiguration('dockyard').update('compose.path', undefined, true);
    }
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
