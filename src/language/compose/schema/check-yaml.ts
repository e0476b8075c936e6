/** Findings for what is not YAML, or what `docker compose` refuses to read as such. */

import type { YamlFile, YamlNode } from '../../yaml/tree.ts';
import { documentAt } from '../../yaml/walk.ts';
import { suggest } from '../../suggest.ts';
import type { Finding } from '../finding.ts';

/** Found where lines are taken to belong to others than they do, too. */
const byIndentation = new Set(['BAD_INDENT', 'UNEXPECTED_ITEM', 'STRAY_TEXT', 'DUPLICATE_KEY']);

export function checkYaml(file: YamlFile): Finding[] {
  // How far a tab was meant to indent is not known, so it is not known what belongs to what below it.
  const tab = file.errors.find(({ code }) => code === 'TAB_INDENT')?.span.start ?? Infinity;
  const errors = file.errors.filter(({ code, span }) => span.start < tab || !byIndentation.has(code));
  return errors.map(({ code, span, args }) => {
    const [name = '', first] = args;
    switch (code) {
      case 'UNKNOWN_ALIAS':
        return {
          kind: 'error',
          code: 'unknown-anchor',
          span,
          args: [name, suggest(name, anchorsAbove(file, span.start))],
        };
      case 'DUPLICATE_KEY': {
        const line = String(file.lines.lineAt(Number(first)) + 1);
        return { kind: 'error', code: 'duplicate-key', span, args: [name, line] };
      }
      default:
        return { kind: 'error', code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`, span, args };
    }
  });
}

/** Names of anchors that an alias could name: of its document, further up. */
function anchorsAbove(file: YamlFile, offset: number): string[] {
  const anchors = documentAt(file, offset)?.anchors ?? new Map<string, YamlNode>();
  return [...anchors].flatMap(([name, { anchor }]) => (anchor && anchor.span.start < offset ? [name] : []));
}
