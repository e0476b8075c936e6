/** A text in each language that Dockyard speaks. */
export interface Text {
  readonly en: string;
  readonly nl: string;
}
