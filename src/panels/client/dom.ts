/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Makes elements. Texts become text nodes: a page never takes data for HTML. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element; an attribute that is `true` is set without a value, one that is `false` or `undefined` is not set. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

let made = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  return `e${++made}`;
}

/** A `?` that explains when it is pointed at or has the focus; nothing when there is nothing to say. */
export function helpButton(name: string, help: string | undefined): HTMLElement | undefined {
  if (help === undefined) return undefined;
  return make('button', { type: 'button', class: 'help', 'aria-label': name, 'data-tip': help }, '?');
}

/** Text for screen readers alone. */
export function unseen(text: string): HTMLElement {
  return make('span', { class: 'unseen' }, text);
}
