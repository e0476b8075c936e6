import * as vscode from 'vscode';
import { contextKeys } from '../contract/context-keys.ts';
import type { Connected, Connection, ConnectionState } from '../engine/connection.ts';
import type { Action } from '../engine/action.ts';
import { EngineError } from '../engine/errors.ts';
import type { Exit } from '../engine/exits.ts';
import type { EndpointOrigin } from '../engine/endpoint.ts';
import type { EngineEvent, EngineInfo, ObjectKind } from '../engine/port.ts';
import { CommandLog } from './command-log.ts';
import { messages } from './language.ts';

/**
 * The engine as the rest of the extension sees it. Nothing of it is loaded, and no connection is made,
 * before a view or a command asks.
 */
export class Engine implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #states = new vscode.EventEmitter<ConnectionState>();
  readonly #changes = new vscode.EventEmitter<ObjectKind>();
  readonly #events = new vscode.EventEmitter<EngineEvent>();
  readonly #exits = new vscode.EventEmitter<readonly Exit[]>();
  readonly #settings: vscode.Disposable;
  #connection: Promise<Connection> | undefined;
  #state: ConnectionState = { kind: 'connecting' };
  #disposed = false;

  /** Every action as the docker command that it stands for. */
  readonly commands = new CommandLog();
  /** Tells each new state of the connection. */
  readonly onState = this.#states.event;
  /** Tells which kind of object has changed. */
  readonly onChange = this.#changes.event;
  /** Tells each event of the engine that may change what is shown. */
  readonly onEvent = this.#events.event;
  /** Tells of containers that ended badly, and by themselves. */
  readonly onExits = this.#exits.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#settings = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dockyard.host')) this.reconnect();
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The inventory, once there is one; undefined while there is no connection. */
  get connected(): Connected | undefined {
    return this.#state.kind === 'connected' ? this.#state : undefined;
  }

  /** Begins to connect, if that has not begun. */
  open(): void {
    if (this.#disposed) return;
    this.#connection ??= this.#load();
  }

  /** Resolves with the connection; rejects with the `EngineError` that stands in its way. */
  async connect(): Promise<Connected> {
    this.open();
    if (this.#state.kind === 'unreachable') this.reconnect();
    const state = await this.settled();
    if (state.kind === 'connected') return state;
    if (state.kind === 'unreachable') throw state.error;
    throw new EngineError('cancelled', 'The window is closing.');
  }

  /**
   * Does something to the engine, and writes down the docker command that it stands for.
   * Rejects with an `EngineError`; with `timeout` when the engine hangs.
   */
  perform<T>(action: Action<T>, signal?: AbortSignal): Promise<T> {
    return this.commands.record(action, async () => {
      const { port, inventory } = await this.connect();
      const { runWithin } = await import('../engine/deadline.ts');
      try {
        return await runWithin(action, port, signal);
      } finally {
        // Also when it failed: what was cancelled may have been done.
        for (const id of action.unannounced ?? []) inventory.noteChanged(id);
      }
    });
  }

  /** Resolves with the first state that is not `connecting`. */
  async settled(): Promise<ConnectionState> {
    this.open();
    if (this.#state.kind !== 'connecting') return this.#state;
    return new Promise((resolve) => {
      const subscription = this.onState((state) => {
        if (state.kind === 'connecting') return;
        subscription.dispose();
        resolve(state);
      });
    });
  }

  /** Resolves at the first change after which `holds`, and with false after `timeout` milliseconds without one. */
  changed(holds: () => boolean, timeout: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (answer: boolean): void => {
        clearTimeout(timer);
        subscription.dispose();
        resolve(answer);
      };
      const subscription = this.onChange(() => holds() && done(true));
      const timer = setTimeout(() => done(false), timeout);
    });
  }

  reconnect(): void {
    if (this.#connection === undefined) {
      this.open();
      return;
    }
    this.#set({ kind: 'connecting' });
    void this.#connection.then((connection) => connection.reconnect());
  }

  dispose(): void {
    this.#disposed = true;
    this.#settings.dispose();
    void this.#connection?.then((connection) => connection.dispose());
    this.#states.dispose();
    this.commands.dispose();
    this.#changes.dispose();
    this.#events.dispose();
    this.#exits.dispose();
  }

  async #load(): Promise<Connection> {
    void setContext(contextKeys.engine, 'connecting');
    const { openConnection } = await import('../engine/open.ts');
    return openConnection(() => vscode.workspace.getConfiguration('dockyard').get('host', ''), {
      onState: (state) => this.#set(state),
      onChange: (kind) => this.#changes.fire(kind),
      onEvent: (event) => this.#events.fire(event),
      onExits: (exits) => this.#exits.fire(exits),
    });
  }

  #set(state: ConnectionState): void {
    if (this.#disposed) return;
    const before = this.#state;
    this.#state = state;
    void setContext(contextKeys.engine, state.kind);
    if (state.kind === 'connected') {
      void setContext(contextKeys.product, state.info.product);
      void setContext(contextKeys.podman, podmanNumber(state.info));
      this.#log.info(messages().connectedTo(state.endpoint.url, why(state.endpoint.origin)));
    } else if (state.kind === 'unreachable') {
      void setContext(contextKeys.reason, state.error.kind);
      if (before.kind !== 'unreachable') this.#log.warn(`${state.error.kind}: ${state.error.message}`);
    }
    this.#states.fire(state);
  }
}

/** Which rule chose the endpoint, as a person would say it. */
export function why(origin: EndpointOrigin): string {
  const words = messages().origin;
  return origin.rule === 'setting' ? words.setting : words[origin.rule](origin.name);
}

/** 4.3.1 is 403; undefined for another product, also where there was a Podman before. */
export function podmanNumber({ product, version }: EngineInfo): number | undefined {
  if (product !== 'podman') return undefined;
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major * 100 + minor;
}

function setContext(key: string, value: string | number | undefined): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, value);
}
