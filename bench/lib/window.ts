import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags } from '../../scripts/lib/chromium.ts';
import type { Stage } from '../../scripts/lib/stage.ts';
import { windowUrl } from '../../test/host/launch-server.ts';
import { calm } from './calm.ts';

const clock = readFileSync(join(import.meta.dirname, 'clock.js'), 'utf8');

/** Time in milliseconds without any change in the page after which a window counts as quiet. */
const rest = 3000;

/** A fresh VS Code window with one extension in it, and a clock in its page. */
export class MeasuredWindow implements AsyncDisposable {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** `payload` as the server's test driver takes it: `extensionDevelopmentPath` and so on. */
  static async open(
    { browser, workspace }: Pick<Stage, 'browser' | 'workspace'>,
    server: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<MeasuredWindow> {
    const program = await chromium.launch({ executablePath: browser, args: chromiumFlags });
    const page = await program.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(windowUrl(server, workspace, payload));
    await page.locator('.monaco-workbench').waitFor();
    await page.evaluate(clock);
    return new MeasuredWindow(page);
  }

  /** Resolves when VS Code has done all that it does at its start, and the machine has time. */
  async quiet(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await this.page.evaluate(`benchClock.quiet(${rest})`);
    await calm();
  }

  /** Milliseconds from a click on a button of the activity bar to the first row whose label begins like this. */
  clickToRow(button: string, row: string): Promise<number> {
    const icon = `.activitybar .action-label[aria-label^="${button}"]`;
    return this.page.evaluate(`benchClock.clickToShown(${JSON.stringify(icon)}, ${selectorOf(row)})`);
  }

  /** Milliseconds since the epoch at which there is a row whose label begins like this, or none any more. */
  when(what: 'shown' | 'gone', row: string): Promise<number> {
    return this.page.evaluate(`benchClock.${what}(${selectorOf(row)})`);
  }

  /** Closes it as a person does: VS Code keeps the extensions of a window that just vanishes running. */
  async [Symbol.asyncDispose](): Promise<void> {
    const program = this.page.context().browser();
    const closed = this.page.waitForEvent('close', { timeout: 5000 }).catch(() => undefined);
    await this.page.close({ runBeforeUnload: true });
    await closed;
    await program?.close();
  }
}

/** In quotes, for a script. */
function selectorOf(row: string): string {
  return JSON.stringify(`.pane-body .monaco-list-row[aria-label^="${row}"]`);
}
