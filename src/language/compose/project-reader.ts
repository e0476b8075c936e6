import type { YamlFile, YamlNode } from '../yaml/tree.ts';
import { pairsOf, resolved, valueOf } from '../yaml/walk.ts';
import {
  envFilesOf,
  projectName,
  shellVariables,
  type Variables,
  withFiles,
  withOwn,
} from './environment.ts';
import { itemsOf, textOf } from './file-uses.ts';
import { parsedOnce } from './known-texts.ts';
import { baseName, folderOf, joined, meantPath } from './paths.ts';
import type { Project, ProjectPart, ProjectPort } from './project.ts';
import { Surroundings } from './surroundings.ts';

/** How many Compose files are read for one project; what goes beyond is left out. */
const mostFiles = 300;

const ranks = { merged: 3, included: 2, extended: 1, beside: 0 };

type Where = Pick<ProjectPart, 'folder' | 'variables' | 'envFiles'>;

/** Reads a project piece by piece. A file that is named again is not read again, so no circle is walked twice. */
export class ProjectReader {
  readonly #port: ProjectPort;
  readonly #read = new Map<string, YamlFile>();
  readonly #parts = new Map<string, ProjectPart>();
  readonly #around: Surroundings;
  #folder: string;
  #files: string[] = [];
  #where: Where | undefined;

  constructor(port: ProjectPort, folder: string) {
    this.#port = port;
    this.#around = new Surroundings(port);
    this.#folder = folder;
  }

  /** The first of the files that are merged. */
  get base(): string {
    return this.#files[0] ?? joined(this.#folder, 'compose.yaml');
  }

  roleOf(path: string): ProjectPart['role'] | undefined {
    return this.#parts.get(path)?.role;
  }

  /** What the shell and the env files of the folder set. */
  async variables(): Promise<Variables> {
    return (await this.#environment()).variables;
  }

  /** Undefined when there is no such file. */
  async compose(path: string): Promise<YamlFile | undefined> {
    const known = this.#read.get(path);
    if (known !== undefined || this.#around.texts.has(path) || this.#read.size >= mostFiles) return known;
    const text = await this.#port.read(path);
    if (text === undefined) {
      this.#around.texts.set(path, undefined);
      return undefined;
    }
    const file = parsedOnce(path, text);
    this.#read.set(path, file);
    return file;
  }

  async merge(paths: readonly string[]): Promise<void> {
    this.#files = [...paths];
    const inner = await this.#environment();
    this.#folder = folderOf(this.base);
    const files: [string, YamlFile][] = [];
    for (const path of paths) {
      const file = await this.compose(path);
      if (file !== undefined) files.push([path, file]);
    }
    const own = await this.#environment();
    const variables = new Map([...own.variables, ...inner.variables]);
    const name = this.#name(
      files.map(([, file]) => file),
      variables,
    );
    this.#where = {
      folder: this.#folder,
      variables: withOwn(variables, this.#folder, name),
      envFiles: [...new Set([...own.envFiles, ...inner.envFiles])],
    };
    for (const [path, file] of files) this.#add(path, file, 'merged', this.#where);
    for (const [, file] of files) await this.#follow(file, this.#where);
  }

  /** A file that takes no part now. */
  beside(path: string, file: YamlFile): void {
    if (this.#where !== undefined) this.#add(path, file, 'beside', this.#where);
  }

  async finish(entry: string, mayBePartial: boolean): Promise<Project> {
    const parts = [...this.#parts.values()].filter(({ role }) => role !== 'beside');
    await this.#around.look(parts, this.#folder);
    const files = this.#files.flatMap((path) => {
      const file = this.#read.get(path);
      return file ? [{ path, file }] : [];
    });
    return {
      folder: this.#folder,
      entry,
      files,
      read: new Map([...this.#parts].map(([path, { file }]) => [path, file])),
      parts: this.#parts,
      texts: this.#around.texts,
      present: this.#around.present,
      variables: this.#where?.variables ?? shellVariables(this.#port.environment),
      mayBePartial,
    };
  }

  #add(path: string, file: YamlFile, role: ProjectPart['role'], where: Where): boolean {
    const before = this.#parts.get(path);
    if (before !== undefined && ranks[before.role] >= ranks[role]) return false;
    this.#parts.set(path, { path, file, role, ...where });
    return true;
  }

  async #follow(file: YamlFile, where: Where): Promise<void> {
    for (const { root } of file.documents) {
      for (const item of itemsOf(valueOf(root, 'include'))) await this.#include(item, where);
    }
    await this.#extended(file, where);
  }

  async #include(item: YamlNode, where: Where): Promise<void> {
    const node = resolved(item);
    const long = node?.kind === 'map';
    const paths = itemsOf(long ? valueOf(node, 'path') : node).flatMap((each) => this.#meant(each, where));
    const [first] = paths;
    if (first === undefined) return;
    const given = long ? this.#meant(valueOf(node, 'project_directory'), where)[0] : undefined;
    const folder = given ?? folderOf(first);
    const named = long ? itemsOf(valueOf(node, 'env_file')).flatMap((each) => this.#meant(each, where)) : [];
    const envFiles = named.length > 0 ? named : [joined(folder, '.env')];
    const inside: Where = {
      folder,
      variables: withFiles(where.variables, await this.#envTexts(envFiles)),
      envFiles: [...new Set([...where.envFiles, ...envFiles])],
    };
    for (const path of paths) {
      const file = await this.compose(path);
      if (file !== undefined && this.#add(path, file, 'included', inside)) {
        await this.#follow(file, inside);
      }
    }
  }

  async #extended(file: YamlFile, where: Where): Promise<void> {
    for (const { root } of file.documents) {
      for (const { value } of pairsOf(valueOf(root, 'services'))) {
        const [path] = this.#meant(valueOf(value, 'extends', 'file'), where);
        const other = path === undefined ? undefined : await this.compose(path);
        if (path === undefined || other === undefined) continue;
        const inside = { ...where, folder: folderOf(path) };
        if (this.#add(path, other, 'extended', inside)) await this.#extended(other, inside);
      }
    }
  }

  /** None or one. */
  #meant(node: YamlNode | undefined, { folder, variables }: Where): string[] {
    const text = textOf(node, { variables });
    const path =
      text === undefined ? undefined : meantPath(folder, text, this.#port.environment['HOME'] ?? undefined);
    return path === undefined ? [] : [path];
  }

  #name(files: readonly YamlFile[], variables: Variables): string {
    const named = files
      .flatMap(({ documents }) => documents)
      .map(({ root }) => textOf(valueOf(root, 'name'), { variables }))
      .findLast((name) => name !== undefined && name !== '');
    return projectName(named ?? baseName(this.#folder));
  }

  async #environment(): Promise<Where> {
    const { environment } = this.#port;
    const envFiles = envFilesOf(this.#folder, environment);
    const variables = withFiles(shellVariables(environment), await this.#envTexts(envFiles));
    return { folder: this.#folder, variables, envFiles };
  }

  async #envTexts(paths: readonly string[]): Promise<{ path: string; text: string }[]> {
    const found: { path: string; text: string }[] = [];
    for (const path of paths) {
      const text = await this.#around.text(path);
      if (text !== undefined) found.push({ path, text });
    }
    return found;
  }
}
