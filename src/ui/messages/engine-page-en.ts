/** The page about the engine; loaded when someone opens it. */
export const enginePageEn = {
  title: 'Version and Information',
  lead: (product: string, version: string) =>
    `${product} ${version}. Hover over a line to read what it means.`,
  sections: {
    engine: 'Engine',
    computer: 'The computer it runs on',
    contents: 'What it has',
    storage: 'Storage and logs',
    running: 'How containers run',
    security: 'Security',
    network: 'Network and registries',
    plugins: 'Plugins',
    warnings: 'Warnings',
  },
  yes: 'yes',
  no: 'no',
  on: 'on',
  off: 'off',
  warning: (number: number) => `Warning ${number}`,
  containers: (running: number, paused: number, stopped: number) =>
    `${running} running, ${paused} paused, ${stopped} stopped`,
  swarm: (state: string, manager: boolean) =>
    state === 'active' ? `active, as a ${manager ? 'manager' : 'worker'}` : state,
  facts: {
    product: { label: 'Product', help: 'The program that runs your containers.' },
    version: {
      label: 'Version',
      help: 'The version of the engine. The docker command has one of its own, which may differ.',
    },
    api: {
      label: 'API',
      help: 'The oldest language that the engine still understands, and the newest that it speaks. The docker command and Dockyard talk to it over this API.',
    },
    built: { label: 'Built', help: 'When this program was compiled, and from which commit.' },
    go: { label: 'Go', help: 'The version of the language that the engine is written in.' },
    components: {
      label: 'Parts',
      help: 'The engine leaves the work to others: containerd looks after containers and images, runc starts the processes, docker-init is the small first process of --init.',
    },
    experimental: {
      label: 'Experimental features',
      help: 'Features that are still being tried out and may change or go.',
    },
    debug: { label: 'Debug mode', help: 'The engine writes more to its own log.' },
    id: { label: 'ID', help: 'Tells this engine from all others.' },

    name: {
      label: 'Name',
      help: 'The host name of the machine. With Docker Desktop that is a virtual machine.',
    },
    os: {
      label: 'Operating system',
      help: 'What the engine itself runs on; containers bring their own files.',
    },
    kernel: {
      label: 'Kernel',
      help: 'All containers use this one kernel. That is what makes them light, and why a Linux image needs Linux.',
    },
    architecture: {
      label: 'Processor type',
      help: 'Images must be made for this type. Others run slowly by emulation, or not at all: “exec format error”.',
    },
    cpus: {
      label: 'Processors',
      help: 'How many there are for all containers together. With --cpus a container gets only a part.',
    },
    memory: {
      label: 'Memory',
      help: 'What all containers share. Without a limit one container may take all of it; --memory sets one.',
    },
    time: {
      label: 'Clock',
      help: 'The engine’s time in UTC. When it differs from yours, certificates and logs go wrong.',
    },

    containers: { label: 'Containers', help: 'How many there are, by what they do.' },
    images: { label: 'Images', help: 'How many there are, also those without a name.' },

    driver: {
      label: 'Storage driver',
      help: 'How layers are put on top of each other. overlay2 and overlayfs are the usual ones on Linux.',
    },
    driverStatus: { label: 'Of the storage driver', help: 'What the storage driver says about itself.' },
    rootDir: {
      label: 'Data folder',
      help: 'Where images, containers and volumes are on the engine’s disk. Do not change anything in it by hand.',
    },
    logging: {
      label: 'Logging driver',
      help: 'Where the output of containers goes unless they say otherwise. docker logs can read json-file, local and journald; json-file grows without end unless max-size is set.',
    },

    cgroups: {
      label: 'Control groups',
      help: 'The part of Linux that limits memory and processors: its version, and who manages the groups.',
    },
    runtimes: {
      label: 'Runtimes',
      help: 'The programs that can start a container’s processes. docker run --runtime chooses another one.',
    },
    defaultRuntime: { label: 'Default runtime', help: 'Taken unless a container asks for another.' },
    init: { label: 'Init program', help: 'The first process of containers that are run with --init.' },
    liveRestore: {
      label: 'Live restore',
      help: 'When it is on, containers go on running while the engine itself is restarted or updated.',
    },
    isolation: {
      label: 'Isolation',
      help: 'On Windows: whether containers are processes or small virtual machines.',
    },
    limits: {
      label: 'Limits that do not work here',
      help: 'The kernel lacks what these limits need. The engine ignores them, or refuses the container.',
    },
    swarm: {
      label: 'Swarm mode',
      help: 'Docker’s own way to run services on several machines. Inactive is usual on a developer’s computer.',
    },

    rootless: {
      label: 'Rootless',
      help: 'The engine runs as an ordinary user: who breaks out of a container is not root on the machine. Ports below 1024 may need extra rights.',
    },
    userns: {
      label: 'User namespaces',
      help: 'root in a container is another, harmless user on the machine.',
    },
    security: {
      label: 'Protection',
      help: 'Mechanisms of Linux that are on for containers: seccomp bars dangerous system calls, AppArmor and SELinux limit what may be touched.',
    },

    registry: { label: 'Default registry', help: 'Where images without a registry in their name come from.' },
    mirrors: { label: 'Mirrors', help: 'Asked before Docker Hub: nearer, or without its limit on pulls.' },
    insecure: {
      label: 'Insecure registries',
      help: 'Reached without checking who they are. This computer itself is always in the list.',
    },
    httpProxy: {
      label: 'HTTP proxy',
      help: 'Through which the engine pulls images. Containers do not get it from here.',
    },
    httpsProxy: {
      label: 'HTTPS proxy',
      help: 'Through which the engine pulls images. Containers do not get it from here.',
    },
    noProxy: { label: 'No proxy for', help: 'Addresses that are reached directly.' },
    pools: { label: 'Address pools', help: 'From which new networks get their subnets.' },
    firewall: {
      label: 'Firewall',
      help: 'What the engine writes its rules for published ports and networks with.',
    },
    volumePlugins: { label: 'Volumes', help: 'Drivers for volumes: local is a folder on the engine’s disk.' },
    networkPlugins: {
      label: 'Networks',
      help: 'Drivers for networks: bridge joins containers on this machine, overlay over several, host shares the machine’s own network, null is none.',
    },
    logPlugins: { label: 'Logs', help: 'Logging drivers that a container may choose with --log-driver.' },
    authorization: { label: 'Permission', help: 'Plugins that decide who may do what.' },
    labels: { label: 'Labels', help: 'What the administrator has noted about this engine.' },
  },
};

export type EnginePageWords = typeof enginePageEn;
