/** Options of the docker command about devices and limits, to the API's objects and back. */

import { joinFields, splitFields } from './csv.ts';

export interface ApiDevice {
  readonly PathOnHost: string;
  readonly PathInContainer: string;
  readonly CgroupPermissions: string;
}

export interface ApiDeviceRequest {
  readonly Driver?: string;
  readonly Count?: number;
  readonly DeviceIDs?: readonly string[] | null;
  readonly Capabilities?: readonly (readonly string[])[] | null;
  readonly Options?: Readonly<Record<string, string>> | null;
}

export interface ApiUlimit {
  readonly Name: string;
  readonly Soft: number;
  readonly Hard: number;
}

export interface ApiThrottle {
  readonly Path: string;
  readonly Rate: number;
}

const everything = 'rwm';

/** `vendor.com/class=name`, a device that the engine knows by its name. */
export const isNamedDevice = (device: string): boolean => /^[\w.-]+\/[\w.-]+=[\w.:-]+$/.test(device);

/** `/dev/fuse`, `/dev/sda:/dev/xvda`, `/dev/sda:/dev/xvda:r`, `/dev/sda:r`. */
export function readDevice(device: string): ApiDevice {
  const [source = '', second, third] = device.split(':');
  const secondIsRights = third === undefined && second !== undefined && /^[rwm]+$/.test(second);
  return {
    PathOnHost: source,
    PathInContainer: secondIsRights ? source : (second ?? source),
    CgroupPermissions: third ?? (secondIsRights ? second : everything),
  };
}

export function deviceWord({ PathOnHost, PathInContainer, CgroupPermissions }: ApiDevice): string {
  const rights = CgroupPermissions === everything || CgroupPermissions === '' ? [] : [CgroupPermissions];
  if (PathInContainer === PathOnHost && rights.length === 0) return PathOnHost;
  return [PathOnHost, PathInContainer, ...rights].join(':');
}

/** `all`, `2`, `device=0`, `"device=0,1"`, `driver=nvidia,"capabilities=compute,utility"`. */
export function readGpus(text: string): ApiDeviceRequest {
  let request: ApiDeviceRequest = { Driver: '', DeviceIDs: null, Capabilities: [['gpu']], Options: {} };
  let counted = false;
  for (const field of splitFields(text)) {
    const at = field.indexOf('=');
    const [key, value] = at < 0 ? ['count', field] : [field.slice(0, at), field.slice(at + 1)];
    if (key === 'count') {
      counted = true;
      request = { ...request, Count: value === 'all' ? -1 : Number(value) };
    } else if (key === 'driver') request = { ...request, Driver: value };
    else if (key === 'device') request = { ...request, DeviceIDs: value.split(',') };
    else if (key === 'capabilities') request = { ...request, Capabilities: [[...value.split(','), 'gpu']] };
    else if (key === 'options') request = { ...request, Options: readPairs(splitFields(value)) };
  }
  if (counted) return request;
  return { ...request, Count: request.DeviceIDs === null ? 1 : 0 };
}

export function gpusWord({ Driver, Count, DeviceIDs, Capabilities, Options }: ApiDeviceRequest): string {
  const options = Object.entries(Options ?? {}).map(([key, value]) => `${key}=${value}`);
  const capabilities = (Capabilities?.[0] ?? []).filter((each) => each !== 'gpu');
  const count = Count === -1 ? 'all' : String(Count);
  const rest = [
    ...(Driver ? [`driver=${Driver}`] : []),
    ...(DeviceIDs && DeviceIDs.length > 0 ? [`device=${DeviceIDs.join(',')}`] : []),
    ...(capabilities.length > 0 ? [`capabilities=${capabilities.join(',')}`] : []),
    ...(options.length > 0 ? [`options=${joinFields(options)}`] : []),
  ];
  return joinFields([...(Count ? [rest.length > 0 ? `count=${count}` : count] : []), ...rest]);
}

/** `nofile=1024`, `nofile=1024:2048`. */
export function readUlimit(text: string): ApiUlimit {
  const [, name = '', soft = '', hard = soft] = /^([^=]*)=([^:]*)(?::(.*))?$/.exec(text) ?? [];
  return { Name: name, Soft: Number(soft), Hard: Number(hard) };
}

export function ulimitWord({ Name, Soft, Hard }: ApiUlimit): string {
  return `${Name}=${Soft}${Soft === Hard ? '' : `:${Hard}`}`;
}

/** `/dev/sda:1048576`. */
export function readThrottle(text: string): ApiThrottle {
  const at = text.lastIndexOf(':');
  return { Path: text.slice(0, at), Rate: Number(text.slice(at + 1)) };
}

export const throttleWord = ({ Path, Rate }: ApiThrottle): string => `${Path}:${Rate}`;

/** `key=value`; a key alone has an empty value. */
function readPairs(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
