import * as vscode from 'vscode';
import type { Level } from '../../contract/settings.ts';
import { checkCompose } from '../../language/compose/checks/index.ts';
import type { Finding } from '../../language/compose/finding.ts';
import { silenced } from '../../language/compose/ignore.ts';
import { findingMessage } from '../../language/compose/messages/index.ts';
import { checkEnvFile } from '../../language/env-file/findings.ts';
import { envMessage } from '../../language/env-file/messages.ts';
import { topicLink } from '../../ui/explain.ts';
import { language } from '../../ui/language.ts';
import { resolvedScheme } from '../../ui/resolved.ts';
import { LiveDiagnostics } from '../live-diagnostics.ts';
import { rangeOf } from '../ranges.ts';
import { type ComposeFiles, uriOf } from './files.ts';
import { linesOf } from './navigation.ts';
import type { Neighbours } from './neighbours.ts';
import type { Projects } from './projects.ts';
import { isCompose, isEnvFile } from './select.ts';

export type Diagnostics = LiveDiagnostics<Finding>;

/** Id of the topic on a finding, by its code. */
export type FindTopic = (code: string) => Promise<string | undefined>;

/** What is said of the open Compose files. A change in one may concern the others of its project. */
export function createDiagnostics(
  projects: Projects,
  files: ComposeFiles,
  neighbours: Neighbours,
  findTopic: FindTopic,
): Diagnostics {
  return new LiveDiagnostics<Finding>({
    selects: (document) =>
      document.uri.scheme !== resolvedScheme && (isCompose(document) || isEnvFile(document)),
    look: async (document) =>
      (neighbours.isOff(document) ? [] : await findingsIn(projects, document)).filter(
        (finding) => levelOf(finding, document) !== 'off',
      ),
    diagnostic: (document, finding) => toDiagnostic(projects, findTopic, document, finding),
    filter: (document, diagnostics) => neighbours.filter(document, diagnostics),
    concerns: (document) =>
      files.knows(document)
        ? vscode.workspace.textDocuments.filter(
            (other) => other !== document && (isCompose(other) || isEnvFile(other)),
          )
        : [],
    onChange: files.onChange,
    settings: ['dockyard.compose', 'dockyard.language'],
  });
}

async function findingsIn(projects: Projects, document: vscode.TextDocument): Promise<readonly Finding[]> {
  const place = await projects.any(document);
  if (place === undefined) return [];
  // An env file that no project reads may be meant for something else altogether.
  if (isEnvFile(document)) return checkEnvFile(document.getText(), place.path, place.project);
  const file = place.project.read.get(place.path);
  const isSilenced = file ? silenced(file) : () => false;
  return checkCompose(place.project, place.path).filter((finding) => !isSilenced(finding));
}

async function toDiagnostic(
  projects: Projects,
  findTopic: FindTopic,
  document: vscode.TextDocument,
  finding: Finding,
): Promise<vscode.Diagnostic> {
  const [place, topic] = await Promise.all([projects.any(document), findTopic(finding.code)]);
  const text = (isEnvFile(document) ? envMessage : findingMessage)(finding, language());
  const level = levelOf(finding, document);
  const diagnostic = new vscode.Diagnostic(
    place === undefined ? new vscode.Range(0, 0, 0, 0) : rangeOf(place.file, finding.span),
    text,
    severities[level === 'off' ? 'hint' : level],
  );
  diagnostic.source = 'Dockyard';
  diagnostic.code =
    topic === undefined
      ? finding.code
      : { value: finding.code, target: vscode.Uri.parse(topicLink(topic), true) };
  if (place !== undefined && finding.related !== undefined) {
    diagnostic.relatedInformation = finding.related.map(
      ({ path, span }) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(uriOf(document.uri, path), rangeOf(linesOf(place.project, path), span)),
          text,
        ),
    );
  }
  if (finding.unnecessary) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

const severities: Readonly<Record<Exclude<Level, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** An error is always one: docker compose refuses the project. The level of the others is the user's to choose. */
function levelOf({ kind, code }: Finding, document: vscode.TextDocument): Level {
  if (kind === 'error') return 'error';
  const chosen = vscode.workspace
    .getConfiguration('dockyard', document)
    .get<Readonly<Record<string, Level>>>('compose.rules', {});
  return chosen[code] ?? (kind === 'warning' ? 'warning' : 'information');
}
