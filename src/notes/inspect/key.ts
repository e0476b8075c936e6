/** What a key of an engine's JSON means. */
export interface InspectKey {
  readonly en: string;
  readonly nl: string;
  /** The topic `concept/…` that says more. */
  readonly topic?: string;
}
