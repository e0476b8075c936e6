import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { chromiumFlags } from '../../../scripts/lib/chromium.ts';

const screenshots = process.env['DOCKYARD_SCREENSHOTS'] ?? 'test-results/screenshots';

/** A VS Code window, and what a person does in it. */
export class Window {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  /** Opens a window by its address, which is else the one that `DOCKYARD_UI_URL` names. */
  static async open(url = process.env['DOCKYARD_UI_URL'] ?? ''): Promise<Window> {
    const browser = await chromium.launch({
      ...(process.env['DOCKYARD_CHROMIUM'] ? { executablePath: process.env['DOCKYARD_CHROMIUM'] } : {}),
      args: chromiumFlags,
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(15_000);
    await page.goto(url);
    await page.locator('.activitybar .action-label[aria-label^="Dockyard"]').waitFor();
    return new Window(browser, page);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  /** Shows a part of the side bar by the name on its button. */
  async showSideBar(name: string): Promise<void> {
    const button = this.page.locator('.activitybar .action-item', {
      has: this.page.locator(`.action-label[aria-label^="${name}"]`),
    });
    // Clicked again, it would hide what it shows.
    if (!(await button.getAttribute('class'))?.includes('checked')) await button.click();
  }

  /** A row of a tree, by the beginning of what a screen reader says of it. */
  row(label: string): Locator {
    return this.page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`);
  }

  /** Presses a button in the title of a view. */
  async pressInTitle(view: string, button: string): Promise<void> {
    const header = this.page.locator(`.pane-header[aria-label^="${view}"]`);
    await header.hover();
    await header.locator(`.action-label[aria-label^="${button}"]`).click();
    // Its tooltip would lie over the rows below.
    await this.page.mouse.move(640, 2);
  }

  /** Opens a view of the side bar that is folded. */
  async unfold(view: string): Promise<void> {
    const header = this.page.locator(`.pane-header[aria-label^="${view}"]`);
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  }

  /** The question in front that must be answered before anything else. */
  dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  /**
   * Points at something until its tooltip shows this text; resolves with the tooltip. A row that is drawn anew
   * under a mouse that stands still shows none, so the mouse comes again.
   */
  async tooltip(place: Locator, text: string): Promise<Locator> {
    const tooltip = this.page
      .locator('.workbench-hover:visible, .monaco-hover:visible', { hasText: text })
      .last();
    for (let tries = 5; ; tries--) {
      await place.hover();
      try {
        await tooltip.waitFor({ timeout: 5000 });
        return tooltip;
      } catch (error) {
        if (tries === 0) throw error;
      }
      await this.page.mouse.move(640, 2);
    }
  }

  /** Right-clicks a row and takes an entry of its menu, or of a menu within it. Words in full, with their `…`. */
  async chooseInMenu(row: Locator, ...path: readonly string[]): Promise<void> {
    await row.click({ button: 'right' });
    for (const [at, entry] of path.entries()) {
      const item = this.page.locator(`.monaco-menu .action-label[aria-label="${entry}"]`).last();
      await item.hover();
      // A menu that has just opened takes no click, so that a slow right-click chooses nothing.
      await this.page.waitForTimeout(300);
      if (at === path.length - 1) await item.click();
    }
  }

  /** Types an answer into the input box that has this title. */
  async answer(title: string, text: string): Promise<void> {
    const question = this.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title });
    await question.waitFor();
    const box = this.page.locator('.quick-input-widget input');
    await box.fill(text);
    await box.press('Enter');
    await question.waitFor({ state: 'hidden' });
  }

  /** Gives the workspace these settings and no others. */
  settings(settings: Readonly<Record<string, unknown>>): void {
    const folder = join(process.env['DOCKYARD_WORKSPACE'] ?? '', '.vscode');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  }

  /** Opens a file by its path in the workspace. */
  async openFile(path: string): Promise<void> {
    const [folder, name] = path.split('/');
    await this.page.keyboard.press('Control+p');
    await this.page.locator('.quick-input-widget input').fill(path);
    const found = `.quick-input-list .monaco-list-row[aria-label^="${name}"][aria-label*="${folder}"]`;
    await this.page.locator(found).first().click();
    await this.page.locator('.breadcrumbs-control', { hasText: folder ?? '' }).waitFor();
  }

  /** Runs a command by its full name in the Command Palette. */
  async command(name: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget input');
    const found = this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`).first();
    // On a busy machine the palette may open after the text was typed, and then it is empty.
    for (let tries = 3; ; tries--) {
      await this.page.keyboard.press('F1');
      await box.fill(`>${name}`);
      if (
        tries === 0 ||
        (await found.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        ))
      )
        break;
      await this.page.keyboard.press('Escape');
    }
    // Clicked rather than entered: the row that is first may change under the key.
    await found.click();
  }

  /**
   * Waits for a message with this text, and leaves the list of messages open. VS Code shows no messages in the
   * corner while the test driver is on, but it keeps them in its list.
   */
  async notification(text: string): Promise<void> {
    const list = this.page.locator('.notifications-center.visible');
    const message = list.locator('.notification-list-item', { hasText: text });
    await eventually(
      async () => {
        // It closes by itself when its last message goes.
        if (!(await list.isVisible())) await this.page.locator('[id="status.notifications"]').click();
        // The tooltip of that button would lie over those of the last message.
        await this.page.mouse.move(640, 2);
        return message.isVisible();
      },
      (shown) => shown,
    );
  }

  /** Clears the list: it shows only so many, and a later message might not be among them. */
  async hideNotifications(): Promise<void> {
    await this.page.locator('.notifications-center [aria-label^="Clear All Notifications"]').click();
  }

  /** What the terminal in front shows. */
  async terminalText(): Promise<string> {
    const rows = this.page.locator('.terminal-wrapper.active .xterm-rows > div');
    return (await rows.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
  }
}

/** Waits until a question is answered as wanted; asks ten times a second for half a minute. */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  wanted: (answer: T) => boolean,
  timeout = 30_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
