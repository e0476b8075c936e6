/**
 * The TextMate grammar of Dockerfiles, as data. It exists twice in one file, once for each escape character: a
 * backtick at the end of a line continues it only below `# escape=`, and ends a command everywhere else.
 *
 * Nothing in it goes on past its instruction: every rule that can span lines also ends where a line ends without
 * being continued, and a heredoc's body is held by a `while` rule, which drops whatever is open inside.
 */
import { shell } from './shell.ts';
import type { Rule } from './types.ts';

const scope = (name: string): string => `${name}.dockerfile`;
const named = (name: string): { name: string } => ({ name: scope(name) });

/** What the body of a heredoc is written in, by the file that it becomes or the program of its `#!` line. */
const bodies: readonly { readonly files: string; readonly programs: string; readonly include: string }[] = [
  { files: 'py', programs: 'python[\\d.]*', include: 'source.python' },
  { files: 'm?js|cjs', programs: 'node(?:js)?|bun|deno', include: 'source.js' },
  { files: 'ts', programs: 'tsx|ts-node', include: 'source.ts' },
  { files: 'json', programs: 'jq', include: 'source.json' },
  { files: 'ya?ml', programs: 'yq', include: 'source.yaml' },
  { files: 'html?', programs: 'html', include: 'text.html.basic' },
  { files: 'css', programs: 'css', include: 'source.css' },
  { files: 'rb', programs: 'ruby', include: 'source.ruby' },
  { files: 'pl', programs: 'perl', include: 'source.perl' },
  { files: 'php', programs: 'php', include: 'text.html.php' },
  { files: 'ps1', programs: 'pwsh|powershell', include: 'source.powershell' },
  { files: 'sql', programs: 'sql', include: 'source.sql' },
  { files: 'toml', programs: 'toml', include: 'source.toml' },
  { files: 'ini|conf|cfg|properties', programs: 'ini', include: 'source.ini' },
  { files: 'xml', programs: 'xml', include: 'text.xml' },
  { files: 'sh|bash|zsh|ksh', programs: '(?:ba|z|k|da|a)?sh', include: 'source.shell' },
];

const HEREDOC = `(\\d*<<-?)\\s*(["']?)([A-Za-z_][\\w.-]*)\\2`;

export function dockerfileGrammar(): object {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Dockerfile',
    scopeName: 'source.dockerfile',
    patterns: [
      {
        // Nothing follows it but what it is the escape character of.
        begin: '^\\s*(#)\\s*((?i:escape))\\s*(=)\\s*(`)\\s*$',
        beginCaptures: directiveCaptures,
        end: '(?!)',
        patterns: [{ include: '#backtick-file' }],
      },
      { include: '#backslash-file' },
    ],
    repository: { ...rules('backslash', '\\\\'), ...rules('backtick', '`') },
  };
}

const directiveCaptures = {
  0: named('comment.line.number-sign'),
  1: named('punctuation.definition.comment'),
  2: named('keyword.control.directive'),
  3: named('keyword.operator.assignment'),
  4: named('string.unquoted.directive'),
};

