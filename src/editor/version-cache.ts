import type * as vscode from 'vscode';

/** What was made from a document, kept until the document changes or is closed. */
export class VersionCache<T> {
  readonly #make: (document: vscode.TextDocument) => T;
  readonly #kept = new WeakMap<vscode.TextDocument, { readonly version: number; readonly value: T }>();

  constructor(make: (document: vscode.TextDocument) => T) {
    this.#make = make;
  }

  get(document: vscode.TextDocument): T {
    const kept = this.#kept.get(document);
    if (kept?.version === document.version) return kept.value;
    const value = this.#make(document);
    this.#kept.set(document, { version: document.version, value });
    return value;
  }
}
