/* oxlint-disable no-control-regex -- control characters are what this file is about */
/** Cleaning of what comes from image names, Dockerfiles and programs before it reaches a terminal or a list. */

const sequences =
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/g;
const colours = /^\u001b\[[\d;:]*m$/;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Without control sequences and characters; tabs and line ends stay. */
export function plainText(text: string): string {
  return text.replace(sequences, '').replace(controls, '');
}

/** Colours stay; whatever moves the cursor, sets a title, reaches for the clipboard or turns text around goes. */
export function colouredText(text: string): string {
  let result = '';
  let end = 0;
  for (const match of text.matchAll(sequences)) {
    result += text.slice(end, match.index).replace(controls, '');
    if (colours.test(match[0])) result += match[0];
    end = match.index + match[0].length;
  }
  return result + text.slice(end).replace(controls, '');
}

/** For a name that is to stand on one line: control characters are shown, not obeyed. */
export function visibleText(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\u0000-\u001f]/g, toPicture)
    .replace(controls, '\ufffd');
}

function toPicture(control: string): string {
  return control === '\t' ? ' ' : String.fromCharCode(0x2400 + control.charCodeAt(0));
}
