/// <reference lib="dom" />
import { make } from './dom.ts';

/** Milliseconds that something is pointed at before its explanation comes. */
const delay = 350;

/** Pixels between a thing and its explanation, and between that and the edge of the page. */
const gap = 4;

/**
 * Shows the `data-tip` of what is pointed at or has the focus, with `data-more` as a link under it. It stays while it is pointed at itself, and Escape
 * hides it. What it says must be said to screen readers by `aria-description` or another attribute too.
 */
export function showTips(): void {
  const tip = make('div', { class: 'tip', role: 'tooltip', 'aria-hidden': 'true', hidden: true });
  // Beside the body, whose contents pages replace.
  document.documentElement.append(tip);
  let owner: Element | undefined;
  let timer: number | undefined;

  const hide = (): void => {
    window.clearTimeout(timer);
    owner = undefined;
    tip.hidden = true;
  };

  /** A link that does what a click on the thing itself does. */
  const moreOf = (thing: Element): HTMLElement[] => {
    const more = thing.getAttribute('data-more');
    if (more === null || !(thing instanceof HTMLElement)) return [];
    const link = make('a', { href: '#', tabindex: '-1' }, more);
    // Pressing it takes the focus from nothing, which would hide it before it is clicked.
    link.addEventListener('mousedown', (event) => event.preventDefault());
    link.addEventListener('click', (event) => {
      event.preventDefault();
      thing.click();
      hide();
    });
    return [link];
  };

  const show = (): void => {
    const text = owner?.getAttribute('data-tip');
    if (owner === undefined || text === null || text === undefined || !owner.isConnected) return hide();
    tip.replaceChildren(text, ...moreOf(owner));
    tip.hidden = false;
    const place = owner.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = tip;
    const { clientWidth, clientHeight } = document.documentElement;
    const below = place.bottom + gap;
    const top = below + offsetHeight > clientHeight ? place.top - gap - offsetHeight : below;
    tip.style.left = `${Math.max(gap, Math.min(place.left, clientWidth - offsetWidth - gap))}px`;
    tip.style.top = `${Math.max(gap, top)}px`;
  };

  const over = ({ target }: Event, wait: number): void => {
    if (!(target instanceof Element) || tip.contains(target)) return;
    const next = target.closest('[data-tip]') ?? undefined;
    if (next === owner) return;
    hide();
    owner = next;
    if (next !== undefined) timer = window.setTimeout(show, wait);
  };

  document.addEventListener('mouseover', (event) => over(event, delay));
  // A click gives the focus too, to a row that one begins to select text in.
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) over(event, 0);
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('mouseleave', hide);
  document.addEventListener('scroll', hide, { capture: true, passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || tip.hidden) return;
    hide();
    event.preventDefault();
  });
}
