/// <reference lib="dom" />
import { make } from '../../client/dom.ts';
import type { Words } from '../../client/words.ts';
import type { FieldValue, Group, Review, Values } from '../form.ts';
import { messagesByPlace } from '../values.ts';
import type { Surroundings } from './controls.ts';
import type { FieldView, Place } from './field.ts';
import { fieldView } from './fields.ts';

/** The fields of a form in their groups. */
export class Groups {
  readonly elements: readonly HTMLDetailsElement[];
  readonly #words: Words;
  readonly #groups: readonly { element: HTMLDetailsElement; badge: HTMLElement; views: FieldView[] }[];
  /** What somebody has been in: it is complained of although it is empty. */
  readonly #touched = new WeakSet<Element>();

  constructor(groups: readonly Group[], values: Values, open: readonly boolean[], around: Surroundings) {
    this.#words = around.words;
    this.#groups = groups.map(({ title, folded, fields }, at) => {
      const views = fields.map((field) => fieldView(field, values[field.key] ?? '', around));
      const badge = make('span', { class: 'badge', hidden: true });
      const summary = make('summary', {}, make('h2', {}, title), badge);
      const element = make('details', { class: 'group' }, summary, ...views.map((view) => view.element));
      element.open = open[at] ?? folded !== true;
      element.addEventListener('focusout', ({ target }) => {
        if (target instanceof Element) this.#touched.add(target);
      });
      return { element, badge, views };
    });
    this.elements = this.#groups.map(({ element }) => element);
  }

  read(): Values {
    const views = this.#groups.flatMap((group) => group.views);
    return Object.fromEntries(views.map((view): [string, FieldValue] => [view.field.key, view.read()]));
  }

  /**
   * Shows what a review says; `everything` complains of what nobody has been in, too. Returns what belongs to no
   * field.
   */
  report({ problems, notes }: Review, everything: boolean): string | undefined {
    const groups = this.#groups.map((group) => ({
      ...group,
      places: group.views.flatMap((view) => [...view.places()]),
    }));
    const keys = new Set(groups.flatMap(({ places }) => places.map(([key]) => key)));
    const wrong = messagesByPlace(problems, keys);
    const known = messagesByPlace(notes, keys);
    for (const { element, badge, places } of groups) {
      const shown = places.filter(([key, place]) => {
        const problem = everything || this.#matters(place) ? wrong.get(key) : undefined;
        place.remarks.show(problem, known.get(key));
        return problem !== undefined;
      });
      badge.hidden = shown.length === 0;
      badge.textContent = String(shown.length);
      badge.setAttribute('aria-label', this.#words.problems(shown.length));
      if (shown.length > 0) element.open = true;
    }
    return wrong.get(undefined) ?? known.get(undefined);
  }

  /** Goes to the first thing that is wrong. */
  focusProblem(): void {
    const [target] = this.elements.flatMap((element) => [
      ...element.querySelectorAll<HTMLElement>('[aria-invalid="true"]'),
    ]);
    target?.focus();
  }

  focusFirst(): void {
    const group = this.elements.find((element) => element.open);
    group?.querySelector<HTMLElement>(':is(input, select, button:not(.help)):enabled')?.focus();
  }

  #matters({ target, filled }: Place): boolean {
    return filled() || this.#touched.has(target);
  }
}
