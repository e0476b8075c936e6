/** What a hover tells of the file itself, before it is put into words by `hover-text.ts`. Lines count from 1 here. */
import type { FlagFact } from '../facts/flags.ts';
import type { MountDefault, MountType, sharingModes } from '../facts/mounts.ts';

export type HoverFact =
  | VariableFact
  | OperatorFact
  | ImageFact
  | StageFact
  | HeredocFact
  | StartFact
  | FlagValueFact
  | MountKeyFact
  | PathFact
  | SourceFact
  /** What is started at this instruction, word by word. */
  | { readonly kind: 'runs'; readonly form: 'exec' | 'shell'; readonly command: readonly string[] }
  /** What one of a few allowed values of a flag or key means. */
  | { readonly kind: 'choice'; readonly choice: Choice }
  /** JSON that BuildKit does not take as such, so that a shell gets it. */
  | { readonly kind: 'broken-json' }
  /** A later instruction takes its place. */
  | { readonly kind: 'replaced'; readonly keyword: string; readonly line: number }
  | { readonly kind: 'words-form' }
  /** What SHELL makes of the shell forms below it. */
  | { readonly kind: 'shell'; readonly command: readonly string[] }
  | {
      readonly kind: 'port';
      readonly first: number;
      readonly last: number;
      readonly protocol: string;
      readonly service?: string;
    }
  | { readonly kind: 'duration'; readonly milliseconds: number }
  | { readonly kind: 'mode'; readonly mode: number }
  | { readonly kind: 'owner'; readonly user: string; readonly group?: string }
  | { readonly kind: 'user'; readonly user: string; readonly group?: string }
  | { readonly kind: 'signal'; readonly name: string; readonly number: number }
  | {
      readonly kind: 'platform';
      readonly os: string;
      readonly architecture?: string;
      readonly variant?: string;
    }
  | { readonly kind: 'volume'; readonly path: string }
  | {
      readonly kind: 'check-rule';
      readonly name: string;
      readonly option: string;
      readonly experimental: boolean;
      readonly known: boolean;
    }
  | { readonly kind: 'check-scope'; readonly scope: 'file' | 'instruction' }
  | { readonly kind: 'check-error'; readonly on: boolean }
  | { readonly kind: 'escape'; readonly character: string }
  | { readonly kind: 'continuation'; readonly character: string; readonly next?: number }
  | { readonly kind: 'no-check' };

export interface VariableFact {
  readonly kind: 'variable';
  readonly name: string;
  readonly value?: string;
  /** What gives it the value. */
  readonly by?: 'ARG' | 'ENV' | 'platform';
  readonly line?: number;
  /** Name or number of the stage that the declaration is in, where that is another one. */
  readonly stage?: string;
  /** Line of the ARG above the first FROM from which an ARG without a value takes it. */
  readonly taken?: number;
  /** Who fills it in. Absent at a declaration. */
  readonly filledBy?: 'build' | 'shell';
  /** An ARG that needs no declaration. */
  readonly known?: 'platform' | 'proxy' | 'buildkit';
  /** It stands where only the ARGs above the first FROM are seen. */
  readonly global?: boolean;
  /** Line of an ARG above the first FROM with this name, which the stage has not declared again. */
  readonly unseen?: number;
  /** What it may look like. */
  readonly example?: string;
}

export interface OperatorFact {
  readonly kind: 'operator';
  readonly operator: string;
  readonly name: string;
  readonly operand: string;
  /** What comes out here, where the file tells. */
  readonly result?: string;
}

export interface ImageFact {
  readonly kind: 'image';
  readonly registry: string;
  readonly registryWritten: boolean;
  readonly path: string;
  readonly official: boolean;
  readonly tag?: string;
  readonly digest?: string;
  /** With all that is left out; variables filled in where the file gives them a value. */
  readonly full: string;
  /** The engine has it. */
  readonly local?: boolean;
}

export interface StageFact {
  readonly kind: 'stage';
  readonly index: number;
  readonly name?: string;
  readonly base?: string;
  readonly line: number;
  /** The last one: what the image is made of. */
  readonly last: boolean;
  readonly total: number;
}

export interface HeredocFact {
  readonly kind: 'heredoc';
  readonly name: string;
  readonly expand: boolean;
  readonly chomp: boolean;
  /** Who would fill in variables: the shell that gets the text, or the build as it writes the file. */
  readonly filledBy: 'build' | 'shell';
  readonly lines: number;
  /** Line of the word that ends it; absent where it is missing. */
  readonly end?: number;
}

/** What a container starts with: ENTRYPOINT and CMD together. */
export interface StartFact {
  readonly kind: 'start';
  readonly command: readonly string[];
  /** A shell-form ENTRYPOINT makes nothing of CMD. */
  readonly cmdIgnored: boolean;
}

export interface FlagValueFact {
  readonly kind: 'flag';
  readonly name: string;
  readonly value: FlagFact['value'];
  readonly choices: readonly string[];
  readonly default?: string;
  readonly repeated: boolean;
  readonly labs: boolean;
}

export interface MountKeyFact {
  readonly kind: 'mount-key';
  readonly type: MountType;
  readonly key: string;
  /** As it is written, where that is a synonym. */
  readonly synonym?: string;
  readonly value?: string;
  readonly default?: MountDefault;
  readonly required: boolean;
  readonly choices: readonly string[];
}

export interface PathFact {
  readonly kind: 'path';
  readonly role: 'workdir' | 'destination';
  /** Absolute; absent where an image says what it is relative to. */
  readonly path?: string;
  /** Ends with a slash, or has to be a folder since several things are put there. */
  readonly folder: boolean;
}

/** Where COPY or ADD takes something from. */
export interface SourceFact {
  readonly kind: 'source';
  readonly from: 'context' | 'stage' | 'image' | 'url' | 'git';
  /** Name of the stage or image. */
  readonly name?: string;
  readonly path: string;
  readonly pattern: boolean;
  /** ADD unpacks it, by its name. */
  readonly archive?: boolean;
}

/** The name of the flag or key, and the value. */
export type Choice =
  | `network ${'default' | 'none' | 'host'}`
  | `security ${'sandbox' | 'insecure'}`
  | `sharing ${(typeof sharingModes)[number]}`;
