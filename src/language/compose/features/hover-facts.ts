/** What a hover tells of the file itself, before `hover-text.ts` puts it into words. Lines count from 1 here. */

import type { HoverFact as DockerfileFact } from '../../dockerfile/features/hover-facts.ts';
import type { BuildSource } from '../explain-value/builds.ts';
import type { Meaning } from '../explain-value/meanings.ts';
import type { PublishedPort } from '../explain-value/ports.ts';

export type HoverFact =
  | ServiceFact
  | NetworkFact
  | VolumeFact
  | FileFact
  | VariableFact
  | MountFact
  | EnvironmentFact
  | CommandFact
  /** What is said of it in a Dockerfile too. */
  | { readonly kind: 'docker'; readonly fact: DockerfileFact }
  | { readonly kind: 'meaning'; readonly meaning: Meaning }
  | {
      readonly kind: 'model';
      readonly name: string;
      readonly model?: string;
      readonly users: readonly string[];
    }
  | { readonly kind: 'declared'; readonly names: readonly string[] }
  | { readonly kind: 'project'; readonly name: string; readonly by: 'file' | 'environment' }
  | { readonly kind: 'port'; readonly port: PublishedPort; readonly service?: string }
  | { readonly kind: 'exposed'; readonly port: PublishedPort }
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'duration'; readonly milliseconds: number }
  | { readonly kind: 'retries'; readonly count: number }
  | { readonly kind: 'cpus'; readonly cpus: number; readonly reserved: boolean }
  | { readonly kind: 'count'; readonly count: number; readonly containers: readonly string[] }
  | { readonly kind: 'mode'; readonly mode: number; readonly decimal: boolean }
  | { readonly kind: 'user'; readonly user: string; readonly group?: string }
  | {
      readonly kind: 'dependency';
      readonly service: string;
      readonly condition: string;
      readonly restart: boolean;
      readonly optional: boolean;
    }
  | {
      readonly kind: 'shares';
      readonly what: 'network_mode' | 'pid' | 'ipc' | 'uts';
      readonly service?: string;
      readonly container?: string;
    }
  | { readonly kind: 'network-alias'; readonly name: string; readonly network: string }
  | { readonly kind: 'hostname'; readonly name: string }
  | { readonly kind: 'failures'; readonly count: number }
  | { readonly kind: 'working-folder'; readonly path: string }
  | { readonly kind: 'link'; readonly service: string; readonly alias: string }
  | {
      readonly kind: 'volumes-from';
      readonly name: string;
      readonly container: boolean;
      readonly readOnly: boolean;
    }
  | { readonly kind: 'pull-every'; readonly milliseconds: number }
  | { readonly kind: 'build-source'; readonly source: BuildSource; readonly path?: string }
  | { readonly kind: 'dockerfile'; readonly path: string; readonly exists?: boolean }
  | { readonly kind: 'stage'; readonly name: string; readonly path: string }
  | {
      readonly kind: 'env-file';
      readonly path: string;
      readonly exists?: boolean;
      readonly optional: boolean;
    }
  | { readonly kind: 'path'; readonly path: string; readonly exists?: boolean }
  | {
      readonly kind: 'health-test';
      readonly form: 'shell' | 'exec' | 'none' | 'image' | 'wrong';
      readonly command: readonly string[];
    }
  | {
      readonly kind: 'limit';
      readonly name: string;
      readonly soft: number;
      readonly hard: number;
    }
  | { readonly kind: 'constraint'; readonly label: string; readonly equal: boolean; readonly value: string }
  | { readonly kind: 'host'; readonly host: string; readonly address: string }
  | { readonly kind: 'dns'; readonly address: string }
  | {
      readonly kind: 'device';
      readonly source: string;
      readonly target: string;
      readonly permissions: string;
    }
  | { readonly kind: 'label'; readonly name: string; readonly value: string }
  | { readonly kind: 'profile'; readonly name: string; readonly services: readonly string[] }
  | {
      readonly kind: 'extends';
      readonly service: string;
      readonly file?: string;
      readonly keys: readonly string[];
      readonly replaced: readonly string[];
    }
  | { readonly kind: 'include'; readonly path: string; readonly services?: readonly string[] }
  | {
      readonly kind: 'anchor';
      readonly name: string;
      readonly line: number;
      readonly holds: Contents;
      readonly uses: readonly number[];
    }
  | {
      readonly kind: 'alias';
      readonly name: string;
      /** Absent for an anchor that there is not. */
      readonly line?: number;
      readonly holds?: Contents;
    }
  | { readonly kind: 'merge'; readonly keys: readonly string[]; readonly own: readonly string[] }
  | { readonly kind: 'dollar' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'whole'; readonly value: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'extension' }
  | { readonly kind: 'reset' | 'override-tag' }
  /** The same key stands in another file that is merged with this one. */
  | {
      readonly kind: 'replaces' | 'replaced';
      readonly file: string;
      readonly line: number;
      readonly value: string;
    };

