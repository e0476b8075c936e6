import type { Words } from '../../client/words.ts';
import type { RowPlace } from '../protocol.ts';
import type { Section } from '../sheet.ts';
import type { Sorting } from '../rows.ts';

/** How someone arranged a table; kept while the tab is hidden. */
export interface Arrangement {
  readonly query: string;
  readonly sorting?: Sorting;
  /** How many rows are drawn. */
  readonly drawn: number;
}

/** What a section needs of the page. */
export interface Surroundings {
  readonly words: Words;
  /** Tells the other side; the button does nothing until that is done. */
  press(element: HTMLElement, button: string, place?: RowPlace): void;
  arrangement(section: string): Arrangement | undefined;
  remember(section: string, arrangement: Arrangement): void;
}

/** A section on the page. */
export interface SectionView<S extends Section = Section> {
  readonly element: HTMLElement;
  /** Shows the section as it is now. What is the same stays untouched. */
  update(section: S): void;
}
