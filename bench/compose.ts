/** How long the Compose language takes on a large file, beside the language server that most editors use. */
import { readFileSync } from 'node:fs';
import { checkCompose } from '../src/language/compose/checks/index.ts';
import { completionsAt } from '../src/language/compose/features/completion.ts';
import { documentSymbols } from '../src/language/compose/features/document-symbols.ts';
import { formatCompose } from '../src/language/compose/features/format.ts';
import { hoverAt } from '../src/language/compose/features/hover.ts';
import { loadProject } from '../src/language/compose/load.ts';
import type { Project } from '../src/language/compose/project.ts';
import { parseYaml } from '../src/language/yaml/parse.ts';
import type { YamlFile } from '../src/language/yaml/tree.ts';
import { largestComposeFile } from './lib/corpus.ts';
import type { Figure, Section } from './lib/figures.ts';
import { option } from './lib/options.ts';
import { timed } from './lib/time.ts';
import { openPeer, type Peer } from './lib/yaml-language-server.ts';

const calls = option('calls', 30);
/** The peer needs many seconds for some of these: a few are enough. */
const peerCalls = 3;
const peerName = 'yaml-language-server';

const path = '/w/compose.yaml';

export async function compose(): Promise<Section[]> {
  const largest = largestComposeFile();
  const text = syntheticFile(1000);
  const size = Math.round(text.length / 1024);
  return [
    await measure(`a made-up file of 1,000 services, ${size} KiB`, text),
    largest === undefined
      ? { title: 'The Compose language on real files: DOCKYARD_CORPUS names no folder of them', figures: [] }
      : await measure(`the largest real one, ${largest.lines} lines`, readFileSync(largest.path, 'utf8')),
  ];
}

async function measure(what: string, text: string): Promise<Section> {
  const peer = openPeer(text);
  // In the middle: on the key of a service, and at the end of its line.
  const key = text.indexOf('image:', text.length / 2);
  const image = key < 0 ? text.indexOf('image:') : key;
  const lineEnd = text.indexOf('\n', image);
  // What is kept from one answer for the next would be measured otherwise.
  const checked = async (): Promise<Project> => {
    const project = await load(text);
    checkCompose(project, path);
    return project;
  };
  const context = { images: ['busybox:latest'], files: () => [] };

  const figures = [
    await pair('parse', undefined, nothing, () => parseYaml(text)),
    await pair(
      'parse, load and check',
      (each) => each.validate(),
      nothing,
      async () => {
        checkCompose(await load(text), path);
      },
    ),
    await pair(
      'hover on a key, after that',
      (each) => each.hover(image + 1),
      checked,
      (project) => hoverAt(project, path, image + 1),
    ),
    await pair(
      'completion of a key',
      (each) => each.complete(image),
      checked,
      (project) => completionsAt(project, path, image, context),
    ),
    await pair(
      'completion of an image',
      (each) => each.complete(lineEnd),
      checked,
      (project) => completionsAt(project, path, lineEnd, context),
    ),
    await pair(
      'parse and symbols',
      (each) => each.symbols(),
      nothing,
      () => documentSymbols(parseYaml(text)),
    ),
    await pair(
      'format, after the parse',
      (each) => each.format(),
      checked,
      (project) =>
        formatCompose(fileOf(project), {
          insertSpaces: true,
          tabSize: 4,
          eol: '\n',
        }),
    ),
  ];
  return { title: `The Compose language on ${what}`, figures: figures.flat() };

  /** Times a piece of work of ours, and the peer's. What `prepare` does is not counted. */
  async function pair<T>(
    title: string,
    theirs: ((open: Peer) => Promise<unknown>) | undefined,
    prepare: () => T | Promise<T>,
    ours: (prepared: T) => unknown,
  ): Promise<Figure[]> {
    const values: number[] = [];
    for (let done = 0; done < calls; done++) {
      const prepared = await prepare();
      values.push(...(await timed(1, async () => ours(prepared))));
    }
    const figure: Figure = { what: title, unit: 'ms', values };
    if (theirs === undefined) return [figure];
    const peerFigure: Figure = {
      what: `  ${peerName}`,
      unit: 'ms',
      values: await timed(peerCalls, () => theirs(peer)),
    };
    return [{ ...figure, beside: { [peerName]: peerFigure } }, peerFigure];
  }
}

function nothing(): undefined {
  return undefined;
}

function fileOf(project: Project): YamlFile {
  return project.read.get(path) as YamlFile;
}

let edits = 0;

/** The project after a change at the end of its file: trees of texts that were read before are kept. */
function load(text: string): Promise<Project> {
  const edited = `${text}# ${edits++}\n`;
  return loadProject(path, {
    read: async (each) => (each === path ? edited : undefined),
    list: async (folder) => (folder === '/w' ? ['compose.yaml'] : []),
    environment: {},
  });
}

/** Services with a bit of everything, each of which waits for two others. */
function syntheticFile(services: number): string {
  const service = (index: number): string => `  service${index}:
    image: registry.example.com/team/service${index}:1.\${PATCH:-${index}}
    restart: unless-stopped
    stop_grace_period: 20s
    depends_on: [${[...new Set([index >> 1, index - 1])]
      .filter((each) => each >= 0 && each !== index)
      .map((each) => `service${each}`)
      .join(', ')}]
    environment:
      - LOG_LEVEL=\${LOG_LEVEL:-info}
    ports:
      - "${10_000 + index}:8080"
    volumes:
      - data${index % 50}:/var/lib/data
    networks: [backend]
    healthcheck:
      test: ["CMD", "true"]
      interval: 30s
`;
  const names = Array.from({ length: 50 }, (_, index) => `  data${index}:\n`).join('');
  const all = Array.from({ length: services }, (_, index) => service(index)).join('');
  return `services:\n${all}networks:\n  backend:\nvolumes:\n${names}`;
}
