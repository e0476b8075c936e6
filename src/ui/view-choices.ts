export type ArrangedView = 'containers' | 'images' | 'volumes' | 'networks';

/** How the rows of a view can be sorted, the usual way first. */
export const sorts = {
  containers: ['state', 'name', 'created', 'image'],
  images: ['name', 'size', 'created'],
  volumes: ['name', 'created', 'size'],
  networks: ['name', 'driver'],
} as const satisfies Record<ArrangedView, readonly string[]>;

/** How they can be grouped, the usual way first. */
export const groups = {
  containers: ['project', 'image', 'network', 'state', 'none'],
  images: ['repository', 'none'],
  volumes: ['none'],
  networks: ['none'],
} as const satisfies Record<ArrangedView, readonly string[]>;
