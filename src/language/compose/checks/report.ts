/** Collects what there is to tell about one file of a project. */

import type { Span } from '../../yaml/tree.ts';
import type { Finding } from '../finding.ts';
import { rules, type RuleName } from '../rules.ts';
import { type Place, spanOf } from '../merged/view.ts';

export interface Details {
  readonly kind?: Finding['kind'];
  readonly args?: readonly string[];
  readonly related?: readonly Place[];
  readonly unnecessary?: boolean;
}

export class Report {
  readonly #path: string;
  readonly #found = new Map<string, Finding>();

  /** @param path of the file; what is about another is left out */
  constructor(path: string) {
    this.#path = path;
  }

  /** In the order of the text, each place once for a rule. */
  get findings(): Finding[] {
    return [...this.#found.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /** Of what `extends` brings in from another file, the `extends` is told. */
  at(place: Place, code: RuleName, details: Details = {}): void {
    const { via } = place;
    if (via === undefined || place.part.path === this.#path)
      this.span(place.part.path, spanOf(place), code, details);
    if (via !== undefined) {
      this.span(via.part.path, spanOf(via), code, {
        ...details,
        related: [place, ...(details.related ?? [])],
      });
    }
  }

  span(path: string, span: Span, code: RuleName, details: Details = {}): void {
    if (path !== this.#path) return;
    const { kind = rules[code].kind, args = [], related = [], unnecessary } = details;
    this.add({
      kind,
      code,
      span,
      args,
      ...(related.length > 0 && {
        related: related.map((other) => ({ path: other.part.path, span: spanOf(other) })),
      }),
      ...(unnecessary && { unnecessary }),
    });
  }

  add(finding: Finding): void {
    const id = `${finding.code} ${finding.span.start} ${finding.span.end}`;
    if (!this.#found.has(id)) this.#found.set(id, finding);
  }
}
