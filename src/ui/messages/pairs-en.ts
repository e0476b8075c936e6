/** Lists of names with values in forms: labels and options. */
export const pairsEn = {
  labels: 'Labels',
  labelsHelp:
    'Words of your own, such as project = shop, to find it by later. The engine keeps them and does nothing with them.',
  addLabel: 'Add Label',
  addOption: 'Add Option',
  name: 'Name',
  value: 'Value',
  noName: 'Give it a name.',
  twice: (name: string) => `${name} is there already.`,
  equals: 'No = in a name: what comes after it belongs in the other field.',
};
