import { hoverAt, type HoverInfo } from '../../../../../src/language/compose/features/hover.ts';
import { renderFacts } from '../../../../../src/language/compose/features/hover-text.ts';
import { loadProject } from '../../../../../src/language/compose/load.ts';
import type { Project, ProjectPort } from '../../../../../src/language/compose/project.ts';

export type Files = Readonly<Record<string, string>>;

/** A machine that has these files, by name in `/w/shop` or by path. */
export function machine(files: Files, environment: Readonly<Record<string, string>> = {}): ProjectPort {
  const all = new Map(Object.entries(files).map(([name, text]) => [pathOf(name), text]));
  return {
    environment,
    read: async (path) => all.get(path),
    list: async (folder) => {
      const inside = [...all.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(inside.map((path) => path.slice(folder.length + 1).replace(/\/.*$/, '/')))];
    },
  };
}

export function pathOf(name: string): string {
  return name.startsWith('/') ? name : `/w/shop/${name}`;
}

export interface Told {
  /** What is pointed at, as it stands in the file. */
  readonly on: string;
  readonly topics: readonly string[];
  readonly facts: string;
  readonly info: HoverInfo;
  readonly project: Project;
}

export interface Situation {
  readonly files?: Files;
  readonly environment?: Readonly<Record<string, string>>;
  readonly language?: 'en' | 'nl';
  readonly name?: string;
}

/** What a hover tells with the pointer on the character behind `‸`; the topics of concepts with `concept:` in front. */
export async function tell(marked: string, situation: Situation = {}): Promise<Told | undefined> {
  const { files = {}, environment = {}, language = 'en', name = 'compose.yaml' } = situation;
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const path = pathOf(name);
  const project = await loadProject(path, machine({ ...files, [name]: text }, environment));
  const info = hoverAt(project, path, offset);
  if (!info) return undefined;
  return {
    on: text.slice(info.span.start, info.span.end),
    topics: info.topics.map(({ area, key }) => (area === 'compose' ? key : `${area}:${key}`)),
    facts: renderFacts(info.facts, language),
    info,
    project,
  };
}
