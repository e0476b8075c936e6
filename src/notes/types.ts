/** What an explanation is made of. `scripts/lib/notes.ts` compiles `notes/topics` into these shapes. */

/** The languages in which every topic is written. */
export type Language = 'en' | 'nl';
export const languages: readonly Language[] = ['en', 'nl'];

/** Folders under `notes/topics`. Each area is one bundle per language. */
export type Area = 'dockerfile' | 'dockerignore' | 'compose' | 'cli' | 'concept';
export const areas: readonly Area[] = ['dockerfile', 'dockerignore', 'compose', 'cli', 'concept'];

/** The five course notes that the topics draw on; `notes/README.md` says what each one is. */
export type NoteId = 'basics' | 'fundamentals' | 'bootcamp' | 'stack' | 'mlops';
export const noteIds: readonly NoteId[] = ['basics', 'fundamentals', 'bootcamp', 'stack', 'mlops'];

export interface Source {
  readonly note: NoteId;
  /** Heading in the course note, in the note's own words. */
  readonly section: string;
  /** 1-based lines in the course note: `12` or `12-18`. */
  readonly lines: string;
}

/** The parts after the summary, as Markdown without their heading, in the order of `sectionNames`. */
export interface Sections {
  readonly form: string;
  readonly example: string;
  /** What the course notes say; there when, and only when, the topic has sources. */
  readonly stress?: string;
  readonly mistake: string;
  /** What is right today, where a course note is wrong or out of date. */
  readonly today?: string;
  readonly more?: string;
}

/** One explanation in one language. */
export interface Topic {
  /** `area/id`, such as `dockerfile/run`. */
  readonly id: string;
  readonly title: string;
  /** What the topic is found by, exactly as written; a key in capitals (`RUN`, `HTTP_PROXY`) in any case. */
  readonly keys: readonly string[];
  /** One sentence; its only markup is `code` between backticks. */
  readonly summary: string;
  readonly sections: Sections;
  /** Empty for what the course notes do not name. */
  readonly sources: readonly Source[];
  /** URL of the official documentation. */
  readonly documentation: string;
  /** Ids of topics worth reading next. */
  readonly related: readonly string[];
}

/** All topics of an area in one language; the content of `dist/notes/<language>.<area>.json`. */
export interface TopicBundle {
  readonly language: Language;
  readonly area: Area;
  readonly topics: readonly Topic[];
}

/** Name of the file that holds a bundle, inside the folder of bundles. */
export function bundleFileName(language: Language, area: Area): string {
  return `${language}.${area}.json`;
}
