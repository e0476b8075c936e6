import * as vscode from 'vscode';
import { containerKind, type NodeKind } from '../contract/nodes.ts';
import type { Connected } from '../engine/connection.ts';
import { type Container, type PortBinding, shortId } from '../engine/model.ts';
import type { Explain } from '../ui/explain.ts';
import { messages } from '../ui/language.ts';
import { factSheet } from '../ui/markdown.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import { containerIcon } from './container-icon.ts';
import { byName } from './order.ts';
import { RowCache } from './row-cache.ts';
import type { ViewModel } from './tree.ts';

/** Containers: running before stopped, then by name; those of a Compose project together under it. */
export class ContainersModel implements ViewModel {
  readonly shows = ['container'] as const;
  readonly #explain: Explain;
  readonly #rows = new RowCache();

  constructor(explain: Explain) {
    this.#explain = explain;
  }

  children({ inventory }: Connected, parent: Row | undefined): Row[] {
    const all = [...inventory.containers.values()];
    if (parent?.noun === 'project') {
      return this.#containerRows(all.filter(({ composeProject }) => composeProject === parent.id));
    }
    if (parent !== undefined) return [];
    this.#rows.keep(inventory.containers);
    const projects = new Set(all.flatMap(({ composeProject }) => composeProject ?? []));
    return [
      ...[...projects].toSorted(byName).map((name) => this.#rows.row('project', name)),
      ...this.#containerRows(all.filter(({ composeProject }) => composeProject === undefined)),
    ];
  }

  parent({ inventory }: Connected, row: Row): Row | undefined {
    const project = row.noun === 'container' ? inventory.containers.get(row.id)?.composeProject : undefined;
    return project === undefined ? undefined : this.#rows.row('project', project);
  }

  item({ inventory }: Connected, row: Row): vscode.TreeItem | undefined {
    if (row.noun === 'project') return projectItem(row.id, inventory.containers.values());
    const container = inventory.containers.get(row.id);
    return container && containerItem(container);
  }

  async tooltip({ inventory }: Connected, row: Row): Promise<vscode.MarkdownString | undefined> {
    if (row.noun === 'project') {
      return factSheet(row.id, [], await this.#explain.concept('compose-project'));
    }
    const container = inventory.containers.get(row.id);
    if (container === undefined) return undefined;
    const words = messages().facts;
    const facts: [string, string][] = [
      [words.image, container.image],
      [words.state, container.status || stateWords(container)],
      [words.ports, container.ports.map(portText).join(', ')],
      [words.networks, container.networks.join(', ')],
      [words.mounts, container.mounts.map(({ source, target }) => `${source} → ${target}`).join(', ')],
      [words.project, container.composeProject ?? ''],
      [words.service, container.composeService ?? ''],
      [words.command, container.command],
      [words.id, shortId(container.id)],
    ];
    return factSheet(
      container.name,
      facts,
      await this.#explain.concept(container.health === 'none' ? 'container' : 'health-check-state'),
    );
  }

  #containerRows(containers: readonly Container[]): Row[] {
    return containers
      .toSorted((a, b) => rank(a) - rank(b) || byName(a.name, b.name))
      .map(({ id }) => this.#rows.row('container', id));
  }
}

/** Running ones first, those that never ran last. */
function rank({ state }: Container): number {
  if (state === 'running' || state === 'restarting') return 0;
  return state === 'paused' ? 1 : 2;
}

function projectItem(name: string, containers: Iterable<Container>): vscode.TreeItem {
  const members = [...containers].filter(({ composeProject }) => composeProject === name);
  const running = members.filter((container) => rank(container) === 0).length;
  const item = new vscode.TreeItem(oneLine(name), vscode.TreeItemCollapsibleState.Expanded);
  item.contextValue = (running > 0 ? 'project.running' : 'project.stopped') satisfies NodeKind;
  item.iconPath = new vscode.ThemeIcon('layers');
  item.description = messages().project(running, members.length);
  return item;
}

function containerItem(container: Container): vscode.TreeItem {
  const published = container.ports.filter(({ hostPort }) => hostPort !== undefined);
  const ports = published.map(({ hostPort }) => `:${hostPort}`).join(' ');
  const item = new vscode.TreeItem(container.name);
  item.contextValue = containerKind(container.state, published.length > 0);
  item.iconPath = containerIcon(container);
  item.description = [ports, container.image].filter((part) => part !== '').join('  ');
  const spoken = [
    container.name,
    stateWords(container),
    messages().health[container.health],
    container.image,
  ];
  const portWords = published.map(({ hostPort }) => messages().port(hostPort ?? 0));
  item.accessibilityInformation = {
    label: [...spoken, ...portWords].filter((part) => part !== '').join(', '),
  };
  return item;
}

function stateWords({ state, exitCode }: Container): string {
  const words = messages();
  return state === 'exited' && exitCode !== undefined
    ? words.exitCode(exitCode)
    : (words.state[state] ?? state);
}

/** `0.0.0.0:8080 → 80/tcp`, or `80/tcp` when it is not published. */
function portText({ hostAddress, hostPort, containerPort, protocol }: PortBinding): string {
  const inside = `${containerPort}/${protocol}`;
  return hostPort === undefined ? inside : `${hostAddress}:${hostPort} → ${inside}`;
}
