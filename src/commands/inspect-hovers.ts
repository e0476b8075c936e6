import * as vscode from 'vscode';
import { explainKey } from '../notes/inspect/explain.ts';
import { keyAt } from '../notes/inspect/path.ts';
import { readableValue } from '../notes/inspect/value.ts';
import { pageWords } from '../notes/words.ts';
import { topicLink } from '../ui/explain.ts';
import { trusted } from '../ui/explain-markdown.ts';
import { language } from '../ui/language.ts';
import { objectOf } from './inspect-uri.ts';

/** Says what a key of the engine's JSON means. */
export class InspectHovers implements vscode.HoverProvider {
  provideHover(
    document: vscode.TextDocument,
    { line, character }: vscode.Position,
  ): vscode.Hover | undefined {
    const place = keyAt(document.getText().split('\n'), line);
    if (place === undefined || character < place.start || character > place.end + 2 + place.value.length)
      return undefined;
    const meaning = explainKey(objectOf(document.uri).noun, place.path);
    if (meaning === undefined) return undefined;
    const { topic } = meaning;
    const words = language();
    const value = readableValue(place.path.at(-1) ?? '', place.value, words);
    const parts = [
      value === undefined ? meaning[words] : `**${value}**\n\n${meaning[words]}`,
      ...(topic === undefined ? [] : [`[${pageWords[words].more}](${topicLink(`concept/${topic}`)})`]),
    ];
    return new vscode.Hover(
      trusted(parts.join('\n\n')),
      new vscode.Range(line, place.start, line, place.end),
    );
  }
}
