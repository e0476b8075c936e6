/// <reference lib="dom" />
import { freshId, make } from '../../client/dom.ts';
import { fitting } from '../values.ts';

/** How many are shown at once; one types on to find others. */
const most = 100;

/** Makes a combobox of an input. Returns the list, which is to stand right after the input. */
export function suggest(input: HTMLInputElement, suggestions: readonly string[], label: string): HTMLElement {
  const list = make('ul', {
    id: freshId(),
    class: 'suggestions',
    role: 'listbox',
    'aria-label': label,
    hidden: true,
  });
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  let active = -1;

  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const open = (): void => {
    const found = fitting(suggestions, input.value).slice(0, most);
    close();
    if (found.length === 0) return;
    list.replaceChildren(
      ...found.map((text) => make('li', { id: freshId(), role: 'option', 'aria-selected': 'false' }, text)),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    list.scrollIntoView({ block: 'nearest' });
  };

  const move = (step: number): void => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (active + step + list.children.length) % list.children.length;
    const option = list.children[active];
    if (option === undefined) return;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };

  const take = (option: Element): void => {
    input.value = option.textContent;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    close();
  };

  input.addEventListener('input', open);
  input.addEventListener('click', () => (list.hidden ? open() : close()));
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const option = list.children[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) open();
      if (!list.hidden) move(event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1);
    } else if (event.key === 'Escape' && !list.hidden) close();
    else if (event.key === 'Enter' && !list.hidden && option !== undefined) take(option);
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    // The input keeps the focus.
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option !== null) take(option);
  });
  return list;
}
