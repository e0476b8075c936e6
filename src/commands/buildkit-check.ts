import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { loadDeep } from '../language/load-deep.ts';
import type { CommandLog } from '../ui/command-log.ts';
import { type Handler, Nothing } from '../ui/handlers.ts';
import { oneLine } from '../ui/plain.ts';
import { toSignal } from '../ui/signals.ts';
import { differences, readVerdict, type Told, type Verdict } from './buildkit-verdict.ts';
import { theDockerfile } from './dockerfile-choice.ts';
import { checkWords } from '../ui/command-words.ts';

/** Milliseconds that BuildKit may take: it looks up every base image at its registry. */
const deadline = 120_000;

/** Lets the engine's own BuildKit look at a Dockerfile, and marks where it says something else than Dockyard. */
export class BuildkitCheck implements vscode.Disposable {
  readonly #problems = vscode.languages.createDiagnosticCollection('dockyard-buildkit');

  readonly #commands: CommandLog;

  constructor(commands: CommandLog) {
    this.#commands = commands;
  }

  readonly check: Handler = async (clicked) => {
    const dockerfile = await theDockerfile(clicked);
    const words = checkWords().buildkitCheck;
    this.#problems.delete(dockerfile);
    const { fsPath } = dockerfile;
    this.#commands.note({ docker: ['buildx', 'build', '--call=check', '--file', fsPath, dirname(fsPath)] });
    const theirs = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: words.running, cancellable: true },
      (_, token) => askBuildkit(dockerfile.fsPath, toSignal(token)),
    );
    const found = differences(await ownVerdict(dockerfile.fsPath), theirs);
    if (found.length === 0) {
      void vscode.window.showInformationMessage(words.same(theirs.length));
      return;
    }
    this.#problems.set(
      dockerfile,
      found.map(({ by, told }) => {
        const lines = new vscode.Range(told.line, 0, told.line, Number.MAX_SAFE_INTEGER);
        const text = by === 'theirs' ? words.onlyBuildkit : words.onlyDockyard;
        const problem = new vscode.Diagnostic(
          lines,
          text(oneLine(told.message)),
          vscode.DiagnosticSeverity.Information,
        );
        problem.source = 'BuildKit';
        problem.code = told.rule;
        return problem;
      }),
    );
    void vscode.window.showWarningMessage(words.different(found.length));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  };

  dispose(): void {
    this.#problems.dispose();
  }
}

async function ownVerdict(path: string): Promise<Verdict> {
  const [text, ...ignores] = await Promise.all([
    readFile(path, 'utf8'),
    ...[`${path}.dockerignore`, join(dirname(path), '.dockerignore')].map((file) =>
      readFile(file, 'utf8').catch(() => undefined),
    ),
  ]);
  const dockerignore = ignores.find((each) => each !== undefined);
  const { buildkitVerdict, parseDockerfile } = await loadDeep();
  const file = parseDockerfile(text as string);
  const { warnings, error } = buildkitVerdict(file, dockerignore === undefined ? {} : { dockerignore });
  return [...warnings, ...(error ? [error] : [])].map(({ kind, code, span, lines, args }) => ({
    rule: kind === 'error' ? 'error' : code,
    line: lines?.first ?? file.lines.lineAt(span.start),
    message: [code, ...args].join(' '),
  }));
}

/** What `docker buildx build --call=check` says. Throws `Nothing` where that is not to be had. */
async function askBuildkit(path: string, signal: AbortSignal): Promise<Told[]> {
  const folder = dirname(path);
  const call = ['buildx', 'build', '--call=check,format=json', '--file', basename(path), '.'];
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve, reject) => {
    const options = { cwd: folder, signal, timeout: deadline, maxBuffer: 16 * 1024 * 1024 };
    execFile('docker', call, options, (error, stdout, stderr) => {
      // It fails when there is something to tell: what it printed decides.
      if (error?.name === 'AbortError') reject(new vscode.CancellationError());
      else resolve({ stdout, stderr });
    });
  });
  const told = readVerdict(stdout);
  if (told === undefined) throw new Nothing(checkWords().buildkitCheck.unavailable(oneLine(stderr)));
  return told;
}
