/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The page of a sheet. It shows what the other side gives it; what is arranged here stays here. */
import { CommandBox } from '../../client/command-box.ts';
import { make } from '../../client/dom.ts';
import { icon } from '../../client/icons.ts';
import { showTips } from '../../client/tips.ts';
import { connectHost } from '../../client/vscode.ts';
import { wordsIn } from '../../client/words.ts';
import type { FromSheet, ToSheet } from '../protocol.ts';
import { withRows } from '../rows.ts';
import type { Section, Sheet, SheetButton } from '../sheet.ts';
import { plainSection } from './facts.ts';
import type { Arrangement, SectionView, Surroundings } from './surroundings.ts';
import { TableView } from './table.ts';

/** What is kept while the tab is hidden. */
interface State {
  readonly arrangements: Readonly<Record<string, Arrangement>>;
  readonly scroll: number;
}

const host = connectHost<FromSheet, State>();
let state: State = host.getState() ?? { arrangements: {}, scroll: 0 };
/** Where it was scrolled to before it was hidden, until there is something to scroll. */
let scrollTo = state.scroll;
let words = wordsIn('en');

let presses = 0;
const pressed = new Map<number, HTMLElement>();

const around: Surroundings = {
  get words() {
    return words;
  },
  press(element, button, place) {
    if (element.getAttribute('aria-disabled') === 'true') return;
    // Not `disabled`, which would take the focus away.
    element.setAttribute('aria-disabled', 'true');
    pressed.set(++presses, element);
    host.postMessage({ type: 'press', press: presses, button, ...(place && { place }) });
  },
  arrangement: (section) => state.arrangements[section],
  remember(section, arrangement) {
    keep({ ...state, arrangements: { ...state.arrangements, [section]: arrangement } });
  },
};

const title = make('h1');
const lead = make('p', { class: 'lead' });
const commandPlace = make('div');
const buttons = make('div', { class: 'buttons' });
const status = make('div', { class: 'status', role: 'status' });
const trouble = make('div', { class: 'trouble', role: 'alert' });
const sections = make('div', { class: 'sections' });
const main = make('main', {}, title, lead, commandPlace, buttons, status, trouble, sections);
document.body.append(main);
showTips();

let command: CommandBox | undefined;
let sheet: Sheet | undefined;
let buttonsShown = '';
const views = new Map<string, SectionView<never>>();

window.addEventListener('message', ({ data }: MessageEvent<ToSheet>) => {
  switch (data.type) {
    case 'sheet':
      words = wordsIn(data.language);
      sheet = data.sheet;
      show(data.title);
      return;
    case 'add':
      if (sheet === undefined) return;
      sheet = withRows(sheet, data.section, data.rows);
      showSoon(data.section);
      return;
    case 'status':
      showStatus(data.busy, data.error);
      return;
    case 'pressed':
      pressed.get(data.press)?.removeAttribute('aria-disabled');
      pressed.delete(data.press);
  }
});

document.addEventListener('scrollend', () => keep({ ...state, scroll: window.scrollY }));

function keep(next: State): void {
  state = next;
  host.setState(state);
}

function show(fallback: string): void {
  title.textContent = sheet?.title ?? fallback;
  document.title = title.textContent;
  lead.textContent = sheet?.lead ?? '';
  lead.hidden = sheet?.lead === undefined;
  command ??= new CommandBox(words, (text) => host.postMessage({ type: 'copy', text }));
  commandPlace.replaceChildren(command.element);
  command.show(sheet?.command ?? '', false);
  showButtons(sheet?.buttons ?? []);
  showSections(sheet?.sections ?? []);
  if (scrollTo > 0 && sheet !== undefined) {
    window.scrollTo(0, scrollTo);
    scrollTo = 0;
  }
}

function showButtons(wanted: readonly SheetButton[]): void {
  const withReload = wanted.some(({ key }) => key === 'reload')
    ? wanted
    : [...wanted, { key: 'reload', label: words.reload, icon: 'refresh' }];
  const now = JSON.stringify(withReload);
  if (now === buttonsShown) return;
  buttonsShown = now;
  buttons.replaceChildren(
    ...withReload.map(({ key, label, icon: name }) => {
      const button = make('button', { type: 'button', class: 'secondary' }, icon(name), label);
      button.addEventListener('click', () => around.press(button, key));
      return button;
    }),
  );
}

function showSections(wanted: readonly Section[]): void {
  const keys = wanted.map(({ kind, key }) => `${kind} ${key}`);
  for (const [key, { element }] of views) {
    if (keys.includes(key)) continue;
    element.remove();
    views.delete(key);
  }
  let next = sections.firstElementChild;
  wanted.forEach((section, at) => {
    const key = keys[at] ?? '';
    const view: SectionView<never> = views.get(key) ?? viewOf(section);
    views.set(key, view);
    if (view.element === next) next = next.nextElementSibling;
    else sections.insertBefore(view.element, next);
    view.update(section as never);
  });
}

function viewOf(section: Section): SectionView<never> {
  return section.kind === 'table' ? new TableView(section.key, around) : plainSection(around);
}

const changed = new Set<string>();

/** Shows a table again before the next picture is drawn, however many messages come until then. */
function showSoon(key: string): void {
  if (changed.size === 0) {
    requestAnimationFrame(() => {
      for (const section of sheet?.sections ?? []) {
        if (section.kind === 'table' && changed.has(section.key)) {
          views.get(`table ${section.key}`)?.update(section as never);
        }
      }
      changed.clear();
    });
  }
  changed.add(key);
}

function showStatus(busy: string | undefined, error: string | undefined): void {
  document.body.classList.toggle('busy', busy !== undefined);
  if (busy === undefined) status.replaceChildren();
  else if (status.firstChild?.textContent !== busy) {
    const cancel = make('button', { type: 'button', class: 'secondary' }, words.cancel);
    cancel.addEventListener('click', () => host.postMessage({ type: 'cancel' }));
    status.replaceChildren(make('span', {}, busy), cancel);
  }
  if (error === undefined) trouble.replaceChildren();
  else if (trouble.textContent !== error) {
    const close = make(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': words.dismiss },
      icon('close'),
    );
    close.addEventListener('click', () => host.postMessage({ type: 'dismiss' }));
    trouble.replaceChildren(icon('error') ?? '', make('p', {}, error), close);
  }
}

host.postMessage({ type: 'ready' });
