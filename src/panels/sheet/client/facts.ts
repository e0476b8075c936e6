/// <reference lib="dom" />
import { freshId, helpButton, make } from '../../client/dom.ts';
import type { BarsSection, FactsSection } from '../sheet.ts';
import type { SectionView, Surroundings } from './surroundings.ts';

/** Names with values, or amounts with bars. */
export function plainSection<S extends FactsSection | BarsSection>({ words }: Surroundings): SectionView<S> {
  const title = make('h2', { id: freshId() });
  const element = make('section', { 'aria-labelledby': title.id });
  let shown = '';
  return {
    element,
    update(section) {
      const now = JSON.stringify(section);
      if (now === shown) return;
      shown = now;
      title.textContent = section.title;
      const body = section.kind === 'facts' ? facts(section, words.helpOn) : bars(section, words.helpOn);
      element.replaceChildren(title, body);
    },
  };
}

function facts({ rows }: FactsSection, helpOn: (label: string) => string): HTMLElement {
  return make(
    'dl',
    { class: 'facts' },
    ...rows.flatMap(({ label, value, help }) => [
      make('dt', {}, label, helpButton(helpOn(label), help)),
      make('dd', {}, value),
    ]),
  );
}

function bars({ rows }: BarsSection, helpOn: (label: string) => string): HTMLElement {
  return make(
    'ul',
    { class: 'bars' },
    ...rows.map(({ label, value, part, light, help }) => {
      const bar = make('span', { class: 'amount', 'aria-hidden': 'true' });
      bar.style.width = percent(part);
      if (light !== undefined && light > 0) {
        const lighter = make('span', { class: 'light' });
        lighter.style.width = percent(light);
        bar.append(lighter);
      }
      return make(
        'li',
        {},
        make('span', { class: 'name' }, label, helpButton(helpOn(label), help)),
        make('span', { class: 'track' }, bar),
        make('span', { class: 'value' }, value),
      );
    }),
  );
}

/** A part of a whole, for CSS. */
export function percent(part: number): string {
  return `${Math.min(Math.max(part, 0), 1) * 100}%`;
}
