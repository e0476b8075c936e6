import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, parse } from 'node:path';
import * as vscode from 'vscode';
import type { ComposeTarget } from '../engine/compose/command.ts';
import { composeMarks } from '../engine/compose/labels.ts';
import { type DeclaredService, declaredServices } from '../engine/compose/services.ts';
import { projectState } from '../engine/compose/states.ts';
import { projectNameOf, projectTarget } from '../engine/compose/target.ts';
import type { Connected } from '../engine/connection.ts';
import type { Container } from '../engine/model.ts';
import type { Project } from '../language/compose/project.ts';
import { localPath } from '../ui/compose-cli.ts';
import { Nothing } from '../ui/handlers.ts';
import { composeWords } from '../ui/command-words.ts';
import { isRow } from '../ui/rows.ts';
import { savedProject, theComposeFile } from './compose-project.ts';

/** What a command was called on: a file or one of its services, or a project in the sidebar. */
export interface Subject {
  readonly target: ComposeTarget;
  /** The project's name. */
  readonly name: string;
  /** The file that was asked about, and its project; absent when only the project's name is known. */
  readonly uri?: vscode.Uri;
  readonly project?: Project;
  /** What the project declares; without its files, what containers tell. */
  readonly services: readonly DeclaredService[];
  /** The service that it was called on. */
  readonly service?: string;
  /** Its containers, those of `docker compose run` among them. */
  readonly containers: readonly Container[];
}

/** `needsFiles`: what the command does cannot be done with no more than a project's name. */
export async function subjectOf(
  connected: Connected,
  args: readonly unknown[],
  needsFiles: boolean,
): Promise<Subject> {
  const [clicked, service] = args;
  return isRow(clicked) && clicked.noun === 'project'
    ? ofRow(connected, clicked.id, needsFiles)
    : ofFile(connected, await theComposeFile(clicked), typeof service === 'string' ? service : undefined);
}

async function ofFile(
  { inventory }: Connected,
  uri: vscode.Uri,
  service: string | undefined,
): Promise<Subject> {
  const project = await savedProject(uri);
  const services = declaredServices(project);
  const own = projectNameOf(project);
  // It may run under another name, by `-p`: what is shown beside the file is what is acted on.
  const state = projectState(inventory.containers.values(), {
    path: uri.fsPath,
    projectName: own,
    services: new Set(services.map((each) => each.name)),
  });
  const name = state?.name ?? own;
  return {
    target: { ...projectTarget(project, localPath), ...(name === own ? {} : { name }) },
    name,
    uri,
    project,
    services,
    ...(service === undefined ? {} : { service }),
    containers: containersOf(inventory.containers.values(), name),
  };
}

/** A project by its name: from the files that its containers were made from, when they are still there. */
async function ofRow({ inventory }: Connected, name: string, needsFiles: boolean): Promise<Subject> {
  const containers = containersOf(inventory.containers.values(), name);
  const marks = containers.flatMap((container) => composeMarks(container) ?? []);
  // The newest has it right: the others may be from before the files were moved.
  const newest = containers.toSorted((a, b) => b.createdAt - a.createdAt)[0];
  const made = newest && composeMarks(newest);
  const files = made?.files ?? [];
  const missing = await firstMissing(files);
  if (files.length === 0 || missing !== undefined) {
    if (needsFiles) throw new Nothing(composeWords().filesGone(name, missing ?? '-'));
    // Nowhere near a Compose file, which would be taken for the project's.
    const cwd = parse(homedir()).root;
    const names = [...new Set(marks.map(({ service }) => service))].toSorted();
    const services = names.map((service) => ({ name: service, profiles: [] }));
    return { target: { cwd, files: [], name }, name, services, containers };
  }
  const folder = made?.folder ?? dirname(files[0] ?? '');
  const uri = vscode.Uri.file(files[0] ?? '');
  const project = await savedProject(uri);
  const target: ComposeTarget = {
    cwd: (await firstMissing([folder])) === undefined ? folder : dirname(files[0] ?? ''),
    files,
    name,
    ...(folder === dirname(files[0] ?? '') ? {} : { projectDirectory: folder }),
    envFiles: made?.envFiles ?? [],
  };
  return { target, name, uri, project, services: declaredServices(project), containers };
}

async function firstMissing(paths: readonly string[]): Promise<string | undefined> {
  const there = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths[there.indexOf(false)];
}

export function containersOf(containers: Iterable<Container>, project: string): Container[] {
  return [...containers].filter(({ composeProject }) => composeProject === project);
}
