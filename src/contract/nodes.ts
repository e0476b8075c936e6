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
  'image.several',
  'image.dangling',
  'volume',
  'network',
  'network.builtIn',
  'member.network',
  'member.volume',
  'group',
  'layer',
  'system',
] as const;

export type NodeKind = (typeof nodeKinds)[number];

/** A Compose project; a `running` one has a container that runs. */
export const projects = ['project.running', 'project.stopped'] as const;

/** A running container; `published` ones have a port that a browser can open. */
export const runningContainers = ['container.running', 'container.published'] as const;
export const liveContainers = [...runningContainers, 'container.paused'] as const;
export const stoppedContainers = ['container.stopped'] as const;
export const containers = [...liveContainers, ...stoppedContainers] as const;

/** An image row stands for one of its tags; `several`: there are more of them. */
export const taggedImages = ['image', 'image.several'] as const;
export const images = [...taggedImages, 'image.dangling'] as const;

export const networks = ['network', 'network.builtIn'] as const;

/** A container as one of those that are on a network or mount a volume. */
export const members = ['member.network', 'member.volume'] as const;

/** Rows of things that the docker command knows. */
export const everyKind = [...projects, ...containers, ...images, 'volume', ...networks, ...members] as const;

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
