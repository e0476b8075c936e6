import { symbolsOf } from '../symbols.ts';
import type { Dockerfile, Instruction, Span } from '../syntax.ts';

export interface Link {
  readonly span: Span;
  /** An address on the web. */
  readonly target: string;
}

/** Images lead to their page, addresses in ADD to themselves. In the order of the text. */
export function links(file: Dockerfile): Link[] {
  const found: Link[] = [];
  for (const { name, value, valueSpan } of file.directives) {
    if (name === 'syntax') addImage(found, value, valueSpan);
  }
  for (const instruction of file.instructions) addAddresses(found, instruction.trigger ?? instruction);
  for (const { kind, role, name, span, target, numbered } of symbolsOf(file).occurrences) {
    if (kind === 'stage' && role === 'reference' && !target && !numbered) {
      const text = file.text.slice(span.start, span.end);
      if (text.toLowerCase() === name) addImage(found, text, span);
    }
  }
  for (const { base } of file.stages) {
    if (base?.raw === base?.value && base?.value.includes('$')) addImage(found, base.value, base.span);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Of an image whose tag is a variable, the part before the tag is the link. */
function addImage(found: Link[], reference: string, span: Span): void {
  const repository = /^[^@]*?(?=(?::[^/]*)?(?:@.*)?$)/.exec(reference)?.[0] ?? '';
  const target = pageOf(repository);
  if (target === undefined) return;
  const variable = reference.includes('$');
  found.push({ span: variable ? { start: span.start, end: span.start + repository.length } : span, target });
}

/** The page of a repository on the web. Undefined where no page is known, and where a variable stands in the name. */
export function pageOf(repository: string): string | undefined {
  if (!/^[a-z0-9][\w.:/-]*$/i.test(repository)) return undefined;
  const parts = repository.split('/');
  if (parts.some((part) => part === '')) return undefined;
  const [first = ''] = parts;
  const registry = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost') ? first : 'docker.io';
  const path = registry === first ? parts.slice(1) : parts;
  const joined = path.join('/');
  switch (registry.toLowerCase()) {
    case 'docker.io':
    case 'index.docker.io':
    case 'registry-1.docker.io':
      if (path.length === 1) return `https://hub.docker.com/_/${joined}`;
      if (path.length === 2 && path[0] === 'library') return `https://hub.docker.com/_/${path[1]}`;
      return path.length === 2 ? `https://hub.docker.com/r/${joined}` : undefined;
    // These lead a browser to the page of the package.
    case 'ghcr.io':
    case 'gcr.io':
      return `https://${first}/${joined}`;
    case 'quay.io':
      return `https://quay.io/repository/${joined}`;
    case 'mcr.microsoft.com':
      return `https://mcr.microsoft.com/product/${joined}/about`;
    case 'public.ecr.aws':
      return `https://gallery.ecr.aws/${joined}`;
    default:
      return undefined;
  }
}

function addAddresses(found: Link[], { keyword, words, json }: Instruction): void {
  if (keyword !== 'ADD') return;
  // The last word is where it goes.
  for (const { value, raw, span } of words.slice(0, -1)) {
    if (!/^https?:\/\/[^\s$]+$/i.test(value)) continue;
    const quoted = json || raw !== value;
    found.push({
      span: quoted ? { start: span.start + 1, end: span.end - 1 } : span,
      target: value,
    });
  }
}
