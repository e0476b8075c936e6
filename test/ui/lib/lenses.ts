import type { Window } from './window.ts';

/** What stands above a line of the editor, and in its margin. `line`: the whole line, with its indentation. */
export class Lenses {
  readonly #window: Window;

  constructor(window: Window) {
    this.#window = window;
  }

  /** The lenses above a line, as one text; empty while there are none. */
  async text(line: string): Promise<string> {
    return (await this.#above(line)).map(({ title }) => title).join(' | ');
  }

  /** Clicks the lens whose title ends like this, once it stands still: lenses that come above it move it down. */
  async click(line: string, title: string): Promise<void> {
    const { page } = this.#window;
    let before: string | undefined;
    for (let tries = 50; ; tries--) {
      const found = (await this.#above(line)).find((lens) => lens.title.endsWith(title));
      const now = JSON.stringify(found);
      if (found !== undefined && now === before) return page.mouse.click(found.x, found.y);
      if (tries === 0) throw new Error(`No lens ${title} above ${line}: ${await this.text(line)}`);
      before = now;
      await page.waitForTimeout(200);
    }
  }

  /** Which sign stands in the margin beside a line. */
  sign(line: string): Promise<string | undefined> {
    return this.#window.page.evaluate((wanted) => {
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      const row = lines.find((each) => each.textContent?.replaceAll('\u00a0', ' ') === wanted);
      const top = row?.getBoundingClientRect().top ?? -1;
      for (const glyph of document.querySelectorAll('.editor-instance .cgmr')) {
        const name = /([a-z]+)-(?:dark|light)\.svg/.exec(getComputedStyle(glyph).backgroundImage)?.[1];
        if (name !== undefined && Math.abs(glyph.getBoundingClientRect().top - top) < 4) return name;
      }
      return undefined;
    }, line);
  }

  #above(line: string): Promise<{ title: string; x: number; y: number }[]> {
    return this.#window.page.evaluate((wanted) => {
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      const row = lines.find((each) => each.textContent?.replaceAll('\u00a0', ' ') === wanted);
      const top = row?.getBoundingClientRect().top ?? -1;
      const lenses = [...document.querySelectorAll('.editor-instance .codelens-decoration')].find((each) => {
        const { bottom, height } = each.getBoundingClientRect();
        return height > 0 && Math.abs(bottom - top) < height / 2;
      });
      return [...(lenses?.querySelectorAll('a') ?? [])].map((lens) => {
        const { x, y, width, height } = lens.getBoundingClientRect();
        return { title: (lens.textContent ?? '').trim(), x: x + width / 2, y: y + height / 2 };
      });
    }, line);
  }
}
