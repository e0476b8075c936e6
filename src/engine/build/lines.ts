/** Cuts a stream of bytes into lines. */
export class LineBuffer {
  private readonly decoder = new TextDecoder();
  private pending = '';

  add(data: Uint8Array): string[] {
    const lines = (this.pending + this.decoder.decode(data, { stream: true })).split('\n');
    this.pending = lines.pop() ?? '';
    return lines.map(afterOverprinting);
  }

  rest(): string[] {
    const rest = this.pending + this.decoder.decode();
    this.pending = '';
    return rest === '' ? [] : [afterOverprinting(rest)];
  }
}

/** What a terminal would show of a line over which a progress bar has been drawn again and again. */
function afterOverprinting(line: string): string {
  return line.replace(/\r+$/, '').replace(/^.*\r/s, '');
}
