import type { pairsEn } from './pairs-en.ts';

export const pairsNl: typeof pairsEn = {
  labels: 'Labels',
  labelsHelp:
    'Eigen trefwoorden, zoals project = winkel, om het later mee terug te vinden. De engine bewaart ze en doet er niets mee.',
  addLabel: 'Label toevoegen',
  addOption: 'Optie toevoegen',
  name: 'Naam',
  value: 'Waarde',
  noName: 'Geef het een naam.',
  twice: (name) => `${name} staat er al.`,
  equals: 'Geen = in een naam: wat erachter komt, hoort in het andere veld.',
};
