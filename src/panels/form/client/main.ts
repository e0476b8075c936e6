/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The page of a form. It shows what the other side gives it, and hands back what is filled in. */
import { CommandBox } from '../../client/command-box.ts';
import { make } from '../../client/dom.ts';
import { icon } from '../../client/icons.ts';
import { showTips } from '../../client/tips.ts';
import { connectHost } from '../../client/vscode.ts';
import { wordsIn } from '../../client/words.ts';
import type { Review, Values } from '../form.ts';
import type { FromForm, ToForm } from '../protocol.ts';
import { completed } from '../values.ts';
import { Groups } from './groups.ts';

/** What is kept while the tab is hidden. */
interface State {
  readonly serial: string;
  readonly values: Values;
  /** Which groups are open. */
  readonly open: readonly boolean[];
  readonly scroll: number;
  /** It was refused once, so everything that is wrong is shown. */
  readonly refused: boolean;
}

/** Milliseconds without a change before what is filled in is reviewed. */
const pause = 150;

const host = connectHost<FromForm, State>();
showTips();

type Receive = (message: Exclude<ToForm, { type: 'form' }>) => void;
let receive: Receive = () => undefined;
let leave = new AbortController();

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  if (data.type === 'form') {
    leave.abort();
    leave = new AbortController();
    receive = begin(data, leave.signal);
  } else receive(data);
});

/** Builds the page for a form; returns what takes the messages that come after. The signal ends it. */
function begin(
  { form, language, serial, submitting }: ToForm & { type: 'form' },
  signal: AbortSignal,
): Receive {
  const words = wordsIn(language);
  const last = host.getState();
  const kept = last?.serial === serial ? last : undefined;
  let refused = kept?.refused ?? false;

  const waiting = new Map<number, HTMLInputElement>();
  const groups = new Groups(form.groups, kept?.values ?? completed(form, form.initial), kept?.open ?? [], {
    words,
    browse(what, input) {
      const request = Math.random();
      waiting.set(request, input);
      host.postMessage({ type: 'browse', request, what, value: input.value });
    },
    openTopic: (id) => host.postMessage({ type: 'topic', id }),
  });
  const command = new CommandBox(words, (text) => host.postMessage({ type: 'copy', text }));
  /** What came of submitting, and what a review says of the form as a whole. */
  const [failure, trouble] = [
    make('div', { class: 'trouble', role: 'alert' }),
    make('div', { class: 'trouble', role: 'alert' }),
  ];
  const progress = make('div', { class: 'progress', role: 'status' });
  const buttons = form.buttons.map(({ key, label }, at) => {
    const button = make('button', { type: 'button', class: at === 0 ? 'primary' : 'secondary' }, label);
    if (at === 0) button.setAttribute('aria-keyshortcuts', 'Control+Enter Meta+Enter');
    button.addEventListener('click', () => submit(key));
    return button;
  });
  const cancel = make('button', { type: 'button', class: 'secondary' }, words.cancel);
  cancel.addEventListener('click', () => host.postMessage({ type: 'cancel' }));
  const fields = make('fieldset', { class: 'fields' }, ...groups.elements);
  const main = make(
    'main',
    {},
    make('h1', {}, form.title),
    form.lead === undefined ? undefined : make('p', { class: 'lead' }, form.lead),
    failure,
    trouble,
    fields,
  );
  const bar = make('div', { class: 'buttons' }, ...buttons, cancel, progress);
  document.body.replaceChildren(main, make('footer', {}, command.element, bar));
  document.title = form.title;

  let number = 0;
  /** The newest review that was shown, and the first that is of the rows that are there now. */
  let shown = 0;
  let timer: number | undefined;
  const review = (): void => host.postMessage({ type: 'review', number: ++number, values: groups.read() });

  const remember = (): void => {
    const open = groups.elements.map((element) => element.open);
    host.setState({ serial, values: groups.read(), open, scroll: main.scrollTop, refused });
  };

  const busy = (on: boolean): void => {
    submitting = on;
    fields.disabled = on;
    for (const button of buttons) button.disabled = on;
    progress.textContent = on ? words.working : '';
    document.body.classList.toggle('busy', on);
    if (on) cancel.focus();
  };

  const complain = (place: HTMLElement, sentence = ''): void => {
    if (sentence === place.textContent) return;
    place.replaceChildren(...(sentence === '' ? [] : [icon('error') ?? '', make('p', {}, sentence)]));
  };

  function submit(button: string): void {
    if (submitting) return;
    window.clearTimeout(timer);
    complain(failure);
    busy(true);
    host.postMessage({ type: 'submit', values: groups.read(), button });
  }

  function report(result: Review, error?: string): void {
    if (error === undefined) command.show(result.command, true);
    complain(trouble, groups.report(result, refused) ?? error);
  }

  const on = (target: EventTarget, type: string, listener: (event: Event) => void): void =>
    target.addEventListener(type, listener, { signal });
  on(main, 'input', ({ target }) => {
    // Rows came or went: what is under way speaks of other rows.
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) shown = number;
    window.clearTimeout(timer);
    timer = window.setTimeout(review, pause);
    complain(failure);
    remember();
  });
  on(main, 'focusout', () => {
    // What was left empty may be complained of from now on.
    window.clearTimeout(timer);
    timer = window.setTimeout(review, pause);
  });
  for (const element of groups.elements) on(element, 'toggle', remember);
  on(main, 'scrollend', remember);
  on(document, 'keydown', (event) => {
    const { key, ctrlKey, metaKey, defaultPrevented } = event as KeyboardEvent;
    const [first] = form.buttons;
    if (defaultPrevented) return;
    if (key === 'Escape') host.postMessage({ type: 'cancel' });
    else if (key === 'Enter' && (ctrlKey || metaKey) && first !== undefined) submit(first.key);
    else return;
    event.preventDefault();
  });
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  busy(submitting);
  review();
  remember();
  if (kept === undefined) groups.focusFirst();
  else main.scrollTop = kept.scroll;

  return (message) => {
    switch (message.type) {
      case 'review':
        if (message.number <= shown) return;
        shown = message.number;
        report(message.review, message.error);
        return;
      case 'refused':
        refused = true;
        busy(false);
        report(message.review);
        remember();
        groups.focusProblem();
        return;
      case 'failed':
        busy(false);
        complain(failure, message.error);
        main.scrollTop = 0;
        buttons[0]?.focus();
        return;
      case 'browsed': {
        const input = waiting.get(message.request);
        waiting.delete(message.request);
        if (input === undefined) return;
        input.value = message.path;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        input.focus();
      }
    }
  };
}

host.postMessage({ type: 'ready' });