/** The rules for one escape character, which is given as a regular expression. */
function rules(variant: string, escape: string): Record<string, Rule> {
  const include = (name: string): Rule => ({ include: `#${variant}-${name}` });
  /** Ends a rule, and every one inside, where the line is not continued. */
  const eol = `(?=$)`;
  const continued: Rule = include('continuation');

  const spanning = (rule: Rule): Rule => ({
    ...rule,
    end: rule.end === undefined ? eol : `(?:${rule.end})|${eol}`,
    patterns: [continued, ...(rule.patterns ?? [])],
  });

  const instruction = (
    keywords: string,
    patterns: readonly Rule[],
    scopeName = 'keyword.other.special-method',
  ): Rule =>
    spanning({
      name: scope('meta.instruction'),
      begin: `(?i)(?<=^|\\s)(${keywords})(?=\\s|$)`,
      beginCaptures: { 1: named(scopeName) },
      patterns,
    });

  const flag = (patterns: readonly Rule[]): Rule[] => [
    {
      begin: '(?<=\\s)(--)(mount)(=)',
      beginCaptures: {
        1: named('punctuation.definition.flag'),
        2: named('storage.modifier.flag'),
        3: named('keyword.operator.assignment'),
      },
      end: '(?=\\s|$)',
      patterns: [
        {
          match: '(?<=[=,"])([A-Za-z_-]+)(=)',
          captures: { 1: named('variable.parameter.mount'), 2: named('keyword.operator.assignment') },
        },
        { match: ',', ...named('punctuation.separator.mount') },
        {
          match: '(?<=type=)(?:bind|cache|tmpfs|secret|ssh)(?=[,"\\s]|$)',
          ...named('support.constant.mount'),
        },
        { match: '(?<==)(?:true|false|shared|private|locked)(?=[,"\\s]|$)', ...named('constant.language') },
        include('variables'),
        { match: '[^\\s,="$]+', ...named('string.unquoted.flag') },
      ],
    },
    {
      begin: '(?<=\\s)(--)([A-Za-z][\\w-]*)(?:(=))?',
      beginCaptures: {
        1: named('punctuation.definition.flag'),
        2: named('storage.modifier.flag'),
        3: named('keyword.operator.assignment'),
      },
      end: '(?=\\s|$)',
      patterns,
    },
  ];
  const flags = flag([
    include('variables'),
    { match: '(?:true|false)(?=\\s|$)', ...named('constant.language') },
    { match: '[^\\s$]+', ...named('string.unquoted.flag') },
  ]);

  return Object.fromEntries(
    Object.entries({
      file: { patterns: [include('directive'), include('comment'), include('instructions')] },
      directive: {
        match: '^\\s*(#)\\s*((?i:syntax|escape|check))\\s*(=)\\s*(\\S.*?)?\\s*$',
        captures: directiveCaptures,
      },
      comment: {
        match: '^\\s*((#).*)$',
        captures: { 1: named('comment.line.number-sign'), 2: named('punctuation.definition.comment') },
      },
      // A line that is continued, and the comments and blank lines before the one that it goes on with.
      continuation: {
        begin: `(?<!${escape})(${escape})[ \\t]*$`,
        beginCaptures: { 1: named('constant.character.escape.continuation') },
        end: '^(?=[ \\t]*[^\\s#])',
        patterns: [include('comment')],
      },
      instructions: {
        patterns: [
          spanning({
            name: scope('meta.instruction'),
            begin: '(?i)^\\s*(ONBUILD)(?=\\s|$)',
            beginCaptures: { 1: named('keyword.control') },
            patterns: [include('instruction')],
          }),
          { ...spanning({ begin: '^\\s*(?=[A-Za-z])', patterns: [include('instruction')] }) },
        ],
      },
      instruction: {
        patterns: [
          instruction(
            'FROM',
            [
              ...flags,
              {
                match: '(?i)(?<=\\s)(AS)\\s+([^\\s#]+)',
                captures: { 1: named('keyword.control'), 2: named('entity.name.type.stage') },
              },
              include('image'),
              include('variables'),
            ],
            'keyword.control',
          ),
          instruction('RUN', [...flags, include('heredoc'), include('json'), include('shell')]),
          instruction('CMD|ENTRYPOINT|SHELL', [include('json'), include('shell')]),
          instruction('HEALTHCHECK', [
            ...flags,
            { match: '(?i)(?<=\\s)(?:CMD|NONE)(?=\\s|$)', ...named('keyword.other.special-method') },
            include('json'),
            include('shell'),
          ]),
          instruction('COPY|ADD', [...flags, include('heredoc'), include('json'), include('words')]),
          instruction('ENV|LABEL|ARG', [include('pair'), include('words')]),
          instruction('EXPOSE', [
            {
              match: '(?<=\\s)(\\d+)(?:(-)(\\d+))?(?:(/)([A-Za-z]+))?(?=\\s|$)',
              captures: {
                1: named('constant.numeric.port'),
                2: named('punctuation.separator.range'),
                3: named('constant.numeric.port'),
                4: named('punctuation.separator.protocol'),
                5: named('storage.type.protocol'),
              },
            },
            include('words'),
          ]),
          instruction('STOPSIGNAL', [
            { match: '(?<=\\s)(?:SIG[A-Z0-9+-]+|\\d+)(?=\\s|$)', ...named('constant.other.signal') },
            include('words'),
          ]),
          instruction('USER', [
            {
              match: '(?<=\\s)([^\\s:$]+)(?:(:)([^\\s$]+))?',
              captures: {
                1: named('entity.name.user'),
                2: named('punctuation.separator.group'),
                3: named('entity.name.group'),
              },
            },
            include('words'),
          ]),
          instruction('VOLUME', [include('json'), include('words')]),
          instruction('MAINTAINER', [include('words')], 'invalid.deprecated'),
          instruction('WORKDIR', [include('words')]),
          // A word that is no instruction: what follows is nothing in particular.
          spanning({ begin: '(?<=^|\\s)[A-Za-z]\\S*', patterns: [include('words')] }),
        ],
      },
      image: {
        match:
          '(?<=\\s)((?:[\\w.-]+(?:\\.[\\w.-]+|:\\d+|(?<=localhost))(?::\\d+)?/)?)((?:[\\w.-]+/)*[\\w.-]+)(?:(:)([\\w.-]+))?(?:(@)([\\w+.-]+:[0-9a-fA-F]+))?(?=\\s|$)',
        captures: {
          1: named('entity.name.namespace.registry'),
          2: named('entity.name.type.image'),
          3: named('punctuation.separator.tag'),
          4: named('constant.other.tag'),
          5: named('punctuation.separator.digest'),
          6: named('constant.other.digest'),
        },
      },
      pair: {
        match: '(?<=\\s)("[^"]*"|[^\\s="\'$]+)(=)',
        captures: { 1: named('variable.other.assignment'), 2: named('keyword.operator.assignment') },
      },
      words: {
        patterns: [include('strings'), include('variables'), include('escapes')],
      },
      escapes: { match: `${escape}[^\\s]`, ...named('constant.character.escape') },
      strings: {
        patterns: [
          spanning({
            name: scope('string.quoted.double'),
            begin: '"',
            end: '"',
            patterns: [
              { match: `${escape}["$${escape}]`, ...named('constant.character.escape') },
              include('variables'),
            ],
          }),
          spanning({ name: scope('string.quoted.single'), begin: "'", end: "'" }),
        ],
      },
      variables: {
        patterns: [
          { match: '\\$\\$', ...named('constant.character.escape') },
          spanning({
            name: scope('meta.variable'),
            begin: '(\\$\\{)([A-Za-z_]\\w*|\\d+|[@#*?!$-])?',
            beginCaptures: { 1: named('punctuation.definition.variable'), 2: named('variable.other') },
            end: '\\}',
            endCaptures: { 0: named('punctuation.definition.variable') },
            patterns: [
              {
                match: '(?<=[\\w}])(:-|:\\+|:\\?|-|\\+|\\?|##?|%%?|//?)',
                ...named('keyword.operator.expansion'),
              },
              include('variables'),
              include('strings'),
            ],
          }),
          {
            match: '(\\$)([A-Za-z_]\\w*|\\d|[@#*?!-])',
            captures: { 1: named('punctuation.definition.variable'), 2: named('variable.other') },
          },
        ],
      },
      json: spanning({
        name: scope('meta.json-array'),
        begin: '(?<=\\s)\\[(?=\\s*("|\\]|\\\\|`))',
        beginCaptures: { 0: named('punctuation.definition.array.begin') },
        end: '\\]',
        endCaptures: { 0: named('punctuation.definition.array.end') },
        patterns: [
          { match: ',', ...named('punctuation.separator.array') },
          spanning({
            name: scope('string.quoted.double.json'),
            begin: '"',
            end: '"',
            patterns: [
              { match: '\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})', ...named('constant.character.escape') },
              include('variables'),
            ],
          }),
        ],
      }),
      heredoc: {
        patterns: [
          // Several at once: all of the bodies, up to the word that ends the last.
          {
            begin: `(?=\\d*<<-?\\s*["']?[A-Za-z_].*<<)(.*)${HEREDOC.replaceAll('\\2', '\\3')}`,
            beginCaptures: { 0: named('keyword.operator.heredoc') },
            while: '^(?!\\t*\\4$)',
            contentName: scope('string.unquoted.heredoc'),
            patterns: [include('heredoc-line')],
          },
          ...bodies.map(({ files, include: language }) =>
            heredoc(`(?=[^<]*\\.(?:${files})["']?\\s*$)`, [{ include: language }]),
          ),
          // Of a file without a known kind, nothing is known; of a RUN, it is for the shell.
          heredoc('(?=[^<|>&;]*/\\S*\\s*$)', [include('variables')]),
          heredoc('', [
            ...bodies.map(({ programs, include: language }) => ({
              begin: `^(?=\\t*#!.*?\\b(?:${programs})\\b)`,
              end: '(?!)',
              patterns: [{ include: language }],
            })),
            { include: 'source.shell' },
          ]),
          { match: '^\\t*([A-Za-z_][\\w.-]*)$', captures: { 1: named('keyword.operator.heredoc') } },
        ],
      },
      // What stands behind a marker on its line.
      'heredoc-line': {
        begin: '(?!^)\\G(?=.)',
        end: '$',
        patterns: [...flags, include('strings'), include('variables'), include('shell-operators')],
      },
      ...shell(include, spanning),
    } satisfies Record<string, Rule>).map(([name, rule]) => [`${variant}-${name}`, rule]),
  );

  function heredoc(ahead: string, patterns: readonly Rule[]): Rule {
    return {
      begin: `${HEREDOC}${ahead}`,
      beginCaptures: {
        1: named('keyword.operator.heredoc'),
        2: named('punctuation.definition.string'),
        3: named('keyword.operator.heredoc'),
      },
      while: '^(?!\\t*\\3$)',
      contentName: scope('meta.embedded.heredoc'),
      patterns: [include('heredoc-line'), ...patterns],
    };
  }
}
