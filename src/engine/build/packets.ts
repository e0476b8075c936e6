import { PbfReader, PbfWriter } from 'pbf';

/**
 * The messages in which files go to BuildKit. The sender (us) lists all files in STAT packets, closed by an empty
 * one; the receiver asks with REQ for those it lacks, by their place in that list; DATA carries contents, closed by
 * an empty one; the receiver ends with FIN, which is answered with FIN.
 * Source: types/wire.proto, types/stat.proto and receive.go of github.com/tonistiigi/fsutil.
 */
export type Packet =
  | { readonly type: 'stat'; readonly stat?: FileStat }
  | { readonly type: 'request'; readonly id: number }
  | { readonly type: 'data'; readonly id: number; readonly data?: Uint8Array }
  | { readonly type: 'finish' }
  | { readonly type: 'error'; readonly message: string };

export interface FileStat {
  /** From the root that is being sent, with forward slashes. */
  readonly path: string;
  /** Permission and type bits as Go's `os.FileMode` has them. */
  readonly mode: number;
  /** Bytes; 0 for folders. */
  readonly size: number;
  /** Nanoseconds since the epoch. */
  readonly modifiedAt: bigint;
  /** Target of a symbolic link. */
  readonly linkTarget?: string;
  /** Numbers of a device file. */
  readonly device?: { readonly major: number; readonly minor: number };
}

const types = ['stat', 'request', 'data', 'finish', 'error'] as const;

/** Writes with one buffer that is used again, so a result is a copy of its own. */
const writer = new PbfWriter(new Uint8Array(128 * 1024));

export function encodePacket(packet: Packet): Uint8Array {
  writer.pos = 0;
  const type = types.indexOf(packet.type);
  if (type !== 0) writer.writeVarintField(1, type);
  if (packet.type === 'stat' && packet.stat) writer.writeMessage(2, writeStat, packet.stat);
  if ('id' in packet && packet.id !== 0) writer.writeVarintField(3, packet.id);
  if (packet.type === 'data' && packet.data) writer.writeBytesField(4, packet.data);
  if (packet.type === 'error') writer.writeBytesField(4, Buffer.from(packet.message));
  return writer.buf.slice(0, writer.pos);
}

function writeStat(stat: FileStat, to: PbfWriter): void {
  to.writeStringField(1, stat.path);
  to.writeVarintField(2, stat.mode);
  // Fields 3 and 4 are the owner and group: left out they are 0, as the docker command sends them.
  if (stat.size > 0) to.writeVarintField(5, stat.size);
  to.writeTag(6, 0);
  writeVarint64(BigInt.asUintN(64, stat.modifiedAt), to);
  if (stat.linkTarget !== undefined) to.writeStringField(7, stat.linkTarget);
  if (stat.device) {
    to.writeVarintField(8, stat.device.major);
    to.writeVarintField(9, stat.device.minor);
  }
}

/** pbf's own takes numbers, which are too short for nanoseconds. */
function writeVarint64(value: bigint, to: PbfWriter): void {
  to.realloc(10);
  let rest = value;
  for (; rest > 0x7fn; rest >>= 7n) to.buf[to.pos++] = Number(rest & 0x7fn) | 0x80;
  to.buf[to.pos++] = Number(rest);
}

/** Reads a packet from the receiver. Throws on a type that is not known. */
export function decodePacket(message: Uint8Array): Packet {
  const fields = new PbfReader(message).readFields(readField, { type: 0, id: 0, data: new Uint8Array(0) });
  const type = types[fields.type];
  const { id, data } = fields;
  if (type === 'stat' || type === 'finish') return { type };
  if (type === 'request') return { type, id };
  if (type === 'data') return { type, id, data };
  if (type === 'error') return { type, message: Buffer.from(data).toString() };
  throw new Error(`unknown packet type ${fields.type}`);
}

function readField(
  tag: number,
  fields: { type: number; id: number; data: Uint8Array },
  from: PbfReader,
): void {
  if (tag === 1) fields.type = from.readVarint();
  else if (tag === 3) fields.id = from.readVarint();
  else if (tag === 4) fields.data = from.readBytes();
}
