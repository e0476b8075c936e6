/** Keys that Dockyard sets for `when` clauses. */
export const contextKeys = {
  /** `connecting`, `connected` or `unreachable`; `none` in a browser; unset until a view or a command needs the engine. */
  engine: 'dockyard.engine',
  /** The kind of error that makes the engine unreachable. */
  reason: 'dockyard.reason',
} as const;
