/** Words of forms and sheets. The pages take them from here by themselves: they must not need VS Code. */
export const pagesEn = {
  command: 'Docker command',
  copyCommand: 'Copy the docker command',
  copied: 'Copied.',
  cancel: 'Cancel',
  helpOn: (label: string) => `Help on ${label}`,
  more: 'More about this',

  // Forms
  working: 'Working on it…',
  showSecret: (label: string) => `Show ${label}`,
  browse: (label: string) => `Browse for ${label}`,
  chooseThis: 'Choose',
  cellOf: (column: string, row: number) => `${column}, row ${row}`,
  removeRow: (row: number) => `Remove row ${row}`,
  problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),

  // Sheets
  loading: 'Loading…',
  reload: 'Reload',
  dismiss: 'Close this message',
  filter: (title: string) => `Filter ${title}`,
  filterHint: 'Filter',
  countOf: (shown: number, total: number) => `${shown} of ${total}`,
  nothingFound: 'No row has these words.',
  actions: 'Actions',
  good: 'Good',
  bad: 'Problem',
};
