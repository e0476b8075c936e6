/** From the history of an image back to its Dockerfile. */

/** A shell with its options, as the builders put it before a command. */
const shell = String.raw`(?:\S*/)?(?:ba|a|da|z|k)?sh(?: -[a-z]+(?: pipefail)?)*? -[a-z]*c|cmd /S /C|powershell(?:\.exe)? -Command`;
const shellFirst = new RegExp(`^(?:${shell}) `, 'i');
/** `|2 A=1 B=2 /bin/sh -c …`: the values of build arguments stand before the shell. */
const withArguments = new RegExp(`^\\|\\d+ .*? (?=(?:${shell}) )`, 'is');
const noOperation = /^.{0,60}?#\(nop\)\s+/s;

/**
 * The instruction that made a layer, out of what the engine tells of it: `/bin/sh -c #(nop)  CMD ["sh"]` is
 * `CMD ["sh"]`, and `RUN /bin/sh -c make # buildkit` is `RUN make`. What came from outside, and has been lost since,
 * is `…`. A text that no builder wrote stays as it is.
 */
export function instructionOf(createdBy: string): string {
  const text = createdBy.replace(/\s*# buildkit$/, '').trim();
  if (noOperation.test(text)) return readable(text.replace(noOperation, '').trim());
  const run = text.startsWith('RUN ') ? text.slice('RUN '.length) : undefined;
  const command = (run ?? text).replace(withArguments, '');
  if (shellFirst.test(command)) return `RUN ${command.replace(shellFirst, '').trim()}`;
  return run === undefined ? readable(text) : `RUN ${command.trim()}`;
}

/** Instructions whose value the builders wrote down in ways of their own. */
function readable(text: string): string {
  const [, keyword = '', rest = ''] = /^([A-Z]+)\s+(.*)$/s.exec(text) ?? [];
  switch (keyword) {
    case 'CMD':
    case 'ENTRYPOINT':
      return `${keyword} ${list(rest) ?? rest}`;
    case 'SHELL':
    case 'VOLUME':
      return `${keyword} ${list(rest) ?? (/^\[.*\]$/s.test(rest) ? rest.slice(1, -1) : rest)}`;
    case 'EXPOSE':
      return `EXPOSE ${rest.replaceAll(/^map\[|^\[|\]$/g, '').replaceAll(':{}', '')}`;
    case 'COPY':
    case 'ADD':
      return `${keyword} ${rest.replace(/^(?:(--\S+ )*)(?:file|dir|multi):[0-9a-f]+ in (.*)$/s, '$1… $2').trim()}`;
    case 'HEALTHCHECK':
      return `HEALTHCHECK ${healthCheck(rest) ?? rest}`;
    default:
      return text;
  }
}

const quoted = /"(?:[^"\\]|\\.)*"/g;

/** `["a" "b"]`, as Go prints a list, with the commas that a Dockerfile has. */
function list(text: string): string | undefined {
  if (!/^\[\s*"/.test(text) || !text.endsWith(']')) return undefined;
  return `[${(text.match(quoted) ?? []).join(', ')}]`;
}

/** `&{["CMD-SHELL" "curl -f localhost"] "30s" "3s" "0s" "0s" '\x03'}`: command, interval, timeout, start, step, tries. */
function healthCheck(text: string): string | undefined {
  const parts = /^&\{\[(.*)\] (.*) (?:'(.*)'|(\d+))\}$/s.exec(text);
  if (parts === null) return undefined;
  const [kind = '', ...words] = (parts[1]?.match(quoted) ?? []).map(unquoted);
  if (kind === 'NONE') return 'NONE';
  const names = ['interval', 'timeout', 'start-period', 'start-interval'];
  const times = (parts[2]?.match(quoted) ?? []).map(unquoted);
  const options = times.flatMap((time, at) => (time === '0s' ? [] : [`--${names[at]}=${time}`]));
  const retries = parts[4] === undefined ? code(parts[3] ?? '') : Number(parts[4]);
  if (retries > 0) options.push(`--retries=${retries}`);
  const command = kind === 'CMD-SHELL' ? words.join(' ') : JSON.stringify(words).replaceAll('","', '", "');
  return [...options, 'CMD', command].join(' ');
}

const unquoted = (text: string): string => text.slice(1, -1).replaceAll(/\\(.)/g, '$1');

/** The number that Go prints as a character: `\x03`, `\n`. */
function code(text: string): number {
  const hex = /^\\[xu]([0-9a-f]+)$/i.exec(text)?.[1];
  if (hex !== undefined) return Number.parseInt(hex, 16);
  const short = String.raw`\a\b\t\n\v\f\r`.indexOf(text);
  return text.startsWith('\\') ? 7 + short / 2 : (text.codePointAt(0) ?? 0);
}
