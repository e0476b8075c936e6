import { pairsOf, valueOf } from '../yaml/walk.ts';
import { dockerfileOf, fileUses } from './file-uses.ts';
import { baseName, folderOf } from './paths.ts';
import type { Project, ProjectPart, ProjectPort } from './project.ts';

/** Larger files hold no variables and no stages that anyone would look for. In UTF-16 code units. */
const longestText = 1_000_000;

/** Files of a project that are no Compose files: their texts, and whether they are there. Each is asked for once. */
export class Surroundings {
  readonly texts = new Map<string, string | undefined>();
  readonly present = new Map<string, 'file' | 'folder' | 'nothing'>();
  readonly #listings = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #port: ProjectPort;

  constructor(port: ProjectPort) {
    this.#port = port;
  }

  async text(path: string): Promise<string | undefined> {
    if (!this.texts.has(path)) {
      const text = await this.#port.read(path);
      this.texts.set(path, text !== undefined && text.length > longestText ? undefined : text);
    }
    return this.texts.get(path);
  }

  /** Looks for what the parts name, and reads the Dockerfiles and env files among it. */
  async look(parts: readonly ProjectPart[], folder: Project['folder']): Promise<void> {
    const looked = new Set<string>();
    const wanted = new Set<string>();
    for (const part of parts) {
      for (const { kind, path } of fileUses(part)) {
        if (path === undefined || kind === 'include' || kind === 'extends') continue;
        (kind === 'env-file' || kind === 'label-file' ? wanted : looked).add(path);
      }
      for (const path of dockerfiles(part)) wanted.add(path);
    }
    // Where the project's own folder cannot be looked into, nothing is known to be missing.
    const sure = (await this.#names(folder, folder)).size > 0;
    const read = new Set(parts.map(({ path }) => path));
    await Promise.all(
      [...looked, ...wanted].map(async (path) => {
        const found = read.has(path) ? 'file' : await this.#find(path, folder);
        if (found !== 'nothing' || sure) this.present.set(path, found);
      }),
    );
    const there = [...wanted].filter((path) => this.present.get(path) !== 'nothing');
    await Promise.all(there.map((path) => this.text(path)));
    for (const path of wanted) if (!this.texts.has(path)) this.texts.set(path, undefined);
  }

  async #find(path: string, project: string): Promise<'file' | 'folder' | 'nothing'> {
    if (path === '/' || `${project}/`.startsWith(`${path}/`)) return 'folder';
    if (this.texts.get(path) !== undefined) return 'file';
    const names = await this.#names(folderOf(path), project);
    const name = baseName(path);
    return names.has(name) ? 'file' : names.has(`${name}/`) ? 'folder' : 'nothing';
  }

  #names(folder: string, project: string): Promise<ReadonlySet<string>> {
    let names = this.#listings.get(folder);
    if (names === undefined) this.#listings.set(folder, (names = this.#list(folder, project)));
    return names;
  }

  /** A folder within the project's is not asked for when the one above has none of its name. */
  async #list(folder: string, project: string): Promise<ReadonlySet<string>> {
    if (folder.startsWith(`${project}/`)) {
      const above = await this.#names(folderOf(folder), project);
      const name = baseName(folder);
      if (above.size > 0 && !above.has(`${name}/`) && !above.has(name)) return new Set();
    }
    return new Set(await this.#port.list(folder));
  }
}

function dockerfiles(part: ProjectPart): string[] {
  return part.file.documents.flatMap(({ root }) =>
    pairsOf(valueOf(root, 'services')).flatMap(({ value }) => {
      const build = valueOf(value, 'build');
      return (build && dockerfileOf(build, part)) ?? [];
    }),
  );
}