/** A value that is not written out where it is used. */
export interface Contents {
  readonly keys?: readonly string[];
  readonly items?: number;
  readonly text?: string;
}

export interface ServiceFact {
  readonly kind: 'service';
  readonly name: string;
  readonly image?: string;
  readonly build?: string;
  readonly target?: string;
  readonly dependsOn: readonly { readonly name: string; readonly condition: string }[];
  readonly dependents: readonly string[];
  readonly ports: readonly PublishedPort[];
  /** The first and the last where there are several. */
  readonly containers: readonly string[];
  readonly networks: readonly { readonly name: string; readonly names: readonly string[] }[];
  readonly profiles: readonly string[];
  /** `network_mode`. */
  readonly mode?: string;
  /** Its name is used here, rather than declared. */
  readonly used: boolean;
  /** Where the project declares it, but for where one looks. */
  readonly elsewhere: readonly { readonly file: string; readonly line: number }[];
}

export interface NetworkFact {
  readonly kind: 'network';
  readonly name: string;
  /** What the engine calls it. */
  readonly real: string;
  readonly external: boolean;
  readonly internal: boolean;
  readonly users: readonly string[];
}

export interface VolumeFact {
  readonly kind: 'volume';
  readonly name: string;
  readonly real: string;
  readonly external: boolean;
  readonly users: readonly {
    readonly service: string;
    readonly target: string;
    readonly readOnly: boolean;
  }[];
}

/** A config or a secret. */
export interface FileFact {
  readonly kind: 'file';
  readonly element: 'config' | 'secret';
  readonly name: string;
  readonly from?: 'file' | 'environment' | 'content' | 'external';
  /** Path or name of a variable. */
  readonly source?: string;
  readonly users: readonly { readonly service: string; readonly target?: string }[];
}

export interface VariableFact {
  readonly kind: 'variable';
  readonly name: string;
  readonly operator?: string;
  readonly operand: string;
  /** What comes out here; absent where docker compose refuses it. Masked where it looks secret. */
  readonly result?: string;
  readonly why: 'shell' | 'file' | 'default' | 'alternative' | 'nothing' | 'empty' | 'required';
  readonly file?: string;
  readonly line?: number;
}

export interface MountFact {
  readonly kind: 'mount';
  readonly type: string;
  readonly source?: string;
  /** Where that is on this computer, or what the engine calls the volume. */
  readonly real?: string;
  readonly declared: boolean;
  readonly target: string;
  readonly readOnly: boolean;
  /** A folder is made where there is nothing. */
  readonly creates: boolean;
  /** Options that docker compose does not know. */
  readonly unknown: readonly string[];
}

export interface EnvironmentFact {
  readonly kind: 'environment';
  readonly name: string;
  /** Absent when the project does not set it. Masked where it looks secret. */
  readonly value?: string;
  /** `passed`: only the name is written, the value comes from the shell or a file. */
  readonly from: 'written' | 'passed';
  readonly file?: string;
  readonly line?: number;
  /** Of a build, not of a container. */
  readonly build: boolean;
}

export interface CommandFact {
  readonly kind: 'command';
  readonly key: 'command' | 'entrypoint';
  readonly form: 'text' | 'list' | 'none' | 'empty' | 'broken';
  readonly words: readonly string[];
  /** Thrown away by docker compose, since no shell is started. */
  readonly dropped?: string;
}
