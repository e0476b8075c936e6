/**
 * The kinds of rows in the sidebar. A row's kind is its `contextValue`; menus name kinds,
 * and the generator turns them into `viewItem` clauses.
 */
export const nodeKinds = [
  'project.running',
  'project.stopped',
  'container.running',
  'container.published',
  'container.paused',
  'container.stopped',
  'image',
  'volume',
  'network',
  'network.builtIn',
] as const;

export type NodeKind = (typeof nodeKinds)[number];

/** A Compose project; a `running` one has a container that runs. */
export const projects = ['project.running', 'project.stopped'] as const;

/** A running container; `published` ones have a port that a browser can open. */
export const runningContainers = ['container.running', 'container.published'] as const;
export const liveContainers = [...runningContainers, 'container.paused'] as const;
export const containers = [...liveContainers, 'container.stopped'] as const;

/** The context value of a container row. */
export function containerKind(state: string, published: boolean): NodeKind {
  switch (state) {
    case 'running':
    case 'restarting':
      return published ? 'container.published' : 'container.running';
    case 'paused':
      return 'container.paused';
    default:
      return 'container.stopped';
  }
}
