import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { locateFailure } from '../engine/build/locate.ts';
import { LineBuffer } from '../engine/build/lines.ts';
import { colouredText, plainText } from '../engine/build/text.ts';
import { type ComposeTarget, dockerWords, shownWords } from '../engine/compose/command.ts';
import { placeOf } from '../engine/compose/places.ts';
import { type ComposeProblem, problemIn } from '../engine/compose/problems.ts';
import { shownCommand } from '../engine/compose/shown.ts';
import { type ComposeCli, localPath } from '../ui/compose-cli.ts';
import { toEngineError } from '../engine/error-mapping.ts';
import type { Engine } from '../ui/engine.ts';
import { sentence } from '../ui/errors.ts';
import { composeWords } from '../ui/command-words.ts';
import { messages } from '../ui/language.ts';
import { openOutputTerminal } from '../ui/output-terminal.ts';
import { oneLine } from '../ui/plain.ts';
import { toSignal } from '../ui/signals.ts';
import { dim, type Terminal, terminalText } from '../ui/terminal.ts';
import { containersOf, type Subject } from './compose-target.ts';

/** Characters of the output that are kept to look for what went wrong: it is told at the end. */
const kept = 256 * 1024;

export interface RunRequest {
  readonly title: string;
  readonly action: readonly string[];
  readonly profiles?: readonly string[];
  /** The services that the action names; empty for all. */
  readonly services: readonly string[];
}

/** Runs `docker compose`: output in a terminal, progress with cancel, what goes wrong in Problems. */
export class ComposeRuns implements vscode.Disposable {
  readonly #engine: Engine;
  readonly #cli: ComposeCli;
  readonly #problems = vscode.languages.createDiagnosticCollection('dockyard-compose-run');
  /** Files that the last run of each project has marked. */
  readonly #marked = new Map<string, readonly vscode.Uri[]>();
  /** The terminal of the last run of each project, once it is over: the next one takes its place. */
  readonly #ended = new Map<string, Terminal>();

  constructor(engine: Engine, cli: ComposeCli) {
    this.#engine = engine;
    this.#cli = cli;
  }

