/** What is known around a cursor: the project's files as far as they can be read, and what the editor looks up. */
import { interpolate } from '../interpolate.ts';
import type { Element } from '../merged/model.ts';
import { joined, meantPath } from '../paths.ts';
import type { Project, Variable } from '../project.ts';
import type { Path, Span, YamlFile } from '../../yaml/tree.ts';
import type { CompletionContext } from './completion.ts';
import { type DockerfileFacts, factsOf } from './completion-dockerfile.ts';
import { indentationOf } from './completion-levels.ts';
import { linesOf } from './completion-lines.ts';
import { officialFacts, type OfficialImage } from './completion-official.ts';
import { childOf, namesIn, outlineOf, type OutlineNode } from './completion-outline.ts';
import { imageNameOf } from './completion-images.ts';

export class Scene {
  readonly project: Project;
  readonly path: string;
  readonly file: YamlFile;
  readonly offset: number;
  readonly context: CompletionContext;
  /** That relative paths are meant from. */
  readonly folder: string;
  readonly variables: ReadonlyMap<string, Variable>;
  #services: ReadonlyMap<string, readonly OutlineNode[]> | undefined;
  readonly indentation: { readonly step: number; readonly list: number };

  constructor(project: Project, path: string, file: YamlFile, offset: number, context: CompletionContext) {
    this.project = project;
    this.path = path;
    this.file = file;
    this.offset = offset;
    this.context = context;
    const part = project.parts.get(path);
    this.folder = part?.folder ?? project.folder;
    this.variables = part?.variables ?? project.variables;
    this.indentation = indentationOf(linesOf(file));
  }

  get outline(): OutlineNode {
    return outlineOf(this.file);
  }

  /** All files whose names count here; this file first. */
  get files(): YamlFile[] {
    const files = [this.file];
    for (const { path, file, role } of this.project.parts.values()) {
      if (path !== this.path && (role === 'merged' || role === 'included')) files.push(file);
    }
    return files;
  }

  get outlines(): OutlineNode[] {
    return this.files.map(outlineOf);
  }

  /** Whether a word stands anywhere in the project's files. */
  mentions(word: string): boolean {
    return this.files.some(({ text }) => text.includes(word));
  }

  /** Names that are declared in the project; what is being written at the cursor is none. */
  declared(section: Element): string[] {
    const names = this.outlines.flatMap((outline) =>
      sectionsOf(outline, section).flatMap(({ children }) => children),
    );
    const found = names.filter(
      ({ name, start }) => name !== '' && name !== '<<' && !this.#isHere(start, name),
    );
    return [...new Set(found.map(({ name }) => name))];
  }

  /** Names that this very file declares. */
  declaredHere(section: Element): string[] {
    return sectionsOf(this.outline, section).flatMap(({ children }) => children.map(({ name }) => name));
  }

  #isHere(start: number, name: string): boolean {
    return (
      start <= this.offset && this.offset <= start + name.length && this.file.text.startsWith(name, start)
    );
  }

  /** All services of the project by name; of one that is declared in several files, each. */
  services(): ReadonlyMap<string, readonly OutlineNode[]> {
    this.#services ??= this.#readServices();
    return this.#services;
  }

  #readServices(): Map<string, OutlineNode[]> {
    const found = new Map<string, OutlineNode[]>();
    for (const outline of this.outlines) {
      for (const section of sectionsOf(outline, 'services')) {
        for (const service of section.children) {
          const known = found.get(service.name);
          if (known) known.push(service);
          else found.set(service.name, [service]);
        }
      }
    }
    return found;
  }

  /** The name of the service that a path is in. */
  serviceAt(path: Path): string | undefined {
    const [section, name] = path;
    return section === 'services' && typeof name === 'string' ? name : undefined;
  }

  /** A setting of a service, merge keys and other files taken into account. */
  setting(service: string | undefined, ...keys: string[]): OutlineNode | undefined {
    for (const node of service === undefined ? [] : (this.services().get(service) ?? [])) {
      const found = this.#settingIn(node, keys);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #settingIn(node: OutlineNode, keys: readonly string[]): OutlineNode | undefined {
    const own = childOf(node, ...keys);
    if (own !== undefined) return own;
    for (const merged of node.children.filter(({ name }) => name === '<<')) {
      for (const name of namesIn(merged)) {
        const anchor = name.startsWith('*')
          ? findAnchor(this.file.text, this.outline, name.slice(1))
          : undefined;
        const found = anchor && childOf(anchor, ...keys);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** With variables filled in; undefined where one is not set. */
  filled(text: string | undefined): string | undefined {
    if (text === undefined) return undefined;
    const { text: filled, unset } = interpolate(text, (name) => this.variables.get(name)?.value);
    return unset.length > 0 ? undefined : filled;
  }

  /** The folder that a service is built from. */
  contextFolder(service: string | undefined): string | undefined {
    const build = this.setting(service, 'build');
    if (build === undefined) return undefined;
    const context = this.filled(build.text ?? childOf(build, 'context')?.text ?? '.');
    return context === undefined || context === '' ? undefined : this.absolute(context);
  }

  absolute(path: string): string | undefined {
    return meantPath(this.folder, path, this.variables.get('HOME')?.value);
  }

  dockerfile(service: string | undefined): DockerfileFacts | undefined {
    const folder = this.contextFolder(service);
    if (folder === undefined) return undefined;
    const name = this.filled(this.setting(service, 'build', 'dockerfile')?.text ?? 'Dockerfile');
    const text = name && this.project.texts.get(joined(folder, name));
    return text === undefined ? undefined : factsOf(text, this.setting(service, 'build', 'target')?.text);
  }

  official(service: string | undefined): OfficialImage | undefined {
    const image = this.filled(this.setting(service, 'image')?.text);
    return image === undefined ? undefined : officialFacts(imageNameOf(image));
  }
}

export function sectionsOf(outline: OutlineNode, section: Element): OutlineNode[] {
  return outline.children.filter(({ kind, name }) => kind === 'entry' && name === section);
}

/** The last node with an anchor of that name. */
function findAnchor(text: string, node: OutlineNode, name: string): OutlineNode | undefined {
  if (node.anchor === name) return node;
  if (node.span !== undefined && !within(text, node.span, `&${name}`)) return undefined;
  for (const child of [...node.children].reverse()) {
    const found = findAnchor(text, child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a text stands in a part of the file. */
export function within(text: string, { start, end }: Span, part: string): boolean {
  return text.slice(start, end).includes(part);
}
