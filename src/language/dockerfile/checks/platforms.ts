/** Platforms such as `linux/arm64/v8`. Source: github.com/containerd/platforms. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
}

const systems: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
);

const architectures: ReadonlySet<string> = new Set(
  '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm'.split(
    ' ',
  ),
);

const otherNames: Readonly<Record<string, string>> = {
  i386: '386',
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
};

/** Undefined for what is none. */
export function parsePlatform(text: string): Platform | undefined {
  const parts = text.split('/');
  const [first = '', ...others] = parts;
  const system = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)((?:\+[A-Za-z0-9_.%-]+)*)\))?$/.exec(first);
  if (!system || parts.length > 3 || !others.every((part) => /^[A-Za-z0-9_.-]+$/.test(part)))
    return undefined;
  const written = (system[1] as string).toLowerCase();
  const os = written === 'macos' ? 'darwin' : written;
  if (parts.length > 1) return { os, architecture: architectureOf(parts[1] as string) };
  // One word is a system, or else an architecture.
  if (systems.has(os)) return { os, architecture: 'amd64' };
  const architecture = architectureOf(first);
  return architectures.has(architecture) ? { os: 'linux', architecture } : undefined;
}

function architectureOf(text: string): string {
  const lower = text.toLowerCase();
  return Object.hasOwn(otherNames, lower) ? (otherNames[lower] as string) : lower;
}

/**
 * The arguments of the platforms, as BuildKit sets them on a machine with Linux on amd64 that builds for itself.
 * On other machines other values would be checked, with the same outcome but for files that are written for one.
 */
export function platformArgument(name: string, target: string): string {
  switch (name.replace(/^(?:BUILD|TARGET)/, '')) {
    case 'PLATFORM':
      return 'linux/amd64';
    case 'OS':
      return 'linux';
    case 'ARCH':
      return 'amd64';
    case 'STAGE':
      return target === '' ? 'default' : target;
    default:
      return '';
  }
}
