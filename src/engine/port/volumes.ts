import type { Volume } from '../model.ts';

export interface VolumesPort {
  list(signal?: AbortSignal): Promise<Volume[]>;
  /**
   * Resolves with the name, which the engine makes up when there is none. Rejects with `nameTaken` when there is such
   * a volume already and it is not what was asked for: engines then give that one, without a word.
   */
  create(spec: VolumeSpec, signal?: AbortSignal): Promise<string>;
}

export interface VolumeSpec {
  readonly name?: string;
  /** `local` when it is left out. */
  readonly driver?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** What the driver is told: `type`, `device`, `o`, … */
  readonly options?: Readonly<Record<string, string>>;
}
