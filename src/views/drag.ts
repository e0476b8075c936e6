import * as vscode from 'vscode';
import { commandId } from '../contract/command-id.ts';
import { viewId } from '../contract/views.ts';
import type { Row } from '../ui/rows.ts';

/** The kind of data that rows of the Containers view are dragged as. VS Code prescribes the name, in lower case. */
const containerRows = `application/vnd.code.tree.${viewId('containers')}`.toLowerCase();

/** Lets containers be dragged from their view. */
export const containerDrag: vscode.TreeDragAndDropController<Row> = {
  dragMimeTypes: [containerRows],
  dropMimeTypes: [],
  handleDrag(rows, data) {
    const ids = rows.flatMap(({ noun, id }) => (noun === 'container' ? [id] : []));
    // As text: it is read by another view.
    if (ids.length > 0) data.set(containerRows, new vscode.DataTransferItem(JSON.stringify(ids)));
  },
};

/** Connects containers that are dropped on a network, or on a container that is on it. */
export const networkDrop: vscode.TreeDragAndDropController<Row> = {
  dragMimeTypes: [],
  dropMimeTypes: [containerRows],
  async handleDrop(target, data) {
    const network = target?.noun === 'member' ? target.under : target;
    const ids = await draggedIds(data);
    if (network?.noun !== 'network' || ids.length === 0) return;
    await vscode.commands.executeCommand(commandId('connectDropped'), network.id, ids);
  },
};

/** VS Code puts an account of its own beside ours, under the same name: that one is no list of ids. */
async function draggedIds(data: vscode.DataTransfer): Promise<string[]> {
  for (const [type, item] of data) {
    const ids = type === containerRows ? idsIn(await item.asString()) : [];
    if (ids.length > 0) return ids;
  }
  return [];
}

function idsIn(text: string): string[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
