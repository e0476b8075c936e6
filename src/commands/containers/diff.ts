import { diffContainer as diff } from '../../engine/actions/containers.ts';
import type { FileChange } from '../../engine/port/containers.ts';
import type { Pages } from '../../panels/pages.ts';
import type { Sheet } from '../../panels/sheet/sheet.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { targets } from '../targets.ts';
import { containerWords } from '../../ui/command-words.ts';

/** Shows what a container has changed in the files of its image, on a page of its own. */
export function diffContainer(engine: Engine, pages: Pages): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    for (const container of await targets(connected, 'container', args)) {
      const { id, name } = container;
      const action = diff(container);
      await pages.sheet({
        id: `diff:${id}`,
        title: containerWords().diff.title(name),
        icon: 'diff',
        load: async (page, signal) =>
          page.show(sheet(name, commandLine(action), await engine.perform(action, signal))),
      });
    }
  };
}

/** A sign beside the word, and a colour that does not stand alone. */
const looks = {
  added: { sign: '＋', tone: 'good' },
  changed: { sign: '●', tone: undefined },
  deleted: { sign: '－', tone: 'bad' },
} as const;

function sheet(name: string, command: string, changes: readonly FileChange[]): Sheet {
  const words = containerWords().diff;
  const count = (kind: FileChange['kind']): number => changes.filter((each) => each.kind === kind).length;
  return {
    title: words.title(name),
    lead: words.lead(count('added'), count('changed'), count('deleted')),
    command,
    buttons: [{ key: 'reload', label: words.reload, icon: 'refresh' }],
    sections: [
      {
        kind: 'table',
        key: 'changes',
        title: words.heading,
        columns: [
          { label: words.kind, help: words.kindHelp },
          { label: words.path, code: true },
        ],
        rows: changes.map(({ path, kind }) => {
          const { sign, tone } = looks[kind];
          return {
            key: path,
            cells: [`${sign} ${words.kinds[kind]}`, path],
            sort: [words.kinds[kind], path],
            ...(tone === undefined ? {} : { tone }),
          };
        }),
        empty: words.none,
      },
    ],
  };
}
