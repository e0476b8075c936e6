/** Keys that Dockyard sets for `when` clauses. */
export const contextKeys = {
  /** `connecting`, `connected` or `unreachable`; `none` in a browser; unset until a view or a command needs the engine. */
  engine: 'dockyard.engine',
  /** The kind of error that makes the engine unreachable. */
  reason: 'dockyard.reason',
  /** `docker` or `podman`, once connected. */
  product: 'dockyard.product',
  /** Podman's version as a number, 403 for 4.3, once connected to one. */
  podman: 'dockyard.podman',
  /** `on` while a filter narrows the view. */
  filter: (view: 'containers' | 'images' | 'volumes' | 'networks') => `dockyard.${view}.filter`,
  /** `hidden` while the Images view leaves out those without a name. */
  dangling: 'dockyard.images.dangling',
} as const;
