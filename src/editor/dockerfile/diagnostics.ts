import * as vscode from 'vscode';
import type { Level } from '../../contract/settings.ts';
import { checkDockerfile } from '../../language/dockerfile/checks/index.ts';
import type { Finding } from '../../language/dockerfile/finding.ts';
import { hintDockerfile } from '../../language/dockerfile/hints/index.ts';
import { type HintName, hintLevels } from '../../language/dockerfile/hints/names.ts';
import { silenced } from '../../language/dockerfile/ignore.ts';
import { findingMessage } from '../../language/dockerfile/messages/index.ts';
import { topicLink } from '../../ui/explain.ts';
import { language } from '../../ui/language.ts';
import { LiveDiagnostics } from '../live-diagnostics.ts';
import { rangeOf } from '../ranges.ts';
import { treeOf } from './document.ts';
import type { Surroundings } from './surroundings.ts';

/** Id of the topic on a finding, by its code. */
export type FindTopic = (code: string) => Promise<string | undefined>;

const severities: Readonly<Record<Exclude<Level, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export type Diagnostics = LiveDiagnostics<Finding>;

/** What is said of the open Dockerfiles. */
export function createDiagnostics(surroundings: Surroundings, findTopic: FindTopic): Diagnostics {
  return new LiveDiagnostics<Finding>({
    selects: ({ languageId }) => languageId === 'dockerfile',
    look: async (document) => {
      const dockerignore = await surroundings.dockerignore(document.uri);
      const file = treeOf(document);
      const isSilenced = silenced(file);
      return [
        ...checkDockerfile(file, dockerignore === undefined ? {} : { dockerignore }),
        // A text that was never saved has no build context to speak of.
        ...hintDockerfile(file, { hasDockerignore: document.isUntitled || dockerignore !== undefined }),
      ].filter((finding) => levelOf(finding, document) !== 'off' && !isSilenced(finding));
    },
    diagnostic: (document, finding) => toDiagnostic(findTopic, document, finding),
    onChange: surroundings.onChange,
    settings: ['dockyard.dockerfile', 'dockyard.language'],
  });
}

async function toDiagnostic(
  findTopic: FindTopic,
  document: vscode.TextDocument,
  finding: Finding,
): Promise<vscode.Diagnostic> {
  const file = treeOf(document);
  const text = findingMessage(finding, language());
  const level = levelOf(finding, document);
  const diagnostic = new vscode.Diagnostic(
    rangeOf(file, finding.span),
    text,
    severities[level === 'off' ? 'hint' : level],
  );
  diagnostic.source = finding.kind === 'hint' ? 'Dockyard' : 'BuildKit';
  const topic = await findTopic(finding.code);
  diagnostic.code =
    topic === undefined
      ? finding.code
      : { value: finding.code, target: vscode.Uri.parse(topicLink(topic), true) };
  if (finding.exact !== undefined) {
    const place = new vscode.Location(document.uri, rangeOf(file, finding.exact));
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, text)];
  }
  if (finding.code === 'MaintainerDeprecated') diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
  return diagnostic;
}

/** An error is always one: BuildKit refuses the file. The level of the others is the user's to choose. */
function levelOf({ kind, code }: Finding, document: vscode.TextDocument): Level {
  if (kind === 'error') return 'error';
  const chosen = vscode.workspace
    .getConfiguration('dockyard', document)
    .get<Readonly<Record<string, Level>>>('dockerfile.rules', {});
  return chosen[code] ?? (kind === 'check' ? 'warning' : (hintLevels[code as HintName] ?? 'hint'));
}
