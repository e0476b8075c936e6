import { hint, type Hint } from './facts.ts';
import { nearest } from './nearest.ts';

/** Programs that Dockerfiles call often and whose names are long enough for a slip to show. */
const WELL_KNOWN = (
  'apt-get apt-cache apt-key add-apt-repository update-ca-certificates microdnf mkdir chmod chown chgrp useradd adduser ' +
  'groupadd addgroup usermod export python python3 gradle composer bundle poetry virtualenv unzip systemctl wget curl'
).split(' ');

/** Names that are near to one of those and right. */
const KNOWN = new Set([
  ...WELL_KNOWN,
  ...(
    'apt-mark aptitude apt gunzip bunzip2 unxz zip zipinfo pip python2 pythonw ipython bundler bunzip curlie deluser ' +
    'delgroup groupdel groupmod userdel groups expert port chroot chsh chcon rmdir mkdirp dnf tdnf userdel wgetpaste ' +
    'import wcurl composer.phar gradlew xmkdir cython cython3 bpython jython'
  ).split(' '),
]);

export const misspelledCommand: Hint = function* ({ file, programs }) {
  for (const [name, calls] of programs) {
    const meant = KNOWN.has(name) ? undefined : meantBy(name, file.text);
    if (meant === undefined) continue;
    for (const { run, command } of calls) {
      const [program] = command.words;
      const own = run.scripts.some(({ functions }) => functions.includes(name));
      if (program && !own) yield hint('misspelled-command', program.span, name, meant);
    }
  }
};

/** A script of that name may have been copied or made. */
function meantBy(name: string, text: string): string | undefined {
  const word = name.length > 3 && name.length < 30 && /^[a-z][a-z_-]*3?$/.test(name);
  return word && !text.includes(`/${name}`) ? nearest(name, WELL_KNOWN, 1) : undefined;
}
