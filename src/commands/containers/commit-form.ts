import { given } from '../../engine/run/given.ts';
import type { CommitOptions } from '../../engine/port/containers.ts';
import type { Group, Values } from '../../panels/form/form.ts';
import type { RunWords } from '../../ui/command-words.ts';
import { flagOf, rowsOf, textOf } from '../form-values.ts';

/** https://docs.docker.com/reference/cli/docker/container/commit/ */
const instructions = 'CMD ENTRYPOINT ENV EXPOSE LABEL ONBUILD USER VOLUME WORKDIR'.split(' ');

export function commitFields({ commitFields: words, add }: RunWords, container: string): readonly Group[] {
  return [
    {
      title: words.image,
      fields: [
        {
          kind: 'text',
          key: 'reference',
          label: words.reference,
          help: words.referenceHelp,
          placeholder: `${container.toLowerCase()}:saved`,
        },
        { kind: 'text', key: 'message', label: words.message, help: words.messageHelp },
        { kind: 'text', key: 'author', label: words.author, help: words.authorHelp },
        {
          kind: 'rows',
          key: 'changes',
          label: words.changes,
          help: words.changesHelp,
          add: add.change,
          columns: [
            {
              kind: 'choice',
              key: 'instruction',
              label: words.instruction,
              choices: instructions.map((value) => ({ value, label: value })),
            },
            { kind: 'text', key: 'value', label: words.value, placeholder: '["nginx", "-g", "daemon off;"]' },
          ],
        },
        { kind: 'flag', key: 'running', label: words.running, help: words.runningHelp },
      ],
    },
  ];
}

export function toCommit(values: Values): CommitOptions {
  const changes = rowsOf(values, 'changes').map((cells) => cells.join(' '));
  return given({
    reference: textOf(values, 'reference'),
    message: textOf(values, 'message'),
    author: textOf(values, 'author'),
    changes: changes.length > 0 ? changes : undefined,
    pause: flagOf(values, 'running') ? false : undefined,
  });
}

export function commitProblems(
  values: Values,
  problemWithName: (reference: string) => string | undefined,
  { problems }: RunWords,
): Record<string, string> {
  const reference = textOf(values, 'reference');
  const wrong = reference === undefined ? undefined : problemWithName(reference);
  const empty = rowsOf(values, 'changes').flatMap(([, value], index) =>
    value === '' ? [[`changes.${index}.value`, problems.instruction] as const] : [],
  );
  return { ...(wrong === undefined ? {} : { reference: wrong }), ...Object.fromEntries(empty) };
}
