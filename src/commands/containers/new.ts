import { runContainer } from '../../engine/actions/containers.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Handler } from '../../ui/handlers.ts';
import { askWithSuggestions } from '../../ui/suggest.ts';
import type { CommandContext } from '../context.ts';
import { findImage } from '../images/find-image.ts';
import { problemWith } from '../images/reference-words.ts';
import { openRunForm, suggestions } from './run-page.ts';
import { runWords } from '../../ui/command-words.ts';

/** Asks which image, one that is here or any other, and then how. */
export function newContainer(context: CommandContext): Handler {
  return async () => {
    const { engine } = context;
    const connected = await engine.connect();
    const words = runWords();
    const { answer } = await askWithSuggestions({
      title: words.whichImage,
      placeholder: words.imagePlaceholder,
      value: '',
      suggestions: suggestions(connected).images,
      check: (text) => (findImage(engine, text) === undefined ? problemWith(text) : undefined),
      command: (image) => commandLine(runContainer({ image })),
    });
    await openRunForm(context, answer);
  };
}
