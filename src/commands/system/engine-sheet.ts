import type { FactsSection, Sheet } from '../../panels/sheet/sheet.ts';
import { bytes, moment } from '../../ui/format.ts';
import type { EnginePageWords } from '../../ui/messages/engine-page-en.ts';

/** Of `GET /version`. Podman and old engines leave much of it out. */
export interface ApiVersion {
  readonly Version?: string;
  readonly ApiVersion?: string;
  readonly MinAPIVersion?: string;
  readonly GitCommit?: string;
  readonly GoVersion?: string;
  readonly BuildTime?: string;
  readonly Platform?: { readonly Name?: string } | null;
  readonly Components?: readonly { readonly Name?: string; readonly Version?: string }[] | null;
}

type Names = readonly string[] | null;

/** Of `GET /info`. */
export interface ApiInfo {
  readonly ID?: string;
  readonly Name?: string;
  readonly Containers?: number;
  readonly ContainersRunning?: number;
  readonly ContainersPaused?: number;
  readonly ContainersStopped?: number;
  readonly Images?: number;
  readonly Driver?: string;
  readonly DriverStatus?: readonly (readonly string[])[] | null;
  readonly DockerRootDir?: string;
  readonly LoggingDriver?: string;
  readonly CgroupDriver?: string;
  readonly CgroupVersion?: string;
  readonly Plugins?: {
    readonly Volume?: Names;
    readonly Network?: Names;
    readonly Log?: Names;
    readonly Authorization?: Names;
  };
  readonly Runtimes?: Readonly<Record<string, unknown>> | null;
  readonly DefaultRuntime?: string;
  readonly InitBinary?: string;
  readonly LiveRestoreEnabled?: boolean;
  readonly Isolation?: string;
  readonly OperatingSystem?: string;
  readonly OSType?: string;
  readonly KernelVersion?: string;
  readonly Architecture?: string;
  readonly NCPU?: number;
  readonly MemTotal?: number;
  readonly SystemTime?: string;
  readonly SecurityOptions?: Names;
  readonly IndexServerAddress?: string;
  readonly RegistryConfig?: {
    readonly Mirrors?: Names;
    readonly InsecureRegistryCIDRs?: Names;
    readonly IndexConfigs?: Readonly<Record<string, { readonly Secure?: boolean }>> | null;
  } | null;
  readonly HttpProxy?: string;
  readonly HttpsProxy?: string;
  readonly NoProxy?: string;
  readonly DefaultAddressPools?: readonly { readonly Base?: string; readonly Size?: number }[] | null;
  readonly FirewallBackend?: { readonly Driver?: string } | null;
  readonly Swarm?: { readonly LocalNodeState?: string; readonly ControlAvailable?: boolean } | null;
  readonly ExperimentalBuild?: boolean;
  readonly Debug?: boolean;
  readonly Labels?: Names;
  readonly Warnings?: Names;
  readonly MemoryLimit?: boolean;
  readonly SwapLimit?: boolean;
  readonly CpuCfsQuota?: boolean;
  readonly CPUSet?: boolean;
  readonly PidsLimit?: boolean;
}

type FactKey = keyof EnginePageWords['facts'];
type SectionKey = keyof EnginePageWords['sections'];

