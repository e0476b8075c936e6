import * as vscode from 'vscode';
import { commandId } from '../../contract/command-id.ts';
import { engineInfo, engineVersion } from '../../engine/actions/system.ts';
import { usageKinds } from '../../engine/port/system.ts';
import type { Sheet, SheetSource } from '../../panels/sheet/sheet.ts';
import type { Handler } from '../../ui/handlers.ts';
import type { DiskUsageWords } from '../../ui/messages/disk-usage-en.ts';
import type { CommandContext } from '../context.ts';
import { type ApiInfo, type ApiVersion, engineSheet } from './engine-sheet.ts';
import { EventsPage } from './events-page.ts';
import { measure } from './measure.ts';
import { cleanUpButton, emptyUsageSheet, usageSheet } from './usage-sheet.ts';
import { diskUsageWords, enginePageWords } from '../../ui/command-words.ts';

type PageContext = Pick<CommandContext, 'engine' | 'measurements' | 'pages'>;

/** Version and info, as one page to read. */
export function showEngineHandler({ engine, pages }: PageContext): Handler {
  const source = (): SheetSource => ({
    id: 'engine',
    title: enginePageWords().title,
    icon: 'info',
    load: async (page, signal) => {
      const [version, info] = await Promise.all([
        engine.perform(engineVersion(), signal),
        engine.perform(engineInfo(), signal),
      ]);
      page.show(engineSheet(version as ApiVersion, info as ApiInfo, enginePageWords()));
    },
  });
  return () => pages.sheet(source());
}

/** What takes space: measured when the page is opened, and again when someone asks. */
export function showDiskUsageHandler({ engine, measurements, pages }: PageContext): Handler {
  /** What was measured last: it stays on the page until there is something newer. */
  let last: Sheet | undefined;
  const known = (words: DiskUsageWords): Sheet => {
    const forgotten = measurements.usage('volume') === undefined;
    return last === undefined || forgotten ? emptyUsageSheet(words.cancelled, words) : last;
  };
  const source = (): SheetSource => ({
    id: 'disk-usage',
    title: diskUsageWords().title,
    icon: 'dashboard',
    load: async (page, signal) => {
      const words = diskUsageWords();
      const start = Date.now();
      page.busy(words.measuring);
      try {
        const usage = await measure({ engine, measurements }, usageKinds, signal);
        const { inventory } = await engine.connect();
        last = usageSheet(usage, inventory, Date.now() - start, words);
      } finally {
        page.show(known(words));
      }
      page.busy(undefined);
    },
    press: async (button) => {
      if (button === cleanUpButton) await vscode.commands.executeCommand(commandId('cleanUp'));
    },
  });
  return () => pages.sheet(source());
}

/** What happens at the engine, live. */
export function showEventsHandler({ engine, pages }: PageContext): Handler {
  return () => pages.sheet(new EventsPage(engine));
}
