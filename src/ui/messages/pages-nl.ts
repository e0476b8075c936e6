import type { pagesEn } from './pages-en.ts';

/** Woorden van formulieren en bladen. */
export const pagesNl: typeof pagesEn = {
  command: 'Docker-commando',
  copyCommand: 'Docker-commando kopiëren',
  copied: 'Gekopieerd.',
  cancel: 'Annuleren',
  helpOn: (label) => `Uitleg bij ${label}`,
  more: 'Meer hierover',

  working: 'Even geduld…',
  showSecret: (label) => `${label} tonen`,
  browse: (label) => `Bladeren voor ${label}`,
  chooseThis: 'Kiezen',
  cellOf: (column, row) => `${column}, rij ${row}`,
  removeRow: (row) => `Rij ${row} verwijderen`,
  problems: (count) => (count === 1 ? '1 probleem' : `${count} problemen`),

  loading: 'Laden…',
  reload: 'Vernieuwen',
  dismiss: 'Deze melding sluiten',
  filter: (title) => `Filteren: ${title}`,
  filterHint: 'Filteren',
  countOf: (shown, total) => `${shown} van ${total}`,
  nothingFound: 'Er is geen rij met deze woorden.',
  actions: 'Acties',
  good: 'Goed',
  bad: 'Probleem',
};
