/** Command lines that were run in containers, newest first, by image. */
export type ExecHistory = Readonly<Record<string, readonly string[]>>;

/** How many lines are kept of an image, and of how many images. */
const lines = 12;
const images = 40;

/** The history with one more line: each line once, and of the images the ones that were used last. */
export function remember(history: ExecHistory, image: string, line: string): ExecHistory {
  const { [image]: known = [], ...others } = history;
  const kept = Object.entries(others).slice(0, images - 1);
  return {
    [image]: [line, ...known.filter((each) => each !== line)].slice(0, lines),
    ...Object.fromEntries(kept),
  };
}
