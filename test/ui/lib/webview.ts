import type { FrameLocator, Locator } from 'playwright-core';
import type { Window } from './window.ts';

/** The page in front: a form or a sheet. */
export class Webview {
  readonly #window: Window;

  constructor(window: Window) {
    this.#window = window;
  }

  /** What the page itself is in: a frame within a frame. */
  frame(): FrameLocator {
    return this.#window.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  }

  heading(text: string): Locator {
    return this.frame().locator('h1', { hasText: text });
  }

  /** The docker command that it shows. */
  command(): Locator {
    return this.frame().locator('.command code');
  }

  /** The box of a field, by its label. */
  field(label: string): Locator {
    return this.frame().getByLabel(label, { exact: true }).and(this.frame().locator('input'));
  }

  button(label: string): Locator {
    return this.frame().getByRole('button', { name: label, exact: true });
  }

  /** A row of a table that has this text. */
  row(text: string): Locator {
    return this.frame().locator('tbody tr', { hasText: text });
  }

  /** Label of the field that has the focus. */
  focused(): Promise<string | undefined> {
    return this.frame()
      .locator('body')
      .evaluate(() => document.activeElement?.closest('.field')?.querySelector('label')?.textContent);
  }
}
