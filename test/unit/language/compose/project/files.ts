/** Projects in memory. */
import { loadProject } from '../../../../../src/language/compose/load.ts';
import type { Project, ProjectPort } from '../../../../../src/language/compose/project.ts';

/** Paths from `/w` and their texts. */
export type Files = Readonly<Record<string, string>>;

export function portOf(files: Files, environment: Readonly<Record<string, string>> = {}): ProjectPort {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`/w/${path}`, text]));
  return {
    read: async (path) => texts.get(path),
    list: async (folder) => {
      const inside = [...texts.keys()].filter((path) => path.startsWith(`${folder}/`));
      const names = inside.map((path) => path.slice(folder.length + 1));
      return [...new Set(names.map((name) => name.replace(/\/.*/, '/')))];
    },
    environment,
  };
}

export function projectOf(
  files: Files,
  entry: string,
  environment?: Readonly<Record<string, string>>,
): Promise<Project> {
  return loadProject(`/w/${entry}`, portOf(files, environment));
}

/** The project of the file with the cursor `‸`, and where the cursor was. */
export async function atCursor(
  files: Files,
  environment?: Readonly<Record<string, string>>,
): Promise<{ project: Project; path: string; offset: number; files: Files }> {
  const [entry, marked] = Object.entries(files).find(([, text]) => text.includes('‸')) ?? [];
  if (entry === undefined || marked === undefined) throw new Error('no cursor');
  const clean = { ...files, [entry]: marked.replace('‸', '') };
  const compose = /\.ya?ml$/.test(entry) ? entry : Object.keys(files).find((path) => /\.ya?ml$/.test(path));
  const project = await projectOf(clean, compose ?? entry, environment);
  return { project, path: `/w/${entry}`, offset: marked.indexOf('‸'), files: clean };
}

/** The texts with `«…»` around places. */
export function marked(
  files: Files,
  places: readonly { path: string; span: { start: number; end: number } }[],
): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) {
    const here = places
      .filter(({ path }) => path === `/w/${name}`)
      .toSorted((a, b) => b.span.start - a.span.start);
    if (here.length === 0) continue;
    let result = text;
    for (const { span } of here) {
      result = `${result.slice(0, span.start)}«${result.slice(span.start, span.end)}»${result.slice(span.end)}`;
    }
    shown[name] = result;
  }
  return shown;
}