  /** True when it did what was asked. What went wrong has been shown; rejects when it could not be run at all. */
  async run(subject: Subject, { title, action, profiles = [], services }: RunRequest): Promise<boolean> {
    const target: ComposeTarget = { ...subject.target, profiles };
    this.#clear(subject);
    // Before a terminal opens: where there is no command there is nothing to show in it.
    await this.#cli.invocation(target, action);
    const { code, output, cancelled } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) =>
        this.#inTerminal(subject, target, action, toSignal(token), (line) =>
          progress.report({ message: oneLine(line) }),
        ),
    );
    if (cancelled) {
      void vscode.window.showInformationMessage(await this.#leftOver(subject));
      return false;
    }
    if (code === 0) return true;
    void this.tellFailure(subject, code, problemIn(output, subject.services, services));
    return false;
  }

  dispose(): void {
    this.#problems.dispose();
  }

  #inTerminal(
    subject: Subject,
    target: ComposeTarget,
    action: readonly string[],
    token: AbortSignal,
    onLine: (line: string) => void,
  ): Promise<{ code: number; output: string; cancelled: boolean }> {
    this.#ended.get(subject.name)?.dispose();
    this.#ended.delete(subject.name);
    return new Promise((resolve, reject) => {
      const terminal = openOutputTerminal({
        name: composeWords().terminal(subject.name),
        icon: 'layers',
        run: async (write, closed) => {
          const words = composeWords();
          const signal = AbortSignal.any([token, closed]);
          write(`${dim('$')} ${terminalText(shownCommand(shownWords(target, action)))}\r\n`);
          const { commands } = this.#engine;
          const command = { docker: dockerWords(target, action) };
          commands.note(command, target.cwd);
          let output = '';
          const show = (line: string): void => {
            output = (output + plainText(line) + '\n').slice(-kept);
            write(`${paint(colouredText(line))}\r\n`);
            if (line.trim() !== '') onLine(plainText(line));
          };
          const buffers = { stdout: new LineBuffer(), stderr: new LineBuffer() };
          try {
            const code = await this.#cli.run(target, action, {
              signal,
              onOutput: (data, source) => buffers[source].add(data).forEach(show),
            });
            for (const buffer of Object.values(buffers)) buffer.rest().forEach(show);
            const cancelled = signal.aborted;
            if (cancelled || code !== 0)
              commands.noteFailure(command, cancelled ? words.stopped : words.exitCode(code));
            write(`\r\n${dim(cancelled ? words.stopped : words.exitCode(code))}\r\n`);
            resolve({ code, output, cancelled });
          } catch (error) {
            const detail = error instanceof Error ? error.message : String(error);
            commands.noteFailure(command, words.cannotStart(detail));
            write(`\r\n${terminalText(words.cannotStart(detail))}\r\n`);
            reject(new Error(words.cannotStart(detail), { cause: error }));
          }
          this.#ended.set(subject.name, terminal);
        },
      });
    });
  }

  /** What the engine has of the project now: nothing is known of how far a run came that was stopped. */
  async #leftOver({ name }: Subject): Promise<string> {
    const words = messages();
    const { port } = await this.#engine.connect();
    const left = containersOf(await port.containers.list(), name);
    if (left.length === 0) return composeWords().leftNothing;
    return composeWords().left(left.map((each) => `${each.name} ${words.state[each.state]}`).join(', '));
  }

  /** Says what went wrong, and marks it. Resolves when the user has answered. */
  async tellFailure(subject: Subject, code: number, problem: ComposeProblem | undefined): Promise<void> {
    const words = messages();
    const marked = problem !== undefined && (await this.#mark(subject, problem));
    const text = problem ? composeWords().failed(told(problem)) : composeWords().failedSilently(code);
    const chosen = await vscode.window.showErrorMessage(text, ...(marked ? [words.showProblem] : []));
    if (chosen !== undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  /** Marks the place in the Compose file, and in the Dockerfile when it is a build that failed. */
  async #mark(subject: Subject, problem: ComposeProblem): Promise<boolean> {
    const { project } = subject;
    if (project === undefined) return false;
    const { path, span } = placeOf(project, problem);
    const lines = project.read.get(path)?.lines;
    if (lines === undefined) return false;
    const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const uri = vscode.Uri.file(path);
    const marks: [vscode.Uri, vscode.Diagnostic[]][] = [[uri, [diagnostic(range, told(problem))]]];
    const inDockerfile = await this.#inDockerfile(subject, problem);
    if (inDockerfile !== undefined) marks.push(inDockerfile);
    for (const [file, diagnostics] of marks) this.#problems.set(file, diagnostics);
    this.#marked.set(
      subject.name,
      marks.map(([file]) => file),
    );
    return true;
  }

  async #inDockerfile(
    { services }: Subject,
    { build, message }: ComposeProblem,
  ): Promise<[vscode.Uri, vscode.Diagnostic[]] | undefined> {
    const path = services.find(({ name }) => name === build?.service)?.build?.dockerfile;
    if (build === undefined || path === undefined) return undefined;
    const text = await readFile(localPath(path), 'utf8').catch(() => undefined);
    const lines = text === undefined ? undefined : locateFailure(text, build.step, message);
    if (lines === undefined) return undefined;
    const range = new vscode.Range(lines.line, 0, lines.endLine, Number.MAX_SAFE_INTEGER);
    return [vscode.Uri.file(path), [diagnostic(range, message)]];
  }

  #clear({ name }: Subject): void {
    for (const uri of this.#marked.get(name) ?? []) this.#problems.delete(uri);
    this.#marked.delete(name);
  }
}

/** In our words where these say the same more plainly, else in those of Compose or the engine. */
function told(problem: ComposeProblem): string {
  const error = toEngineError(problem);
  const plain = error.subject !== undefined && (error.kind === 'portTaken' || error.kind === 'nameTaken');
  return plain ? sentence(error) : oneLine(problem.message);
}

function diagnostic(range: vscode.Range, message: string): vscode.Diagnostic {
  const problem = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  problem.source = 'docker compose';
  return problem;
}

/** Errors in red; the rest as it is. */
function paint(line: string): string {
  const isError =
    /^(?:Error |error |failed |target .*: failed |unable to |validating |dependency failed )|^#\d+ ERROR| Error(?: |$)/;
  return isError.test(line) ? `\u001b[31m${line}\u001b[39m` : line;
}
