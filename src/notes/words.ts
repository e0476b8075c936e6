import type { Group } from './groups.ts';
import type { Language, NoteId } from './types.ts';

interface Words {
  readonly courseNotes: string;
  readonly documentation: string;
  /** Leads from a hover to the whole topic. */
  readonly more: string;
  readonly related: string;
  readonly groups: Readonly<Record<Group, string>>;
  /** No topic was found. */
  readonly nothing: string;
  readonly back: string;
  readonly lines: string;
}

/** The words around a topic. */
export const pageWords: Readonly<Record<Language, Words>> = {
  en: {
    courseNotes: 'Course notes',
    documentation: 'Official documentation',
    more: 'More about this',
    related: 'Read next',
    groups: {
      instruction: 'Instructions',
      flag: 'Flags',
      mount: 'Mounts of RUN',
      variable: 'Variables',
      heredoc: 'Here-documents',
      directive: 'Directives',
      check: "BuildKit's checks",
      hint: 'Good habits',
      dockerignore: '.dockerignore',
      compose: 'Compose files',
      composeCheck: 'Checks of Compose files',
      command: 'Commands',
      option: 'Options of commands',
      concept: 'Concepts',
    },
    nothing: 'Nothing found. Try another word.',
    back: 'Back',
    lines: 'lines',
  },
  nl: {
    courseNotes: "Cursusnota's",
    documentation: 'Officiële documentatie',
    more: 'Meer hierover',
    related: 'Lees verder',
    groups: {
      instruction: 'Instructies',
      flag: 'Vlaggen',
      mount: 'Mounts van RUN',
      variable: 'Variabelen',
      heredoc: 'Here-documents',
      directive: 'Directives',
      check: 'Checks van BuildKit',
      hint: 'Goede gewoontes',
      dockerignore: '.dockerignore',
      compose: 'Compose-bestanden',
      composeCheck: 'Controles van Compose-bestanden',
      command: 'Commando’s',
      option: 'Opties van commando’s',
      concept: 'Begrippen',
    },
    nothing: 'Niets gevonden. Probeer een ander woord.',
    back: 'Terug',
    lines: 'regels',
  },
};

/** What the course notes call themselves. */
export const noteTitles: Readonly<Record<NoteId, string>> = {
  basics: '8 - Docker',
  fundamentals: 'Docker Fundamentals course',
  bootcamp: 'An introduction to Docker (Van de Voorde, 2020)',
  stack: 'Docker',
  mlops: 'Machine Learning Operations: 1. Docker (Aelbrecht, 2022-2023)',
};
