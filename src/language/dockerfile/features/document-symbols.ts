import { type DocumentSymbol, shorten, type SymbolKind } from '../../features/symbols.ts';
import type { Dockerfile, Instruction, Pair, Stage } from '../syntax.ts';

const kinds: Readonly<Record<string, SymbolKind>> = {
  ADD: 'file',
  ARG: 'variable',
  CMD: 'event',
  COPY: 'file',
  ENTRYPOINT: 'event',
  ENV: 'variable',
  HEALTHCHECK: 'event',
  ONBUILD: 'event',
  RUN: 'function',
  SHELL: 'operator',
};

/** What stands above the first FROM, each ARG by its name; then the stages with their instructions in them. */
export function documentSymbols(file: Dockerfile): DocumentSymbol[] {
  const above: DocumentSymbol[] = [];
  for (const instruction of file.instructions) {
    if (instruction.stage !== undefined) break;
    if (instruction.keyword === 'ARG' && instruction.pairs.length > 0) {
      above.push(...instruction.pairs.map((pair) => pairSymbol(pair, 'constant')));
    } else {
      above.push(instructionSymbol(instruction));
    }
  }
  return [...above, ...file.stages.map(stageSymbol)];
}

function stageSymbol({ from, base, name, instructions }: Stage): DocumentSymbol {
  const last = instructions.at(-1) ?? from;
  return {
    name: name?.value ?? base?.value ?? from.keyword,
    detail: shorten(`FROM ${written(from)}`),
    kind: 'module',
    span: { start: from.span.start, end: last.span.end },
    nameSpan: (name ?? base)?.span ?? from.keywordSpan,
    children: instructions.filter((each) => each !== from).map(instructionSymbol),
  };
}

function instructionSymbol(instruction: Instruction): DocumentSymbol {
  const { keyword, keywordSpan, span, pairs, trigger } = instruction;
  const { heredocs } = trigger ?? instruction;
  return {
    name: keyword,
    detail: shorten(written(instruction)),
    kind: kinds[keyword] ?? 'property',
    span,
    nameSpan: keywordSpan,
    children:
      pairs.length > 1
        ? pairs.map((pair) => pairSymbol(pair, keyword === 'LABEL' ? 'property' : 'variable'))
        : heredocs.map(({ name, span: marker, body, endSpan }) => ({
            name,
            detail: '',
            kind: (trigger ?? instruction).keyword === 'RUN' ? 'key' : 'file',
            span: { start: marker.start, end: endSpan?.end ?? body.end },
            nameSpan: marker,
            children: [],
          })),
  };
}

function pairSymbol({ name, value, span }: Pair, kind: SymbolKind): DocumentSymbol {
  return {
    name: name.value || name.raw,
    detail: shorten(value?.value ?? ''),
    kind,
    span,
    nameSpan: name.span,
    children: [],
  };
}

/** What is behind the keyword; without the flags of RUN, which would hide what it runs. */
function written({ keyword, flags, argument }: Instruction): string {
  const shown = keyword === 'RUN' ? [] : flags;
  return [...shown.map(({ name, value }) => `--${name}${value ? `=${value.raw}` : ''}`), argument].join(' ');
}
