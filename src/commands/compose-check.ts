import * as vscode from 'vscode';
import { dockerWords } from '../engine/compose/command.ts';
import { projectTarget } from '../engine/compose/target.ts';
import type { OracleMessage } from '../language/compose/oracle-message.ts';
import { loadDeep } from '../language/load-deep.ts';
import type { Project } from '../language/compose/project.ts';
import { LineIndex } from '../language/text.ts';
import type { CommandLog } from '../ui/command-log.ts';
import { ComposeMissing, localPath } from '../ui/compose-cli.ts';
import { type Handler, Nothing } from '../ui/handlers.ts';
import { oneLine } from '../ui/plain.ts';
import { withProgress } from '../ui/progress.ts';
import { copiesOf, projectToCheck } from './compose-check-files.ts';
import { runConfig } from './compose-check-run.ts';
import { type Verdict, verdictOf } from './compose-check-verdict.ts';
import { tellMissing } from './compose-missing.ts';
import { theComposeFile } from './compose-project.ts';
import { checkWords } from '../ui/command-words.ts';

/** Lets the real `docker compose config` look at a project as it stands in the editor, and shows what it says. */
export class ComposeCheck implements vscode.Disposable {
  readonly #problems = vscode.languages.createDiagnosticCollection('dockyard-compose');
  readonly #disposables: vscode.Disposable;
  readonly #commands: CommandLog;

  constructor(commands: CommandLog) {
    this.#commands = commands;
    this.#disposables = vscode.Disposable.from(
      this.#problems,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // It is about the project as it was.
        if (contentChanges.length > 0 && this.#problems.has(document.uri)) this.#problems.clear();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#problems.delete(uri)),
    );
  }

  readonly check: Handler = async (clicked) => {
    const entry = await theComposeFile(clicked);
    const { project, unsaved } = await projectToCheck(entry.path);
    this.#problems.clear();
    const target = projectTarget(project, localPath);
    this.#commands.note({ docker: dockerWords(target, ['config', '--quiet']) }, target.cwd);
    const told = await askCompose(project).catch(async (error: unknown) => {
      if (!(error instanceof ComposeMissing)) throw error;
      void tellMissing(error);
      return undefined;
    });
    if (told === undefined) return;
    const { placeOfMessage } = await loadDeep();
    const places = told.map((message) => ({ message, place: placeOfMessage(project, message) }));
    const refused = places.find(({ message }) => message.kind === 'error');
    const byPath = Map.groupBy(places, ({ place }) => place.path);
    for (const [path, all] of byPath) {
      const lines = project.read.get(path)?.lines ?? new LineIndex('');
      this.#problems.set(
        entry.with({ path }),
        all.map(({ message, place: { span } }) => problem(message, lines, span)),
      );
    }
    await tell(await verdictOf(project, refused?.place), refused?.message.text, unsaved);
  };

  dispose(): void {
    this.#disposables.dispose();
  }
}

/** What it says of the project; an error when it refuses it. */
async function askCompose(project: Project): Promise<OracleMessage[]> {
  const words = checkWords().composeCheck;
  const copies = await copiesOf(project);
  try {
    const { code, stderr } = await withProgress(words.running, async (signal) => {
      const answer = await runConfig(copies.target, signal);
      if (signal.aborted) throw new vscode.CancellationError();
      return answer;
    });
    const { readOracle } = await loadDeep();
    const told = readOracle(stderr).map(({ kind, text }) => ({ kind, text: copies.original(text) }));
    if (code === 0) return told.filter(({ kind }) => kind === 'warning');
    if (!told.some(({ kind }) => kind === 'error')) throw new Nothing(words.silent(code));
    return told;
  } finally {
    await copies.remove();
  }
}

function problem(
  { kind, text }: OracleMessage,
  lines: LineIndex,
  span: { readonly start: number; readonly end: number },
): vscode.Diagnostic {
  const [from, to] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  // What is wrong begins there; a map may go on for pages.
  const end = to.line === from.line ? to.character : Number.MAX_SAFE_INTEGER;
  const range = new vscode.Range(from.line, from.character, from.line, end);
  const severity = kind === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const made = new vscode.Diagnostic(range, text, severity);
  made.source = 'docker compose';
  return made;
}

async function tell(verdict: Verdict, text: string | undefined, unsaved: readonly string[]): Promise<void> {
  const words = checkWords().composeCheck;
  const sentence = words.verdict[verdict.kind](oneLine(text ?? ''), 'count' in verdict ? verdict.count : 0);
  const names = unsaved.map((path) => oneLine(vscode.workspace.asRelativePath(path))).join(', ');
  const shown = names === '' ? sentence : `${sentence} ${words.unsaved(names)}`;
  const agree = verdict.kind === 'bothAccept' || verdict.kind === 'sameError';
  if (agree || verdict.kind === 'onlyWhenStarted') void vscode.window.showInformationMessage(shown);
  else void vscode.window.showWarningMessage(shown);
  if (text !== undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
