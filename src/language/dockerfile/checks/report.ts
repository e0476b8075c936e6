import type { Finding } from '../finding.ts';
import type { Dockerfile, Instruction, Span } from '../syntax.ts';
import { type CheckOptions, isOn } from './options.ts';

/** Where a finding is. */
export interface Place {
  readonly span: Span;
  readonly exact?: Span;
  /** Absent where BuildKit names no line. */
  readonly lines?: { readonly first: number; readonly last: number };
}

/** Collects what is found, in the order in which BuildKit comes across it. */
export class Report {
  readonly file: Dockerfile;
  readonly findings: Finding[] = [];
  /** Whether an error was found. */
  failed = false;

  constructor(file: Dockerfile) {
    this.file = file;
  }

  error(code: string, place: Place, ...args: readonly string[]): void {
    this.failed = true;
    this.findings.push({ kind: 'error', code, args, ...place });
  }

  /** One of BuildKit's checks, unless it is switched off. */
  check(rule: string, options: CheckOptions, place: Place, ...args: readonly string[]): void {
    if (isOn(rule, options)) this.findings.push({ kind: 'check', code: rule, args, ...place });
  }

  /** In an instruction, on all of whose lines BuildKit reports it. */
  at(instruction: Instruction, exact: Span = instruction.keywordSpan): Place {
    return this.within(instruction.line, instruction.endLine, exact, instruction.keywordSpan);
  }

  /** On the lines of one instruction, for something in another: what an ONBUILD does to the stage that builds on it. */
  through(instruction: Instruction, exact: Span): Place {
    return { ...this.at(instruction), exact };
  }

  within(first: number, last: number, exact: Span, otherwise: Span): Place {
    const lines = { first, last };
    if (this.#line(exact) === first) return { span: exact, lines };
    if (this.#line(otherwise) === first) return { span: otherwise, exact, lines };
    // Nothing but a continuation character may stand on the first line.
    const start = this.file.lines.startOf(first);
    return { span: { start, end: Math.max(start, this.file.lines.startOf(first + 1) - 1) }, exact, lines };
  }

  #line({ start }: Span): number {
    return this.file.lines.lineAt(start);
  }

  /** A place for which BuildKit names no line. */
  static unplaced(span: Span): Place {
    return { span };
  }
}
