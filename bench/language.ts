/** How long the Dockerfile language takes on large files, beside the library that most editors use. */
import { readFileSync } from 'node:fs';
import peer from 'dockerfile-language-service';
import { checkDockerfile } from '../src/language/dockerfile/checks/index.ts';
import { completionsAt } from '../src/language/dockerfile/features/completion.ts';
import { hoverAt } from '../src/language/dockerfile/features/hover.ts';
import { semanticTokens } from '../src/language/dockerfile/features/semantic-tokens.ts';
import { hintDockerfile } from '../src/language/dockerfile/hints/index.ts';
import { parseDockerfile } from '../src/language/dockerfile/parse.ts';
import type { Dockerfile } from '../src/language/dockerfile/syntax.ts';
import { largestDockerfile } from './lib/corpus.ts';
import type { Figure, Section } from './lib/figures.ts';
import { option } from './lib/options.ts';
import { timed } from './lib/time.ts';

const calls = option('calls', 30);
/** The peer needs many seconds for some of these: a few are enough. */
const peerCalls = 3;

export async function language(): Promise<Section[]> {
  const largest = largestDockerfile();
  return [
    await measure('a made-up Dockerfile of 5,000 instructions', syntheticDockerfile(5000)),
    ...(largest === undefined
      ? [
          {
            title: 'The Dockerfile language on real files: DOCKYARD_CORPUS names no folder of them',
            figures: [],
          },
        ]
      : [await measure(`the largest real one, ${largest.lines} lines`, readFileSync(largest.path, 'utf8'))]),
  ];
}

async function measure(what: string, text: string): Promise<Section> {
  const service = peer.DockerfileLanguageServiceFactory.createLanguageService();
  service.setCapabilities({ completion: { completionItem: { snippetSupport: true } } });
  const file = parseDockerfile(text);
  const offset = file.instructions[Math.floor(file.instructions.length / 2)]?.keywordSpan.start ?? 0;
  const position = file.lines.positionAt(offset);
  // A fresh tree for each call, or else what is kept from the last one would be measured.
  const fresh = (): Dockerfile => parseDockerfile(text);
  const completion = { images: [], paths: () => [] };

  const figures = [
    await pair('parse', () => parseDockerfile(text), undefined),
    await pair(
      'diagnostics',
      (tree) => [checkDockerfile(tree, {}), hintDockerfile(tree, {})],
      () => service.validate(text),
      fresh,
    ),
    await pair('semantic tokens', semanticTokens, () => service.computeSemanticTokens(text), fresh),
    await pair(
      'hover, after the parse',
      (tree) => hoverAt(tree, offset + 1, {}),
      () => service.computeHover(text, position),
      fresh,
    ),
    await pair(
      'completion, after the parse',
      (tree) => completionsAt(tree, offset, completion),
      () => service.computeCompletionItems(text, position),
      fresh,
    ),
  ];
  return { title: `The Dockerfile language on ${what}`, figures: figures.flat() };
}

/** Times a piece of work of ours, and the peer's. `prepare` is not counted. */
async function pair(
  what: string,
  ours: (tree: Dockerfile) => unknown,
  theirs: (() => unknown) | undefined,
  prepare: () => Dockerfile = () => undefined as unknown as Dockerfile,
): Promise<Figure[]> {
  const values: number[] = [];
  for (let done = 0; done < calls; done++) {
    const tree = prepare();
    values.push(...(await timed(1, async () => ours(tree))));
  }
  const figure: Figure = { what, unit: 'ms', values };
  if (theirs === undefined) return [figure];
  const peerFigure: Figure = {
    what: `  dockerfile-language-service`,
    unit: 'ms',
    values: await timed(peerCalls, async () => theirs()),
  };
  return [{ ...figure, beside: { 'dockerfile-language-service': peerFigure } }, peerFigure];
}

/** Stages with a bit of everything, as long as one wants. */
function syntheticDockerfile(instructions: number): string {
  const stage = (index: number): string[] => [
    `FROM ${index === 0 ? 'node:24-alpine' : `stage${index - 1}`} AS stage${index}`,
    `ARG VERSION=1.${index}`,
    `ENV NAME${index}="value \${VERSION:-none}" PATH=/app/bin:$PATH`,
    'WORKDIR /app',
    'COPY package.json package-lock.json ./',
    'RUN --mount=type=cache,target=/root/.npm \\\n    npm ci && \\\n    npm cache clean --force',
    `COPY --from=stage${Math.max(0, index - 1)} /app/out ./out`,
    'EXPOSE 8080/tcp',
    'USER node',
    'CMD ["node", "server.js"]',
  ];
  return `${Array.from({ length: Math.ceil(instructions / 10) }, (_, index) => stage(index))
    .flat()
    .slice(0, instructions)
    .join('\n')}\n`;
}
