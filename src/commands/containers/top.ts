import { topContainer as top } from '../../engine/actions/containers.ts';
import type { ProcessList } from '../../engine/port/containers.ts';
import type { Pages } from '../../panels/pages.ts';
import type { Sheet } from '../../panels/sheet/sheet.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { targets } from '../targets.ts';
import { isRunning } from './states.ts';
import { containerWords } from '../../ui/command-words.ts';

/** Shows the processes of each container on a page of its own. */
export function topContainer(engine: Engine, pages: Pages): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    for (const container of await targets(connected, 'container', args, isRunning)) {
      const { id, name } = container;
      const action = top(container);
      await pages.sheet({
        id: `top:${id}`,
        title: containerWords().top.title(name),
        icon: 'list-tree',
        load: async (page, signal) =>
          page.show(sheet(name, commandLine(action), await engine.perform(action, signal))),
      });
    }
  };
}

function sheet(name: string, command: string, { titles, processes }: ProcessList): Sheet {
  const words = containerWords().top;
  const columns: Readonly<Record<string, string>> = words.columns;
  return {
    title: words.title(name),
    lead: words.lead(new Date().toLocaleTimeString()),
    command,
    buttons: [{ key: 'reload', label: words.reload, icon: 'refresh' }],
    sections: [
      {
        kind: 'table',
        key: 'processes',
        title: words.heading,
        columns: titles.map((title) => {
          const help = columns[title];
          return {
            label: title,
            ...(help === undefined ? {} : { help }),
            ...(isNumber(title) ? { align: 'right' } : { code: true }),
          };
        }),
        rows: processes.map((cells, index) => ({
          key: String(index),
          cells,
          sort: cells.map((cell, column) => (isNumber(titles[column] ?? '') ? Number(cell) : cell)),
        })),
        empty: words.none,
      },
    ],
  };
}

const isNumber = (title: string): boolean => ['PID', 'PPID', 'C', '%CPU'].includes(title);
