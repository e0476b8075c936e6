/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The page of the course notes, in the browser side of VS Code. All that it shows is Dockyard's own text. */
import { grouped } from '../../../notes/groups.ts';
import { renderTopic } from '../../../notes/page.ts';
import { searchTopics } from '../../../notes/search.ts';
import { pageWords } from '../../../notes/words.ts';
import type { Language, Topic } from '../../../notes/types.ts';
import type { FromPage, ToPage } from '../protocol.ts';

interface State {
  readonly id?: string;
  readonly query: string;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();
const search = document.querySelector('#search') as HTMLInputElement;
const list = document.querySelector('#list') as HTMLUListElement;
const main = document.querySelector('#topic') as HTMLElement;

let language: Language = 'en';
let topics: readonly Topic[] = [];
/** Topics that were read before the present one, the last one last. */
const past: string[] = [];
let { id, query }: { id?: string; query: string } = vscode.getState() ?? { query: '' };
search.value = query;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'open') {
    open(data.id);
    return;
  }
  language = data.language;
  topics = data.topics;
  document.documentElement.lang = language;
  id ??= topics[0]?.id;
  showList();
  showTopic();
});

search.addEventListener('input', () => {
  query = search.value;
  remember();
  showList();
});

search.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') {
    list.querySelector('a')?.focus();
  } else if (event.key === 'Enter') {
    list.querySelector('a')?.click();
  } else {
    return;
  }
  event.preventDefault();
});

list.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'ArrowDown') links[at + 1]?.focus();
  else if (event.key === 'ArrowUp') (links[at - 1] ?? search).focus();
  else return;
  event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowLeft' && event.altKey) back();
});

// Links to topics are `#area/id`; others are VS Code's to open.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const target = link?.getAttribute('href') ?? '';
  if (target === '#back') back();
  else if (target.startsWith('#')) open(target.slice(1));
  else return;
  event.preventDefault();
});

function open(next: string): void {
  if (id !== undefined && id !== next) past.push(id);
  id = next;
  remember();
  showList();
  showTopic();
  main.focus();
}

function back(): void {
  const previous = past.pop();
  if (previous === undefined) return;
  id = previous;
  remember();
  showList();
  showTopic();
}

function remember(): void {
  vscode.setState(id === undefined ? { query } : { id, query });
}

function showList(): void {
  const words = pageWords[language];
  const found = searchTopics(topics, query);
  list.replaceChildren();
  // What was searched for stands in the order of the search.
  const parts = query.trim() === '' ? grouped(found) : [[undefined, found] as const];
  for (const [group, members] of parts) {
    if (group !== undefined) list.append(element('li', 'group', words.groups[group]));
    for (const topic of members) {
      const item = element('li', '');
      const link = element('a', '', topic.title);
      link.setAttribute('href', `#${topic.id}`);
      if (topic.id === id) link.setAttribute('aria-current', 'page');
      item.append(link);
      list.append(item);
    }
  }
  if (found.length === 0) list.append(element('li', 'nothing', words.nothing));
}

function showTopic(): void {
  const topic = topics.find((each) => each.id === id);
  const words = pageWords[language];
  if (topic === undefined) {
    main.replaceChildren();
    return;
  }
  const titles = new Map(topics.map((each) => [each.id, each.title]));
  main.innerHTML = renderTopic(topic, language, titles);
  if (past.length > 0) {
    const link = element('a', 'back', `← ${words.back}`);
    link.setAttribute('href', '#back');
    main.prepend(link);
  }
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  window.scrollTo(0, 0);
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

vscode.postMessage({ type: 'ready' });
