import { hint, type Hint } from './facts.ts';
import { nearest } from './nearest.ts';

/** Programs that Dockerfiles call often and whose names are long enough for a slip to show. */
const WELL_KNOWN = (
  'apt-get apt-cache apt-key add-apt-repository update-ca-certificates microdnf mkdir chmod chown chgrp useradd adduser ' +
  'groupadd addgroup usermod export python python3 gradle composer bundle poetry virtualenv unzip systemctl wget curl'
).split(' ');

/** Names that are near to one of those and right. */
const ALSO_KNOWN = new Set(
  (
    'apt-mark aptitude apt gunzip bunzip2 unxz zip zipinfo pip python2 pythonw ipython bundler bunzip curlie deluser ' +
    'delgroup groupdel groupmod userdel groups expert port chroot chsh chcon rmdir mkdirp dnf tdnf userdel wgetpaste ' +
    'import wcurl composer.phar gradlew xmkdir cython cython3 bpython jython'
  ).split(' '),
);

export const misspelledCommand: Hint = function* ({ file, runs }) {
  for (const { commands, scripts } of runs) {
    for (const { words } of commands) {
      const [program] = words;
      const name = program?.value ?? '';
      if (
        !program ||
        name.length < 4 ||
        program.raw !== name ||
        !/^[a-z][a-z_-]*3?$/.test(name) ||
        ALSO_KNOWN.has(name)
      )
        continue;
      const meant = nearest(name, WELL_KNOWN, 1);
      if (meant === undefined || scripts.some(({ functions }) => functions.includes(name))) continue;
      // A script of that name may have been copied or made.
      if (file.text.includes(`/${name}`)) continue;
      yield hint('misspelled-command', program.span, name, meant);
    }
  }
};
