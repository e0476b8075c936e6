/** Names of variables whose value is not for showing. */
const secretName =
  /(?:_|^)(?:api_?key|auth|credentials?|key|pass|password|passwd|passphrase|pwd|pw|secrets?|token|salt|dsn)(?:_|$)|password|secret|token/i;

/** About a secret, and not one itself: where it is, what it is called. */
const harmless = /_(?:file|path|dir|name|id|port|host|user|tag|version|ttl|length)$/i;

/** A user and password in an address. */
const inAddress = /:\/\/[^\s/@:]*:[^\s/@]+@/;

export const mask = '••••••';

export function looksSecret(name: string, value: string): boolean {
  return value !== '' && ((secretName.test(name) && !harmless.test(name)) || inAddress.test(value));
}