/** Version and info as a page. What the engine does not tell is left out. */
export function engineSheet(version: ApiVersion, info: ApiInfo, words: EnginePageWords): Sheet {
  const section = (key: SectionKey, facts: Partial<Record<FactKey, string | undefined>>): FactsSection => ({
    kind: 'facts',
    key,
    title: words.sections[key],
    rows: Object.entries(facts).flatMap(([fact, value]) =>
      value === undefined || value === '' ? [] : [{ ...words.facts[fact as FactKey], value }],
    ),
  });
  const yesNo = (value: boolean | undefined): string | undefined =>
    value === undefined ? undefined : value ? words.yes : words.no;
  const onOff = (value: boolean | undefined): string | undefined =>
    value === undefined ? undefined : value ? words.on : words.off;
  const options = (info.SecurityOptions ?? []).map(parseSecurity);
  const has = (name: string): boolean => options.some((option) => option.name === name);
  const podman = version.Components?.some(({ Name }) => Name?.includes('Podman')) ?? false;
  const product = podman ? 'Podman' : version.Platform?.Name || 'Docker Engine';
  const warnings = info.Warnings ?? [];
  const sections = [
    {
      kind: 'facts' as const,
      key: 'warnings',
      title: words.sections.warnings,
      rows: warnings.map((value, index) => ({ label: words.warning(index + 1), value })),
    },
    section('engine', {
      product,
      version: version.Version,
      api: [version.MinAPIVersion, version.ApiVersion].filter(Boolean).join(' – '),
      built: [time(version.BuildTime), version.GitCommit].filter(Boolean).join(', '),
      go: version.GoVersion,
      components: (version.Components ?? [])
        .filter(({ Name }) => Name !== 'Engine')
        // Of several lines the first tells the version.
        .map((part) => `${part.Name ?? ''} ${part.Version?.split('\n')[0] ?? ''}`)
        .join(', '),
      experimental: yesNo(info.ExperimentalBuild),
      debug: onOff(info.Debug),
      id: info.ID,
    }),
    section('computer', {
      name: info.Name,
      os: info.OperatingSystem,
      kernel: info.KernelVersion,
      architecture: [info.OSType, info.Architecture].filter(Boolean).join('/'),
      cpus: info.NCPU?.toString(),
      memory: info.MemTotal === undefined ? undefined : bytes(info.MemTotal),
      time: info.SystemTime,
    }),
    section('contents', {
      containers:
        info.Containers === undefined
          ? undefined
          : words.containers(
              info.ContainersRunning ?? 0,
              info.ContainersPaused ?? 0,
              info.ContainersStopped ?? 0,
            ),
      images: info.Images?.toString(),
    }),
    section('storage', {
      driver: info.Driver,
      driverStatus: (info.DriverStatus ?? []).map((pair) => pair.join(': ')).join(', '),
      rootDir: info.DockerRootDir,
      logging: info.LoggingDriver,
    }),
    section('running', {
      cgroups: info.CgroupVersion && `v${info.CgroupVersion}, ${info.CgroupDriver ?? ''}`,
      runtimes: Object.keys(info.Runtimes ?? {}).join(', '),
      defaultRuntime: info.DefaultRuntime,
      init: info.InitBinary,
      liveRestore: onOff(info.LiveRestoreEnabled),
      isolation: info.Isolation,
      limits: missingLimits(info).join(', '),
      swarm:
        info.Swarm?.LocalNodeState &&
        words.swarm(info.Swarm.LocalNodeState, info.Swarm.ControlAvailable ?? false),
    }),
    section('security', {
      rootless: yesNo(has('rootless')),
      userns: onOff(has('userns')),
      security: options
        .filter(({ name }) => name !== 'rootless' && name !== 'userns')
        .map(({ name, detail }) => (detail === '' ? name : `${name} (${detail})`))
        .join(', '),
    }),
    section('network', {
      registry: withoutCredentials(info.IndexServerAddress),
      mirrors: info.RegistryConfig?.Mirrors?.map(withoutCredentials).join(', '),
      insecure: [
        ...(info.RegistryConfig?.InsecureRegistryCIDRs ?? []),
        ...Object.entries(info.RegistryConfig?.IndexConfigs ?? {}).flatMap(([name, { Secure }]) =>
          Secure === false ? [name] : [],
        ),
      ].join(', '),
      httpProxy: withoutCredentials(info.HttpProxy),
      httpsProxy: withoutCredentials(info.HttpsProxy),
      noProxy: info.NoProxy,
      pools: info.DefaultAddressPools?.map(({ Base, Size }) => `${Base ?? ''} (/${Size ?? ''})`).join(', '),
      firewall: info.FirewallBackend?.Driver,
    }),
    section('plugins', {
      volumePlugins: info.Plugins?.Volume?.join(', '),
      networkPlugins: info.Plugins?.Network?.join(', '),
      logPlugins: info.Plugins?.Log?.join(', '),
      authorization: info.Plugins?.Authorization?.join(', '),
      labels: info.Labels?.join(', '),
    }),
  ];
  return {
    title: words.title,
    lead: words.lead(product, version.Version ?? ''),
    command: 'docker version; docker info',
    buttons: [],
    sections: sections.filter(({ rows }) => rows.length > 0),
  };
}

/** `name=seccomp,profile=default`; old engines say just `seccomp`. */
function parseSecurity(option: string): { readonly name: string; readonly detail: string } {
  const parts = option.split(',');
  const name = parts.find((part) => part.startsWith('name='))?.slice('name='.length);
  return {
    name: name ?? option,
    detail: name === undefined ? '' : parts.filter((part) => !part.startsWith('name=')).join(', '),
  };
}

/** The options of docker run that this kernel has nothing for. */
function missingLimits(info: ApiInfo): string[] {
  const limits: [string, boolean | undefined][] = [
    ['--memory', info.MemoryLimit],
    ['--memory-swap', info.SwapLimit],
    ['--cpus', info.CpuCfsQuota],
    ['--cpuset-cpus', info.CPUSet],
    ['--pids-limit', info.PidsLimit],
  ];
  return limits.flatMap(([option, works]) => (works === false ? [option] : []));
}

/** An address without who logs in there: what stands before the last `@` of the host part. */
export function withoutCredentials(address: string | undefined): string | undefined {
  return address?.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/\s]*@/i, '$1***@');
}

function time(text: string | undefined): string | undefined {
  const parsed = Date.parse(text ?? '');
  if (Number.isNaN(parsed)) return text;
  // Builds that can be repeated exactly say 1970.
  return parsed === 0 ? undefined : moment(parsed);
}
