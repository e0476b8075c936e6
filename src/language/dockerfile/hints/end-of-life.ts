/**
 * Base images that get no more security repairs. Source: what the makers say, as collected on endoflife.date,
 * November 2026. Only what had ended by then is listed; paid support is not counted.
 */
import type { ImageName } from './images.ts';

export interface Ended {
  /** `Python 2.7` */
  readonly what: string;
  /** `2020-01`, the month of the last repair. */
  readonly since: string;
}

/** For each image: its name for people, and for versions up to and including this one the month it ended. */
type Versions = readonly (readonly [upTo: string, since: string])[];

const VERSIONS: Readonly<Record<string, readonly [what: string, versions: Versions]>> = {
  python: [
    'Python',
    [
      ['2', '2020-01'],
      ['3.5', '2020-09'],
      ['3.6', '2021-12'],
      ['3.7', '2023-06'],
      ['3.8', '2024-10'],
      ['3.9', '2025-10'],
    ],
  ],
  node: [
    'Node.js',
    [
      ['9', '2018-06'],
      ['10', '2021-04'],
      ['11', '2019-06'],
      ['12', '2022-04'],
      ['13', '2020-06'],
      ['14', '2023-04'],
      ['15', '2021-06'],
      ['16', '2023-09'],
      ['17', '2022-06'],
      ['18', '2025-04'],
      ['19', '2023-06'],
      ['20', '2026-04'],
    ],
  ],
  alpine: [
    'Alpine',
    [
      ['3.9', '2020-11'],
      ['3.10', '2021-05'],
      ['3.11', '2021-11'],
      ['3.12', '2022-05'],
      ['3.13', '2022-11'],
      ['3.14', '2023-05'],
      ['3.15', '2023-11'],
      ['3.16', '2024-05'],
      ['3.17', '2024-11'],
      ['3.18', '2025-05'],
      ['3.19', '2025-11'],
      ['3.20', '2026-04'],
    ],
  ],
  debian: [
    'Debian',
    [
      ['8', '2020-06'],
      ['9', '2022-06'],
      ['10', '2024-06'],
      ['11', '2026-08'],
    ],
  ],
  ubuntu: [
    'Ubuntu',
    [
      ['14.04', '2019-04'],
      ['15.10', '2016-07'],
      ['16.04', '2021-04'],
      ['17.10', '2018-07'],
      ['18.04', '2023-05'],
      ['19.10', '2020-07'],
      ['20.04', '2025-05'],
      ['21.10', '2022-07'],
    ],
  ],
  php: [
    'PHP',
    [
      ['5', '2018-12'],
      ['7.3', '2021-12'],
      ['7.4', '2022-11'],
      ['8.0', '2023-11'],
      ['8.1', '2025-12'],
    ],
  ],
  ruby: [
    'Ruby',
    [
      ['2.6', '2022-04'],
      ['2.7', '2023-03'],
      ['3.0', '2024-04'],
      ['3.1', '2025-03'],
      ['3.2', '2026-03'],
    ],
  ],
  postgres: [
    'PostgreSQL',
    [
      ['9', '2021-11'],
      ['10', '2022-11'],
      ['11', '2023-11'],
      ['12', '2024-11'],
      ['13', '2025-11'],
    ],
  ],
  mysql: [
    'MySQL',
    [
      ['5.6', '2021-02'],
      ['5.7', '2023-10'],
      ['8.0', '2026-04'],
    ],
  ],
  dotnet: [
    '.NET',
    [
      ['1.1', '2019-06'],
      ['2.2', '2021-08'],
      ['3.1', '2022-12'],
      ['5.0', '2022-05'],
      ['6.0', '2024-11'],
      ['7.0', '2024-05'],
    ],
  ],
  amazonlinux: [
    'Amazon Linux',
    [
      ['1', '2023-12'],
      ['2018', '2023-12'],
      ['2', '2026-06'],
    ],
  ],
};

/** Official images that are kept no longer, whatever their tag. */
const GONE: Readonly<Record<string, Ended>> = {
  centos: { what: 'CentOS', since: '2024-06' },
  java: { what: 'java', since: '2016-12' },
  openjdk: { what: 'openjdk', since: '2022-07' },
  iojs: { what: 'io.js', since: '2015-09' },
};

const CODENAMES: Readonly<Record<string, Ended>> = {
  wheezy: { what: 'Debian 7 (wheezy)', since: '2018-05' },
  jessie: { what: 'Debian 8 (jessie)', since: '2020-06' },
  stretch: { what: 'Debian 9 (stretch)', since: '2022-06' },
  buster: { what: 'Debian 10 (buster)', since: '2024-06' },
  bullseye: { what: 'Debian 11 (bullseye)', since: '2026-08' },
  trusty: { what: 'Ubuntu 14.04 (trusty)', since: '2019-04' },
  xenial: { what: 'Ubuntu 16.04 (xenial)', since: '2021-04' },
  bionic: { what: 'Ubuntu 18.04 (bionic)', since: '2023-05' },
  focal: { what: 'Ubuntu 20.04 (focal)', since: '2025-05' },
};

export function endedSince({ name, tag = '' }: ImageName): Ended | undefined {
  if (name.includes('/') && !name.startsWith('mcr.microsoft.com/dotnet/')) return undefined;
  if (Object.hasOwn(GONE, name)) return GONE[name];
  const version = /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1];
  const key = name.startsWith('mcr.microsoft.com/dotnet/') ? 'dotnet' : name;
  const known = Object.hasOwn(VERSIONS, key) ? VERSIONS[key] : undefined;
  if (version !== undefined && known) {
    const [what, versions] = known;
    const since = endOf(version, versions);
    if (since !== undefined) return { what: `${what} ${version}`, since };
  }
  const codename = tag.split('-').find((part) => Object.hasOwn(CODENAMES, part));
  return codename === undefined ? undefined : CODENAMES[codename];
}

/** The month in which a version ended, by the first row that is not below it. A row `3` is for all of 3.x. */
function endOf(version: string, rows: Versions): string | undefined {
  const parts = version.split('.').map(Number);
  for (const [upTo, since] of rows) {
    const limit = upTo.split('.').map(Number);
    // `python:3` is the newest 3: too few parts to tell.
    if (parts.length < limit.length && (parts[0] ?? 0) === limit[0]) return undefined;
    if (compare(parts, limit) <= 0) return since;
  }
  return undefined;
}

function compare(parts: readonly number[], limit: readonly number[]): number {
  for (const [index, wanted] of limit.entries()) {
    const difference = (parts[index] ?? 0) - wanted;
    if (difference !== 0) return difference;
  }
  return 0;
}
