/**
 * What belongs to a Compose file: the files that are read with it, and the variables that are filled in. Paths are
 * absolute, with `/`, whatever the machine; the editor turns them into the URIs of its documents and back.
 */

import type { Span, YamlFile } from '../yaml/tree.ts';

export interface Project {
  /** The folder that relative paths are meant from: that of the first file. Those in another file may be meant from elsewhere; see `parts`. */
  readonly folder: string;
  /** The file that was asked about. */
  readonly entry: string;
  /** What is merged, in order: the base first, then the files that override it. Mostly the entry is one of them; else it is in `parts`. */
  readonly files: readonly ProjectFile[];
  /** Every Compose file that was read, by path: those of `files`, and what `include` and `extends.file` name. */
  readonly read: ReadonlyMap<string, YamlFile>;
  /** How each file of `read` takes part, by path. */
  readonly parts: ReadonlyMap<string, ProjectPart>;
  /** Texts of other files that were looked for, `.env` and the Dockerfiles of builds among them; undefined where there is none. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** What stands at the paths that the files name, where their folder could be looked into. */
  readonly present: ReadonlyMap<string, 'file' | 'folder' | 'nothing'>;
  /** What interpolation fills in here, by name. In an included file more may be set; see `parts`. */
  readonly variables: ReadonlyMap<string, Variable>;
  /** Whether a file that stands alone in the editor may be meant to be merged over another that is not known. */
  readonly mayBePartial: boolean;
}

export interface ProjectFile {
  readonly path: string;
  readonly file: YamlFile;
}

export interface ProjectPart extends ProjectFile {
  /**
   * `merged`: one of `files`. `included`: by `include`; its names count in the whole project. `extended`: only the
   * services that `extends.file` asks for are taken from it. `beside`: by its name it is merged over the base at other
   * times (`compose.prod.yaml`); it counts for finding and changing names, and for nothing else.
   */
  readonly role: 'merged' | 'included' | 'extended' | 'beside';
  /** The folder that its relative paths are meant from. */
  readonly folder: string;
  /** What interpolation fills in there. */
  readonly variables: ReadonlyMap<string, Variable>;
  /** The files that set these variables, in order: a later one wins. All are in `texts`. */
  readonly envFiles: readonly string[];
}

export interface Variable {
  readonly name: string;
  readonly value: string;
  /** The environment of the shell wins over files. `compose`: docker compose sets it itself, such as COMPOSE_PROJECT_NAME. */
  readonly from: 'shell' | 'file' | 'compose';
  /** Where it is set, when that is a file: its name there. */
  readonly place?: { readonly path: string; readonly span: Span };
}

/** What the project asks of the machine. */
export interface ProjectPort {
  /** Text of a file; undefined when there is none. An open document counts as it stands in the editor. */
  read(path: string): Promise<string | undefined>;
  /** Names in a folder, folders with a `/` at the end; empty when there is none. */
  list(folder: string): Promise<readonly string[]>;
  /** The variables of the shell that `docker compose` would run in. */
  readonly environment: Readonly<Record<string, string>>;
}
