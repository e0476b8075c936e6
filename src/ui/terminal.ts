import type * as vscode from 'vscode';

export type Terminal = vscode.Terminal;

export const dim = (text: string): string => `\u001b[2m${text}\u001b[22m`;

/** Text of ours, or an error's, for a terminal: no control characters, lines that begin at the left. */
export function terminalText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is to go
  return text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ').replaceAll('\n', '\r\n');
}

/** A program's output as it came, with lines that begin at the left. Colours stay. */
export function rawText(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}
