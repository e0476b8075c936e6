import type { RenameRefusal } from './rename.ts';

type Sentences = Readonly<Record<RenameRefusal, string>>;

const en: Sentences = {
  nothing: 'There is no name here that can be changed.',
  undeclared: 'Nothing in this project declares this name, so there is nothing to change.',
  outside: 'This variable is set outside of the project: its name cannot be changed here.',
  predefined: 'Docker Compose gives this name its meaning: another one would not work.',
  'through-variable': 'A variable spells this name, so it cannot be changed everywhere.',
  split: 'Quotes stand inside this name. Write it in one piece first.',
  invalid: 'This is not a name that Docker Compose accepts here.',
  reserved: 'Docker Compose means something else by this name.',
  taken: 'This name is in use already, or would mean something else.',
};

const nl: Sentences = {
  nothing: 'Hier staat geen naam die je kunt wijzigen.',
  undeclared: 'Niets in dit project legt deze naam vast; er valt dus niets te wijzigen.',
  outside: 'Deze variabele krijgt haar waarde buiten het project: haar naam is hier niet te wijzigen.',
  predefined: 'Docker Compose geeft deze naam zijn betekenis: een andere werkt niet.',
  'through-variable': 'Een variabele spelt deze naam; die is dus niet overal te wijzigen.',
  split: 'Er staan aanhalingstekens midden in deze naam. Schrijf die eerst aan één stuk.',
  invalid: 'Zo’n naam aanvaardt Docker Compose hier niet.',
  reserved: 'Docker Compose bedoelt met deze naam iets anders.',
  taken: 'Deze naam is al in gebruik, of zou iets anders gaan betekenen.',
};

export function refusalSentence(refusal: RenameRefusal, language: 'en' | 'nl'): string {
  return (language === 'nl' ? nl : en)[refusal];
}
