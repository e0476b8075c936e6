import * as vscode from 'vscode';
import { partAt } from '../language/dockerignore/parts.ts';
import { renderHover } from '../notes/hover.ts';
import { type Explain, topicLink } from '../ui/explain.ts';
import { trusted } from '../ui/explain-markdown.ts';
import { language } from '../ui/language.ts';

/** Other extensions give these files the language `ignore`, which they share with .gitignore. */
const dockerignore = [{ language: 'dockerignore' }, { pattern: '**/*.dockerignore' }];

/** Explains what is pointed at in a .dockerignore. */
export function registerDockerignore(explain: Explain): vscode.Disposable {
  return vscode.languages.registerHoverProvider(dockerignore, {
    async provideHover(document, { line, character }) {
      const part = partAt(document.lineAt(line).text, character);
      const topic = part && (await explain.topic('dockerignore', part.key));
      return (
        topic &&
        new vscode.Hover(
          trusted(renderHover(topic, language(), topicLink(topic.id))),
          new vscode.Range(line, part.start, line, part.end),
        )
      );
    },
  });
}
