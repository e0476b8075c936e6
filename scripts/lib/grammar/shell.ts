import type { Rule } from './types.ts';

const named = (name: string): { name: string } => ({ name: `${name}.dockerfile` });

/**
 * As much of the shell as a step on a few lines has. VS Code's own shell grammar cannot stand here: an open quote in
 * it would go on to the end of the file.
 */
export function shell(include: (name: string) => Rule, spanning: (rule: Rule) => Rule): Record<string, Rule> {
  return {
    shell: {
      patterns: [
        include('strings'),
        spanning({
          name: 'meta.substitution.dockerfile',
          begin: '\\$\\(',
          beginCaptures: { 0: named('punctuation.definition.substitution') },
          end: '\\)',
          endCaptures: { 0: named('punctuation.definition.substitution') },
          patterns: [include('shell')],
        }),
        include('variables'),
        include('escapes'),
        include('shell-operators'),
        {
          match:
            '(?<=\\s|^|;|&|\\|)(?:if|then|else|elif|fi|for|in|do|done|while|until|case|esac|function)(?=\\s|;|$)',
          ...named('keyword.control.shell'),
        },
        {
          match:
            '(?<=\\s|^|;|&|\\||\\()(?:cd|echo|eval|exec|exit|export|false|printf|read|set|shift|source|test|trap|true|umask|unset)(?=\\s|;|&|\\||\\)|$)',
          ...named('support.function.builtin.shell'),
        },
        {
          match: '(?<=\\s|^|;|&|\\|)([A-Za-z_]\\w*)(=)',
          captures: { 1: named('variable.other.assignment'), 2: named('keyword.operator.assignment') },
        },
        { match: '(?<=\\s)--?[A-Za-z][\\w-]*', ...named('constant.other.option.shell') },
      ],
    },
    'shell-operators': {
      match: '&&|\\|\\||[|;&]|\\d?>>?(?:&\\d)?|<(?!<)',
      ...named('keyword.operator.shell'),
    },
  };
}
