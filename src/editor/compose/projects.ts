import * as vscode from 'vscode';
import { loadProject, projectReading } from '../../language/compose/load.ts';
import type { Project } from '../../language/compose/project.ts';
import { LineIndex } from '../../language/text.ts';
import type { YamlFile } from '../../language/yaml/tree.ts';
import type { Lined } from '../ranges.ts';
import { type ComposeFiles, pathOf } from './files.ts';
import { isCompose, isEnvFile } from './select.ts';

/** A document in its project, as both stand now. */
export interface Place<File extends Lined = YamlFile> {
  readonly project: Project;
  readonly path: string;
  readonly file: File;
}

/** The project of each open Compose file, made anew when one of its files has changed. */
export class Projects implements vscode.Disposable {
  readonly #files: ComposeFiles;
  readonly #known = new WeakMap<
    vscode.TextDocument,
    { age: number; version: number; project: Promise<Project | undefined> }
  >();
  readonly #changes: vscode.Disposable;
  /** Moves on with every change of a file that a project asked for. */
  #age = 0;

  constructor(files: ComposeFiles) {
    this.#files = files;
    this.#changes = vscode.Disposable.from(
      files.onChange(() => this.#age++),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (files.knows(document)) this.#age++;
      }),
    );
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /** The project of a Compose file, or the one that reads an env file, if any. */
  of(document: vscode.TextDocument): Promise<Project | undefined> {
    const known = this.#known.get(document);
    if (known?.age === this.#age && known.version === document.version) return known.project;
    const load = isEnvFile(document) ? projectReading : loadProject;
    const project = load(pathOf(document.uri), this.#files.port(document.uri));
    this.#known.set(document, { age: this.#age, version: document.version, project });
    return project;
  }

  /** Of a Compose file; undefined for another document. */
  async compose(document: vscode.TextDocument): Promise<Place | undefined> {
    if (!isCompose(document)) return undefined;
    const project = await this.of(document);
    const path = pathOf(document.uri);
    const file = project?.read.get(path);
    return project && file && { project, path, file };
  }

  /** Of a Compose file, and of an env file that a project reads. */
  async any(document: vscode.TextDocument): Promise<Place<Lined> | undefined> {
    if (!isEnvFile(document)) return this.compose(document);
    const project = await this.of(document);
    const path = pathOf(document.uri);
    return project && { project, path, file: { lines: new LineIndex(document.getText()) } };
  }
}
