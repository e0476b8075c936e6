/** When ADD is the right word, and when it does not do what one thinks. */
import { hint, type Hint } from './facts.ts';

const URL_SOURCE = /^(https?|ftp|git|ssh):\/\/|^git@|\.git(#.*)?$/i;
/** What ADD unpacks, or might: it looks at what is inside, not at the name. */
const ARCHIVE = /\.(tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma|lz4)(\.\w+)?$/i;
const REMOTE_ARCHIVE = /\.(tar|tgz|tbz2?|txz)(\.(gz|bz2|xz|zst|Z))?$/i;

export const copyOverAdd: Hint = function* ({ file }) {
  for (const { keyword, keywordSpan, words, flags } of file.instructions) {
    if (keyword !== 'ADD' || words.length < 2) continue;
    if (flags.some(({ name }) => !['chown', 'chmod', 'link', 'exclude'].includes(name))) continue;
    const plain = words.slice(0, -1).every(({ value }) => isPlainSource(value));
    if (plain) yield hint('copy-over-add', keywordSpan);
  }
};

function isPlainSource(source: string): boolean {
  if (source.includes('$') || URL_SOURCE.test(source) || ARCHIVE.test(source)) return false;
  // A pattern that leaves the extension open may well fit an archive; so may a name without one that speaks of it.
  return !/\*$|\*[^/.]*$|\[|archive|rootfs|tarball/i.test(source);
}

export const addRemoteArchive: Hint = function* ({ stages }) {
  for (const { stage, runs } of stages) {
    for (const { keyword, words, flags, index } of stage.instructions) {
      if (keyword !== 'ADD' || words.length !== 2 || flags.some(({ name }) => name === 'unpack')) continue;
      const [source, target] = words;
      if (!source || !target || !/^(https?|ftp):\/\//i.test(source.value)) continue;
      const path = source.value.replace(/[?#].*$/, '');
      // Under the name of an archive it is kept on purpose.
      if (!REMOTE_ARCHIVE.test(path) || /\.\w+$/.test(target.value)) continue;
      const unpacked = runs.some(
        ({ instruction, text }) =>
          instruction.index > index && /\b(tar|bsdtar|unxz|gunzip|unzip|7z|dpkg)\b/.test(text),
      );
      if (!unpacked) yield hint('add-remote-archive', source.span);
    }
  }
};
