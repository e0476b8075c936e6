import * as vscode from 'vscode';
import { buildImage } from '../engine/actions/build.ts';
import { Transcript } from '../engine/build/transcript.ts';
import { type EngineError, isEngineError } from '../engine/errors.ts';
import type { BuildProgress } from '../engine/port.ts';
import type { Engine } from '../ui/engine.ts';
import { sentence } from '../ui/errors.ts';
import type { Handler } from '../ui/handlers.ts';
import { messages } from '../ui/language.ts';
import { openOutputTerminal } from '../ui/output-terminal.ts';
import { oneLine } from '../ui/plain.ts';
import { toSignal } from '../ui/signals.ts';
import { dim, type Terminal, terminalText } from '../ui/terminal.ts';
import { type BuildChoices, buildChoices } from './build-choices.ts';
import { theDockerfile } from './dockerfile-choice.ts';
import { type Reveal, runContainer } from './run.ts';

/** Builds Dockerfiles: output in a terminal, progress with cancel, failures in Problems. */
export class DockerfileCommands implements vscode.Disposable {
  readonly #engine: Engine;
  readonly #memory: vscode.Memento;
  readonly #reveal: Reveal;
  readonly #problems = vscode.languages.createDiagnosticCollection('dockyard-build');
  /** The terminal of the last build of each Dockerfile: the next one takes its place. */
  readonly #terminals = new Map<string, Terminal>();

  constructor(engine: Engine, memory: vscode.Memento, reveal: Reveal) {
    this.#engine = engine;
    this.#memory = memory;
    this.#reveal = reveal;
  }

  readonly buildImage: Handler = async (uri, stage) => {
    const dockerfile = await theDockerfile(uri);
    const choices = await buildChoices(this.#memory, dockerfile, stageOf(stage), true);
    await this.#build(dockerfile, choices);
    const { built, runIt: run } = messages();
    void vscode.window.showInformationMessage(built(choices.tag), run).then(async (chosen) => {
      if (chosen === run) await vscode.commands.executeCommand('dockyard.buildAndRun', dockerfile, stage);
    });
  };

  readonly buildAndRun: Handler = async (uri, stage) => {
    const dockerfile = await theDockerfile(uri);
    const choices = await buildChoices(this.#memory, dockerfile, stageOf(stage), false);
    await this.#build(dockerfile, choices);
    await runContainer(this.#engine, this.#reveal, { image: choices.tag, publishAll: true });
  };

  dispose(): void {
    this.#problems.dispose();
  }

  /** Rejects with what the engine says when it fails; its output is in the terminal by then. */
  async #build(dockerfile: vscode.Uri, choices: BuildChoices): Promise<void> {
    await this.#engine.connect();
    this.#problems.delete(dockerfile);
    const title = messages().building(choices.tag);
    try {
      await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title, cancellable: true },
        (progress, token) =>
          this.#inTerminal(dockerfile, choices, toSignal(token), (write, signal) => {
            const transcript = new Transcript();
            const onProgress = (update: BuildProgress): void => {
              write(transcript.write(update));
              if (update.type === 'step' && update.step.startedAt !== undefined) {
                progress.report({ message: oneLine(update.step.name) });
              }
            };
            const request = {
              contextPath: choices.contextPath,
              dockerfilePath: dockerfile.fsPath,
              tags: [choices.tag],
              ...(choices.stage === undefined ? {} : { target: choices.stage }),
            };
            return this.#engine.perform(buildImage(request, onProgress), signal);
          }),
      );
    } catch (error) {
      if (isEngineError(error) && error.kind === 'buildFailed') this.#mark(dockerfile, error);
      throw error;
    }
  }

  /** Runs the build while the terminal shows it; the terminal's Ctrl-C and the token both stop it. */
  #inTerminal<T>(
    dockerfile: vscode.Uri,
    { tag }: BuildChoices,
    token: AbortSignal,
    build: (write: (text: string) => void, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const key = dockerfile.toString();
    this.#terminals.get(key)?.dispose();
    return new Promise((resolve, reject) => {
      const terminal = openOutputTerminal({
        name: messages().buildTerminal(tag),
        icon: 'tools',
        run: async (write, closed) => {
          try {
            resolve(await build(write, AbortSignal.any([token, closed])));
          } catch (error) {
            const cancelled = isEngineError(error) && error.kind === 'cancelled';
            const text = cancelled ? messages().buildCancelled : sentence(error);
            write(`\r\n${cancelled ? dim(text) : `\u001b[31m${terminalText(text)}\u001b[39m`}\r\n`);
            reject(error as Error);
          }
        },
      });
      this.#terminals.set(key, terminal);
    });
  }

  #mark(dockerfile: vscode.Uri, error: EngineError): void {
    const { failure } = error;
    const lines = new vscode.Range(failure?.line ?? 0, 0, failure?.endLine ?? 0, Number.MAX_SAFE_INTEGER);
    const output = failure?.output.trim() ?? '';
    const text = output === '' ? error.message : `${error.message}\n\n${messages().stepOutput}:\n${output}`;
    const problem = new vscode.Diagnostic(lines, text, vscode.DiagnosticSeverity.Error);
    problem.source = 'Dockyard build';
    this.#problems.set(dockerfile, [problem]);
  }
}

/** A stage to build up to, as a code lens names it; menus pass other things in its place. */
function stageOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
