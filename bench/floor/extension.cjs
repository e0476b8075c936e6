// The least that an extension with a list does: what VS Code itself takes, to hold Dockyard's figures against.
// It shows 300 fixed rows, and a row for each file in the folder `rows` beside this one; once awake it has one
// and the same hover for everything.
const { mkdirSync, readdirSync, watch } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

const fixed = Array.from({ length: 300 }, (_, index) => `bench-${String(index + 1).padStart(4, '0')}`);

exports.activate = (context) => {
  const folder = join(__dirname, 'rows');
  mkdirSync(folder, { recursive: true });
  const changes = new vscode.EventEmitter();
  const watcher = watch(folder, () => changes.fire(undefined));
  const provider = {
    onDidChangeTreeData: changes.event,
    getChildren: (parent) => (parent === undefined ? [...readdirSync(folder), ...fixed] : []),
    getTreeItem: (name) => Object.assign(new vscode.TreeItem(name), { id: name }),
  };
  context.subscriptions.push(
    changes,
    { dispose: () => watcher.close() },
    vscode.window.createTreeView('floor.rows', { treeDataProvider: provider }),
    vscode.languages.registerHoverProvider('dockerfile', { provideHover: () => new vscode.Hover('floor') }),
  );
};
