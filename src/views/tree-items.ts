import * as vscode from 'vscode';
import type { Row } from '../ui/rows.ts';
import type { Look } from './look.ts';
import { keyOf } from './row-cache.ts';

const icons = new Map<string, vscode.ThemeIcon>();

/** Each icon once: a thousand rows have a handful of them. */
function themeIcon([shape, color]: Look['icon']): vscode.ThemeIcon {
  const key = `${shape} ${color ?? ''}`;
  let icon = icons.get(key);
  if (icon === undefined) {
    icon = new vscode.ThemeIcon(shape, color === undefined ? undefined : new vscode.ThemeColor(color));
    icons.set(key, icon);
  }
  return icon;
}

/**
 * A row as VS Code wants it. Its id is of the thing, never of its state: a change neither collapses nor deselects a
 * row. `open` shows what stands under a row, without VS Code taking that for how the row is to be another time.
 */
export function treeItem(row: Row, look: Look, open: boolean): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const opens = open && look.under !== undefined && row.noun !== 'image';
  const state = look.under === undefined ? None : opens || look.under === 'shown' ? Expanded : Collapsed;
  const item = new vscode.TreeItem(look.label, state);
  item.id = opens ? `${keyOf(row)}/filtered` : keyOf(row);
  item.description = look.description;
  item.iconPath = themeIcon(look.icon);
  item.contextValue = look.kind;
  item.accessibilityInformation = { label: look.spoken };
  if (look.command !== undefined) item.command = { command: look.command, title: look.label };
  return item;
}
