const named = (name: string): { name: string } => ({ name: `${name}.dockerignore` });

/** The TextMate grammar of .dockerignore files, as data. A pattern is a line; nothing spans two. */
export function dockerignoreGrammar(): object {
  return {
    name: '.dockerignore',
    scopeName: 'source.dockerignore',
    patterns: [
      {
        // A `#` is a comment at the very beginning of a line only.
        match: '^(#).*$',
        ...named('comment.line.number-sign'),
        captures: { 1: named('punctuation.definition.comment') },
      },
      {
        begin: '^\\s*(!)?(?=\\S)',
        beginCaptures: { 1: named('keyword.operator.exception') },
        end: '$',
        ...named('string.unquoted.pattern'),
        patterns: [
          { match: '\\\\.', ...named('constant.character.escape') },
          { match: '\\*\\*', ...named('keyword.operator.wildcard.any-folders') },
          { match: '[*?]', ...named('keyword.operator.wildcard') },
          {
            match: '(\\[)(\\^)?((?:\\\\.|[^\\]\\\\])+)(\\])',
            captures: {
              1: named('punctuation.definition.set.begin'),
              2: named('keyword.operator.negation'),
              3: named('constant.other.set'),
              4: named('punctuation.definition.set.end'),
            },
          },
          { match: '/', ...named('punctuation.separator.path') },
        ],
      },
    ],
  };
}
