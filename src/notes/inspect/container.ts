import type { InspectKey } from './key.ts';

/** What stands in the JSON of a container. */
export const containerKeys: Readonly<Record<string, InspectKey>> = {
  Id: {
    en: 'The container’s full id. In commands its first few characters will do.',
    nl: 'De volledige id van de container. In commando’s volstaan de eerste tekens ervan.',
    topic: 'container',
  },
  Created: {
    en: 'When the container was made, in UTC. It may have started later.',
    nl: 'Wanneer de container gemaakt is, in UTC. Misschien is hij pas later gestart.',
  },
  Path: {
    en: 'The program that runs as process 1: the first word of ENTRYPOINT and CMD together.',
    nl: 'Het programma dat als proces 1 draait: het eerste woord van ENTRYPOINT en CMD samen.',
    topic: 'cmd-and-entrypoint',
  },
  Args: {
    en: 'What the program is given: the other words of ENTRYPOINT and CMD.',
    nl: 'Wat het programma meekrijgt: de andere woorden van ENTRYPOINT en CMD.',
    topic: 'cmd-and-entrypoint',
  },
  State: { en: 'How the container is doing now.', nl: 'Hoe het nu met de container gaat.' },
  'State.Status': {
    en: 'created, running, paused, restarting, removing, exited or dead.',
    nl: 'created, running, paused, restarting, removing, exited of dead.',
    topic: 'container',
  },
  'State.Running': {
    en: 'True while process 1 exists, also while it is paused.',
    nl: 'True zolang proces 1 bestaat, ook als het gepauzeerd is.',
  },
  'State.Paused': {
    en: 'True while all its processes are frozen.',
    nl: 'True zolang al zijn processen bevroren zijn.',
  },
  'State.Restarting': {
    en: 'True while the engine waits before it starts the container again.',
    nl: 'True terwijl de engine wacht om de container opnieuw te starten.',
    topic: 'restart-policy',
  },
  'State.OOMKilled': {
    en: 'True when the kernel ended it because its memory limit was reached.',
    nl: 'True als de kernel hem beëindigd heeft omdat zijn geheugenlimiet bereikt was.',
    topic: 'exit-code',
  },
  'State.Dead': {
    en: 'True when removing it failed halfway.',
    nl: 'True als verwijderen halverwege mislukt is.',
  },
  'State.Pid': {
    en: 'Number of process 1 on the engine’s computer; 0 when it does not run.',
    nl: 'Nummer van proces 1 op de computer van de engine; 0 als hij niet draait.',
    topic: 'pid-1',
  },
  'State.ExitCode': {
    en: 'The number with which process 1 ended: 0 is success. While it runs this is 0 too.',
    nl: 'Het getal waarmee proces 1 eindigde: 0 is gelukt. Zolang hij draait, staat hier ook 0.',
    topic: 'exit-code',
  },
  'State.Error': {
    en: 'What the engine says when it could not start the container.',
    nl: 'Wat de engine zegt als hij de container niet kon starten.',
  },
  'State.StartedAt': {
    en: 'When it was last started, in UTC; the year 1 means never.',
    nl: 'Wanneer hij het laatst gestart is, in UTC; het jaar 1 betekent nooit.',
  },
  'State.FinishedAt': {
    en: 'When it last stopped, in UTC; the year 1 means never.',
    nl: 'Wanneer hij het laatst gestopt is, in UTC; het jaar 1 betekent nooit.',
  },
  'State.Health': {
    en: 'What its health check found lately.',
    nl: 'Wat de healthcheck de laatste tijd gevonden heeft.',
    topic: 'health-check-state',
  },
  'State.Health.Status': {
    en: 'starting, healthy or unhealthy.',
    nl: 'starting, healthy of unhealthy.',
    topic: 'health-check-state',
  },
  'State.Health.FailingStreak': {
    en: 'How many checks in a row have failed.',
    nl: 'Hoeveel controles op rij mislukt zijn.',
  },
  'State.Health.Log': { en: 'The last five checks.', nl: 'De laatste vijf controles.' },
  'State.Health.Log[].Start': { en: 'When this check began.', nl: 'Wanneer deze controle begon.' },
  'State.Health.Log[].End': { en: 'When this check was done.', nl: 'Wanneer deze controle klaar was.' },
  'State.Health.Log[].ExitCode': {
    en: '0: healthy, 1: not healthy, -1: it took too long.',
    nl: '0: gezond, 1: niet gezond, -1: het duurde te lang.',
  },
  'State.Health.Log[].Output': {
    en: 'What the check printed; at most 4,096 bytes are kept.',
    nl: 'Wat de controle afdrukte; er worden hoogstens 4096 bytes bewaard.',
  },
  Image: {
    en: 'Id of the image that it was made from. Config.Image has the name that was asked for.',
    nl: 'Id van de image waaruit hij gemaakt is. In Config.Image staat de naam die gevraagd werd.',
    topic: 'image',
  },
  ImageManifestDescriptor: {
    en: 'Which manifest of the image was taken: for which platform.',
    nl: 'Welk manifest van de image gebruikt is: voor welk platform.',
  },
  'ImageManifestDescriptor.*': { en: 'A detail of that manifest.', nl: 'Een gegeven van dat manifest.' },
  ResolvConfPath: {
    en: 'The file on the engine’s computer that is its /etc/resolv.conf.',
    nl: 'Het bestand op de computer van de engine dat zijn /etc/resolv.conf is.',
    topic: 'embedded-dns',
  },
  HostnamePath: {
    en: 'The file on the engine’s computer that is its /etc/hostname.',
    nl: 'Het bestand op de computer van de engine dat zijn /etc/hostname is.',
  },
  HostsPath: {
    en: 'The file on the engine’s computer that is its /etc/hosts.',
    nl: 'Het bestand op de computer van de engine dat zijn /etc/hosts is.',
  },
  LogPath: {
    en: 'Where the engine keeps its log; empty with log drivers that send it elsewhere.',
    nl: 'Waar de engine zijn log bewaart; leeg bij logdrivers die het elders heen sturen.',
    topic: 'logging',
  },
  Name: {
    en: 'Its name, with a slash in front that you leave out.',
    nl: 'Zijn naam, met een schuine streep ervoor die je weglaat.',
  },
  RestartCount: {
    en: 'How often the restart policy has started it again.',
    nl: 'Hoe vaak het herstartbeleid hem opnieuw gestart heeft.',
    topic: 'restart-policy',
  },
  Driver: {
    en: 'How its layers are put together: the storage driver.',
    nl: 'Hoe zijn lagen samengevoegd worden: de opslagdriver.',
    topic: 'layer',
  },
  Platform: { en: 'The operating system that it is for.', nl: 'Het besturingssysteem waarvoor hij is.' },
  MountLabel: {
    en: 'SELinux label of its files; empty without SELinux.',
    nl: 'SELinux-label van zijn bestanden; leeg zonder SELinux.',
  },
  ProcessLabel: {
    en: 'SELinux label of its processes; empty without SELinux.',
    nl: 'SELinux-label van zijn processen; leeg zonder SELinux.',
  },
  AppArmorProfile: {
    en: 'The AppArmor profile that limits it.',
    nl: 'Het AppArmor-profiel dat hem beperkt.',
  },
  ExecIDs: {
    en: 'Commands that run in it beside process 1, such as a shell.',
    nl: 'Commando’s die naast proces 1 in hem draaien, zoals een shell.',
  },
  SizeRw: {
    en: 'Bytes that it has written to its own layer.',
    nl: 'Bytes die hij in zijn eigen laag geschreven heeft.',
    topic: 'writable-layer',
  },
  SizeRootFs: {
    en: 'Bytes of its image and its own layer together.',
    nl: 'Bytes van de image en zijn eigen laag samen.',
  },
  HostConfig: {
    en: 'What it may use of the machine: ports, mounts, limits, rights.',
    nl: 'Wat hij van de machine mag gebruiken: poorten, mounts, limieten, rechten.',
    topic: 'run-options',
  },
  'HostConfig.Binds': {
    en: 'Folders and volumes as `-v` names them: source:target:options.',
    nl: 'Mappen en volumes zoals `-v` ze noemt: bron:doel:opties.',
    topic: 'bind-mount',
  },
  'HostConfig.Mounts': {
    en: 'Mounts as `--mount` names them.',
    nl: 'Mounts zoals `--mount` ze noemt.',
    topic: 'volume',
  },
  'HostConfig.Mounts[].Type': { en: 'volume, bind or tmpfs.', nl: 'volume, bind of tmpfs.', topic: 'volume' },
  'HostConfig.Mounts[].Source': {
    en: 'The volume’s name, or the folder on the engine’s computer.',
    nl: 'De naam van het volume, of de map op de computer van de engine.',
  },
  'HostConfig.Mounts[].Target': {
    en: 'Where it appears in the container.',
    nl: 'Waar het in de container verschijnt.',
  },
  'HostConfig.Mounts[].ReadOnly': {
    en: 'True: the container cannot write there.',
    nl: 'True: de container kan er niet schrijven.',
  },
  'HostConfig.Tmpfs': {
    en: 'Folders that are kept in memory only.',
    nl: 'Mappen die alleen in het geheugen staan.',
    topic: 'tmpfs',
  },
  'HostConfig.Tmpfs.*': {
    en: 'Options of this folder in memory, such as its size.',
    nl: 'Opties van deze map in het geheugen, zoals de grootte.',
    topic: 'tmpfs',
  },
  'HostConfig.ContainerIDFile': {
    en: 'A file that the docker command wrote the id to.',
    nl: 'Een bestand waarin het docker-commando de id schreef.',
  },
  'HostConfig.LogConfig': {
    en: 'Where its output goes.',
    nl: 'Waar zijn uitvoer naartoe gaat.',
    topic: 'logging',
  },
  'HostConfig.LogConfig.Type': {
    en: 'The log driver; json-file and local can be read with `docker logs`.',
    nl: 'De logdriver; json-file en local lees je met `docker logs`.',
    topic: 'logging',
  },
  'HostConfig.LogConfig.Config': {
    en: 'Options of the log driver, such as max-size.',
    nl: 'Opties van de logdriver, zoals max-size.',
  },
  'HostConfig.LogConfig.Config.*': { en: 'An option of the log driver.', nl: 'Een optie van de logdriver.' },
  'HostConfig.NetworkMode': {
    en: 'The network that it was started on; default and bridge are the usual one, host has no network of its own.',
    nl: 'Het netwerk waarop hij gestart is; default en bridge zijn het gewone, host heeft geen eigen netwerk.',
    topic: 'network',
  },
  'HostConfig.PortBindings': {
    en: 'Ports as they were asked for with `-p`. NetworkSettings.Ports has what came of it.',
    nl: 'Poorten zoals ze met `-p` gevraagd zijn. In NetworkSettings.Ports staat wat ervan gekomen is.',
    topic: 'port-publishing',
  },
  'HostConfig.PortBindings.*': {
    en: 'A port in the container, and where it was asked to be published.',
    nl: 'Een poort in de container, en waar die gepubliceerd moest worden.',
    topic: 'port-publishing',
  },
  'HostConfig.PortBindings.*[].HostIp': {
    en: 'The address of the machine; empty: every address.',
    nl: 'Het adres van de machine; leeg: alle adressen.',
    topic: 'localhost',
  },
  'HostConfig.PortBindings.*[].HostPort': {
    en: 'The port on the machine; empty or 0: any free one.',
    nl: 'De poort op de machine; leeg of 0: een willekeurige vrije.',
  },
  'HostConfig.RestartPolicy': {
    en: 'Whether the engine starts it again when it stops.',
    nl: 'Of de engine hem opnieuw start als hij stopt.',
    topic: 'restart-policy',
  },
  'HostConfig.RestartPolicy.Name': {
    en: 'no, on-failure, always or unless-stopped; empty is no.',
    nl: 'no, on-failure, always of unless-stopped; leeg is no.',
    topic: 'restart-policy',
  },
  'HostConfig.RestartPolicy.MaximumRetryCount': {
    en: 'How often on-failure tries; 0: always.',
    nl: 'Hoe vaak on-failure het probeert; 0: altijd.',
    topic: 'restart-policy',
  },
  'HostConfig.AutoRemove': {
    en: 'True: it is removed when it stops (`--rm`).',
    nl: 'True: hij wordt verwijderd als hij stopt (`--rm`).',
  },
  'HostConfig.VolumeDriver': {
    en: 'The driver of volumes that `-v` makes.',
    nl: 'De driver van volumes die `-v` maakt.',
  },
  'HostConfig.VolumesFrom': {
    en: 'Containers whose volumes it has too.',
    nl: 'Containers waarvan hij de volumes ook heeft.',
    topic: 'sharing-data',
  },
  'HostConfig.CapAdd': {
    en: 'Rights of root that it is given beyond the usual ones.',
    nl: 'Rechten van root die hij boven op de gewone krijgt.',
    topic: 'root-and-users',
  },
  'HostConfig.CapDrop': {
    en: 'Rights of root that are taken from it.',
    nl: 'Rechten van root die hem afgenomen zijn.',
    topic: 'root-and-users',
  },
  'HostConfig.CgroupnsMode': {
    en: 'Whether it sees its own control groups only (private) or the machine’s (host).',
    nl: 'Of hij alleen zijn eigen controlgroepen ziet (private) of die van de machine (host).',
  },
  'HostConfig.Dns': {
    en: 'Name servers that it is given.',
    nl: 'Naamservers die hij meekrijgt.',
    topic: 'embedded-dns',
  },
  'HostConfig.DnsOptions': { en: 'Options in its resolv.conf.', nl: 'Opties in zijn resolv.conf.' },
  'HostConfig.DnsSearch': {
    en: 'Domains in which short names are looked up.',
    nl: 'Domeinen waarin korte namen opgezocht worden.',
  },
  'HostConfig.ExtraHosts': {
    en: 'Names with addresses that are added to its /etc/hosts.',
    nl: 'Namen met adressen die aan zijn /etc/hosts toegevoegd worden.',
  },
  'HostConfig.GroupAdd': {
    en: 'Groups that its user is in besides.',
    nl: 'Groepen waar zijn gebruiker ook in zit.',
  },
  'HostConfig.IpcMode': {
    en: 'With whom it shares memory between processes; private: with nobody.',
    nl: 'Met wie hij geheugen tussen processen deelt; private: met niemand.',
  },
  'HostConfig.Cgroup': {
    en: 'A container whose control group it shares.',
    nl: 'Een container waarvan hij de controlgroep deelt.',
  },
  'HostConfig.Links': {
    en: 'Containers that it knows by name in the old way; networks do this today.',
    nl: 'Containers die hij op de oude manier bij naam kent; vandaag doen netwerken dat.',
    topic: 'user-defined-network',
  },
  'HostConfig.OomScoreAdj': {
    en: 'From -1000 to 1000: the higher, the sooner the kernel ends it when memory is short.',
    nl: 'Van -1000 tot 1000: hoe hoger, hoe eerder de kernel hem beëindigt als het geheugen krap is.',
  },
  'HostConfig.PidMode': {
    en: 'Whose processes it sees; empty: its own.',
    nl: 'Wiens processen hij ziet; leeg: zijn eigen.',
  },
  'HostConfig.Privileged': {
    en: 'True: it may do almost anything that root on the machine may.',
    nl: 'True: hij mag bijna alles wat root op de machine mag.',
    topic: 'root-and-users',
  },
  'HostConfig.PublishAllPorts': {
    en: 'True: every exposed port is published on a free one (`-P`).',
    nl: 'True: elke opengestelde poort wordt op een vrije poort gepubliceerd (`-P`).',
    topic: 'port-publishing',
  },
  'HostConfig.ReadonlyRootfs': {
    en: 'True: it cannot write to its own file system, only to mounts.',
    nl: 'True: hij kan niet op zijn eigen bestandssysteem schrijven, alleen op mounts.',
    topic: 'writable-layer',
  },
  'HostConfig.SecurityOpt': {
    en: 'Options of AppArmor, SELinux, seccomp and the like.',
    nl: 'Opties van AppArmor, SELinux, seccomp en dergelijke.',
  },
  'HostConfig.StorageOpt': {
    en: 'Options of the storage driver, such as a size limit.',
    nl: 'Opties van de opslagdriver, zoals een maximale grootte.',
  },
  'HostConfig.UTSMode': {
    en: 'host: it has the machine’s own hostname.',
    nl: 'host: hij heeft de hostnaam van de machine zelf.',
  },
  'HostConfig.UsernsMode': {
    en: 'host: root in it is root on the machine, also where users are mapped.',
    nl: 'host: root erin is root op de machine, ook waar gebruikers omgezet worden.',
  },
  'HostConfig.ShmSize': {
    en: 'Bytes of /dev/shm, the memory that its processes share.',
    nl: 'Bytes van /dev/shm, het geheugen dat zijn processen delen.',
  },
  'HostConfig.Sysctls': { en: 'Kernel settings of its own.', nl: 'Eigen kernelinstellingen.' },
  'HostConfig.Runtime': {
    en: 'The program that starts its processes, mostly runc.',
    nl: 'Het programma dat zijn processen start, meestal runc.',
  },
  'HostConfig.ConsoleSize': {
    en: 'Rows and columns of its terminal on Windows.',
    nl: 'Rijen en kolommen van zijn terminal op Windows.',
  },
  'HostConfig.Isolation': {
    en: 'How it is kept apart on Windows.',
    nl: 'Hoe hij op Windows afgezonderd wordt.',
  },
  'HostConfig.CpuShares': {
    en: 'Its share of the processors when they are busy; 0 is the usual 1024.',
    nl: 'Zijn deel van de processors als die bezet zijn; 0 is de gebruikelijke 1024.',
    topic: 'resource-limit',
  },
  'HostConfig.Memory': {
    en: 'The most memory it may use, in bytes; 0: no limit.',
    nl: 'Hoeveel geheugen hij hoogstens mag gebruiken, in bytes; 0: geen limiet.',
    topic: 'resource-limit',
  },
  'HostConfig.NanoCpus': {
    en: 'How many processors it may use, in billionths: 1500000000 is 1.5; 0: no limit.',
    nl: 'Hoeveel processors hij mag gebruiken, in miljardsten: 1500000000 is 1,5; 0: geen limiet.',
    topic: 'resource-limit',
  },
  'HostConfig.CgroupParent': {
    en: 'The control group that its own stands under.',
    nl: 'De controlgroep waar de zijne onder valt.',
  },
  'HostConfig.BlkioWeight': {
    en: 'Its share of disk time, from 10 to 1000; 0: the usual share.',
    nl: 'Zijn deel van de schijftijd, van 10 tot 1000; 0: het gebruikelijke deel.',
  },
  'HostConfig.BlkioWeightDevice': {
    en: 'The same for single disks.',
    nl: 'Hetzelfde voor afzonderlijke schijven.',
  },
  'HostConfig.BlkioDeviceReadBps': {
    en: 'The most bytes per second it may read from a disk.',
    nl: 'Hoeveel bytes per seconde hij hoogstens van een schijf mag lezen.',
  },
  'HostConfig.BlkioDeviceWriteBps': {
    en: 'The most bytes per second it may write to a disk.',
    nl: 'Hoeveel bytes per seconde hij hoogstens naar een schijf mag schrijven.',
  },
  'HostConfig.BlkioDeviceReadIOps': {
    en: 'The most reads per second from a disk.',
    nl: 'Hoe vaak per seconde hij hoogstens van een schijf mag lezen.',
  },
  'HostConfig.BlkioDeviceWriteIOps': {
    en: 'The most writes per second to a disk.',
    nl: 'Hoe vaak per seconde hij hoogstens naar een schijf mag schrijven.',
  },
  'HostConfig.CpuPeriod': {
    en: 'Length of the slices in which CpuQuota is counted, in microseconds.',
    nl: 'Lengte van de stukken tijd waarin CpuQuota geteld wordt, in microseconden.',
  },
  'HostConfig.CpuQuota': {
    en: 'Microseconds of processor time in each slice; 0: no limit. NanoCpus says the same more simply.',
    nl: 'Microseconden processortijd per stuk; 0: geen limiet. NanoCpus zegt hetzelfde eenvoudiger.',
    topic: 'resource-limit',
  },
  'HostConfig.CpuRealtimePeriod': {
    en: 'The same for processes that must be served at once.',
    nl: 'Hetzelfde voor processen die meteen aan de beurt moeten komen.',
  },
  'HostConfig.CpuRealtimeRuntime': {
    en: 'The same for processes that must be served at once.',
    nl: 'Hetzelfde voor processen die meteen aan de beurt moeten komen.',
  },
  'HostConfig.CpusetCpus': {
    en: 'Which processors it may use, such as 0-2; empty: all.',
    nl: 'Welke processors hij mag gebruiken, zoals 0-2; leeg: allemaal.',
    topic: 'resource-limit',
  },
  'HostConfig.CpusetMems': {
    en: 'Which banks of memory it may use; empty: all.',
    nl: 'Welke geheugenbanken hij mag gebruiken; leeg: allemaal.',
  },
  'HostConfig.Devices': {
    en: 'Devices of the machine that it may use.',
    nl: 'Apparaten van de machine die hij mag gebruiken.',
  },
  'HostConfig.DeviceCgroupRules': {
    en: 'Rules on which devices it may use.',
    nl: 'Regels over welke apparaten hij mag gebruiken.',
  },
  'HostConfig.DeviceRequests': {
    en: 'Devices that a driver hands out, such as graphics cards (`--gpus`).',
    nl: 'Apparaten die een driver uitdeelt, zoals grafische kaarten (`--gpus`).',
  },
  'HostConfig.KernelMemory': {
    en: 'A limit that is no longer used.',
    nl: 'Een limiet die niet meer gebruikt wordt.',
  },
  'HostConfig.KernelMemoryTCP': {
    en: 'A limit that is no longer used.',
    nl: 'Een limiet die niet meer gebruikt wordt.',
  },
  'HostConfig.MemoryReservation': {
    en: 'Bytes that it is held to when memory is short; 0: none.',
    nl: 'Bytes waartoe hij beperkt wordt als het geheugen krap is; 0: geen.',
    topic: 'resource-limit',
  },
  'HostConfig.MemorySwap': {
    en: 'The most memory and swap together, in bytes; 0: twice the memory, -1: no limit on swap.',
    nl: 'Geheugen en swap samen, hoogstens, in bytes; 0: tweemaal het geheugen, -1: geen limiet op swap.',
    topic: 'resource-limit',
  },
  'HostConfig.MemorySwappiness': {
    en: 'From 0 to 100: how readily its memory goes to swap; null: as on the machine.',
    nl: 'Van 0 tot 100: hoe snel zijn geheugen naar swap gaat; null: zoals op de machine.',
  },
  'HostConfig.OomKillDisable': {
    en: 'True: it is not ended when its memory runs out. Rarely a good idea.',
    nl: 'True: hij wordt niet beëindigd als zijn geheugen op is. Zelden een goed idee.',
  },
  'HostConfig.PidsLimit': {
    en: 'The most processes it may have; null, 0 or -1: no limit.',
    nl: 'Hoeveel processen hij hoogstens mag hebben; null, 0 of -1: geen limiet.',
    topic: 'resource-limit',
  },
  'HostConfig.Ulimits': {
    en: 'Limits per process, such as the number of open files.',
    nl: 'Limieten per proces, zoals het aantal open bestanden.',
  },
  'HostConfig.Init': {
    en: 'True: a small process 1 passes on signals and clears up after others (`--init`).',
    nl: 'True: een klein proces 1 geeft signalen door en ruimt op achter andere (`--init`).',
    topic: 'pid-1',
  },
  'HostConfig.CpuCount': { en: 'Number of processors on Windows.', nl: 'Aantal processors op Windows.' },
  'HostConfig.CpuPercent': {
    en: 'Percentage of the processors on Windows.',
    nl: 'Percentage van de processors op Windows.',
  },
  'HostConfig.IOMaximumIOps': { en: 'A limit for Windows.', nl: 'Een limiet voor Windows.' },
  'HostConfig.IOMaximumBandwidth': { en: 'A limit for Windows.', nl: 'Een limiet voor Windows.' },
  'HostConfig.MaskedPaths': {
    en: 'Files of the kernel that it cannot see.',
    nl: 'Bestanden van de kernel die hij niet kan zien.',
  },
  'HostConfig.ReadonlyPaths': {
    en: 'Files of the kernel that it can only read.',
    nl: 'Bestanden van de kernel die hij alleen kan lezen.',
  },
  Storage: { en: 'Where its layers are.', nl: 'Waar zijn lagen staan.', topic: 'layer' },
  Mounts: {
    en: 'What is mounted in it now: volumes, folders, memory.',
    nl: 'Wat er nu in hem gemount is: volumes, mappen, geheugen.',
    topic: 'volume',
  },
  'Mounts[].Type': {
    en: 'volume: managed by Docker; bind: a folder of the machine; tmpfs: in memory.',
    nl: 'volume: beheerd door Docker; bind: een map van de machine; tmpfs: in het geheugen.',
    topic: 'volume',
  },
  'Mounts[].Name': {
    en: 'Name of the volume; 64 characters: one without a name of its own.',
    nl: 'Naam van het volume; 64 tekens: een volume zonder eigen naam.',
    topic: 'anonymous-volume',
  },
  'Mounts[].Source': {
    en: 'Where the files are on the engine’s computer.',
    nl: 'Waar de bestanden op de computer van de engine staan.',
    topic: 'docker-area',
  },
  'Mounts[].Destination': {
    en: 'Where they appear in the container.',
    nl: 'Waar ze in de container verschijnen.',
  },
  'Mounts[].Driver': { en: 'The volume’s driver.', nl: 'De driver van het volume.' },
  'Mounts[].Mode': {
    en: 'Options behind the last colon of `-v`.',
    nl: 'Opties achter de laatste dubbele punt van `-v`.',
  },
  'Mounts[].RW': { en: 'True: the container can write there.', nl: 'True: de container kan er schrijven.' },
  'Mounts[].Propagation': {
    en: 'Whether mounts inside it show on the other side too.',
    nl: 'Of mounts erin ook aan de andere kant te zien zijn.',
  },
  NetworkSettings: {
    en: 'The networks that it is on, as things are now.',
    nl: 'De netwerken waarop hij zit, zoals het nu is.',
    topic: 'network',
  },
  'NetworkSettings.Bridge': {
    en: 'The bridge of the usual network, where the engine names it.',
    nl: 'De bridge van het gewone netwerk, waar de engine die noemt.',
    topic: 'bridge-network',
  },
  'NetworkSettings.SandboxID': {
    en: 'Id of its part of the network, kept apart from others.',
    nl: 'Id van zijn afgezonderde deel van het netwerk.',
  },
  'NetworkSettings.SandboxKey': {
    en: 'The file that stands for its part of the network.',
    nl: 'Het bestand dat voor zijn deel van het netwerk staat.',
  },
  'NetworkSettings.HairpinMode': {
    en: 'Whether it can reach itself through its published port.',
    nl: 'Of hij zichzelf via zijn gepubliceerde poort kan bereiken.',
  },
  'NetworkSettings.Ports': {
    en: 'Its ports, and where they are published now; null: not published.',
    nl: 'Zijn poorten, en waar ze nu gepubliceerd zijn; null: niet gepubliceerd.',
    topic: 'port-publishing',
  },
  'NetworkSettings.Ports.*': {
    en: 'A port in the container; null: not published.',
    nl: 'Een poort in de container; null: niet gepubliceerd.',
    topic: 'port-publishing',
  },
  'NetworkSettings.Ports.*[].HostIp': {
    en: 'The address of the machine; 0.0.0.0 and :: are every address.',
    nl: 'Het adres van de machine; 0.0.0.0 en :: zijn alle adressen.',
    topic: 'localhost',
  },
  'NetworkSettings.Ports.*[].HostPort': {
    en: 'The port on the machine.',
    nl: 'De poort op de machine.',
    topic: 'port-publishing',
  },
  'NetworkSettings.IPAddress': {
    en: 'Its address on the usual bridge; empty on other networks.',
    nl: 'Zijn adres op de gewone bridge; leeg op andere netwerken.',
  },
  'NetworkSettings.MacAddress': {
    en: 'Its hardware address on the usual bridge.',
    nl: 'Zijn hardwareadres op de gewone bridge.',
  },
  'NetworkSettings.Gateway': {
    en: 'The address through which it leaves the usual bridge.',
    nl: 'Het adres waarlangs hij de gewone bridge verlaat.',
  },
  'NetworkSettings.*': {
    en: 'A detail of the usual bridge, as old engines tell it. Networks has it for each network.',
    nl: 'Een gegeven van de gewone bridge, zoals oude engines het vertellen. In Networks staat het per netwerk.',
  },
  'NetworkSettings.Networks': {
    en: 'Each network that it is on, by name.',
    nl: 'Elk netwerk waarop hij zit, per naam.',
    topic: 'network',
  },
  'NetworkSettings.Networks.*': {
    en: 'Its names and addresses on this network.',
    nl: 'Zijn namen en adressen op dit netwerk.',
    topic: 'network',
  },
  'NetworkSettings.Networks.*.IPAMConfig': {
    en: 'An address that was asked for.',
    nl: 'Een adres dat gevraagd is.',
  },
  'NetworkSettings.Networks.*.Links': {
    en: 'Other containers that it knows by name in the old way.',
    nl: 'Andere containers die hij op de oude manier bij naam kent.',
  },
  'NetworkSettings.Networks.*.Aliases': {
    en: 'Names by which others on the network find it.',
    nl: 'Namen waarmee anderen op het netwerk hem vinden.',
    topic: 'embedded-dns',
  },
  'NetworkSettings.Networks.*.DNSNames': {
    en: 'Every name by which others on the network find it.',
    nl: 'Alle namen waarmee anderen op het netwerk hem vinden.',
    topic: 'embedded-dns',
  },
  'NetworkSettings.Networks.*.NetworkID': { en: 'Id of the network.', nl: 'Id van het netwerk.' },
  'NetworkSettings.Networks.*.EndpointID': {
    en: 'Id of its place on the network; empty while it does not run.',
    nl: 'Id van zijn plaats op het netwerk; leeg als hij niet draait.',
  },
  'NetworkSettings.Networks.*.Gateway': {
    en: 'The address through which it leaves the network.',
    nl: 'Het adres waarlangs hij het netwerk verlaat.',
  },
  'NetworkSettings.Networks.*.IPAddress': {
    en: 'Its address on the network; empty while it does not run.',
    nl: 'Zijn adres op het netwerk; leeg als hij niet draait.',
  },
  'NetworkSettings.Networks.*.IPPrefixLen': {
    en: 'How many bits of the address name the network: 16 is a /16.',
    nl: 'Hoeveel bits van het adres het netwerk aanduiden: 16 is een /16.',
  },
  'NetworkSettings.Networks.*.IPv6Gateway': { en: 'The same for IPv6.', nl: 'Hetzelfde voor IPv6.' },
  'NetworkSettings.Networks.*.GlobalIPv6Address': { en: 'Its IPv6 address.', nl: 'Zijn IPv6-adres.' },
  'NetworkSettings.Networks.*.GlobalIPv6PrefixLen': {
    en: 'How many bits of the IPv6 address name the network.',
    nl: 'Hoeveel bits van het IPv6-adres het netwerk aanduiden.',
  },
  'NetworkSettings.Networks.*.MacAddress': { en: 'Its hardware address.', nl: 'Zijn hardwareadres.' },
  'NetworkSettings.Networks.*.DriverOpts': {
    en: 'Options for the network’s driver.',
    nl: 'Opties voor de driver van het netwerk.',
  },
  'NetworkSettings.Networks.*.GwPriority': {
    en: 'Through which network it gets out: the one with the highest number.',
    nl: 'Langs welk netwerk hij naar buiten gaat: dat met het hoogste getal.',
  },
};
