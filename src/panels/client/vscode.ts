/** A page's line to the side of VS Code. */
export interface Host<Message, State> {
  postMessage(message: Message): void;
  /** What was kept when the tab was hidden; VS Code throws the page itself away then. */
  getState(): State | undefined;
  setState(state: State): void;
}

declare function acquireVsCodeApi(): Host<unknown, unknown>;

/** Opens the line. Can be called once. */
export function connectHost<Message, State>(): Host<Message, State> {
  return acquireVsCodeApi() as Host<Message, State>;
}
