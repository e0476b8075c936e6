/** What folds in every language: comments and regions. */

/** Lines that fold into the first of them. Lines count from 0; the last one is folded too. */
export interface Folding {
  readonly line: number;
  readonly endLine: number;
  readonly kind?: 'comment' | 'region';
}

/** Collects foldings of two lines at least; of those that begin on one line, the first that is added. */
export class Foldings {
  readonly #found = new Map<number, Folding>();

  add(folding: Folding): void {
    const { line, endLine } = folding;
    if (endLine > line && !this.#found.has(line)) this.#found.set(line, folding);
  }

  /** In the order of the text. */
  sorted(): Folding[] {
    return [...this.#found.values()].toSorted((one, other) => one.line - other.line);
  }

  /** Blocks of comments, and what is between `# region` and `# endregion`. */
  addComments(comments: Iterable<CommentLine>): void {
    const regions: number[] = [];
    let first: CommentLine | undefined;
    let last: CommentLine | undefined;
    const endBlock = (): void => {
      if (first && last) this.add({ line: first.line, endLine: last.line, kind: 'comment' });
      first = last = undefined;
    };
    for (const comment of comments) {
      const mark = /^\s*(region|endregion)\b/.exec(comment.text)?.[1];
      if (mark || !last || comment.line !== last.line + 1 || comment.inside !== last.inside) endBlock();
      if (mark === 'region') regions.push(comment.line);
      else if (mark === 'endregion') {
        const line = regions.pop();
        if (line !== undefined) this.add({ line, endLine: comment.line, kind: 'region' });
      } else {
        first ??= comment;
        last = comment;
      }
    }
    endBlock();
  }
}

/** A comment that has its line to itself. */
export interface CommentLine {
  readonly line: number;
  /** Without the `#`. */
  readonly text: string;
  /** Comments in different things are different blocks. */
  readonly inside?: unknown;
}
