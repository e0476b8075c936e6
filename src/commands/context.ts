import type * as vscode from 'vscode';
import type { Pages } from '../panels/pages.ts';
import type { Engine } from '../ui/engine.ts';
import type { Explain } from '../ui/explain.ts';
import type { Measurements } from '../ui/measurements.ts';
import type { Row } from '../ui/rows.ts';
import type { ViewSettings } from '../ui/view-settings.ts';

/** What commands work with. */
export interface CommandContext {
  readonly engine: Engine;
  readonly explain: Explain;
  readonly pages: Pages;
  readonly views: ViewSettings;
  readonly measurements: Measurements;
  readonly workspaceState: vscode.Memento;
  readonly globalState: vscode.Memento;
  /** What is disposed with the extension. */
  readonly subscriptions: vscode.Disposable[];
  readonly log: vscode.LogOutputChannel;
  /** Shows the row in its view, selected. */
  readonly reveal: (row: Row) => Promise<void>;
  readonly openNotes: (id?: string) => Promise<void>;
}
