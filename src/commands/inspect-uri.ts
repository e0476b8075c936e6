import * as vscode from 'vscode';
import type { ObjectKind } from '../engine/port.ts';

export const inspectScheme = 'dockyard-inspect';

export interface InspectedObject {
  readonly noun: ObjectKind;
  readonly id: string;
}

/** The document on an object. JSON with comments: when the object is gone, the first line says so. */
export function inspectUri(object: InspectedObject, name: string): vscode.Uri {
  return vscode.Uri.from({
    scheme: inspectScheme,
    path: `/${name.replaceAll(/[/\\:]/g, '_')}.jsonc`,
    query: JSON.stringify(object),
  });
}

export function objectOf(uri: vscode.Uri): InspectedObject {
  return JSON.parse(uri.query) as InspectedObject;
}
