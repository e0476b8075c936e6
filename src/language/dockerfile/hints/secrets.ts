/** Secrets that would end up in a layer, where everyone who has the image can read them. */
import type { Finding } from '../finding.ts';
import { hint, type Hint, type RunFacts } from './facts.ts';

export const noSecrets: Hint = function* ({ file, runs }) {
  for (const { keyword, words, flags } of file.instructions) {
    if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some(({ name }) => name === 'from')) continue;
    for (const { value, span } of words.slice(0, -1)) {
      if (isSecretFile(value)) yield hint('no-secrets', span, value);
    }
  }
  if (!SUSPECT.test(file.text)) return;
  for (const run of runs) if (SUSPECT.test(run.text)) yield* inRun(run);
};

/** Files that hold a private key or credentials by their name. */
function isSecretFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^\.env(\.(local|prod|production|secrets?))?$/.test(name)) return true;
  if (/^id_(rsa|dsa|ecdsa|ed25519)$/.test(name)) return true;
  if (/^(\.netrc|\.pypirc|\.git-credentials|\.pgpass)$/.test(name)) return true;
  if (/\.(aws\/credentials|docker\/config\.json|kube\/config)$/.test(path)) return true;
  if (/\.(p12|pfx|ppk)$/.test(name)) return true;
  if (!/\.(pem|key)$/.test(name)) return false;
  // Certificates and public keys are no secret.
  if (/cert|chain|bundle|root|trust|\bca\b|pub|gpg|apt|repo|sign|dhparam/i.test(name)) return false;
  return name.endsWith('.pem') ? !/[*?]/.test(name) || name === '*.pem' : /priv|server|ssl|tls/i.test(path);
}

/** One of the patterns below may fit: most steps need not be looked at word by word. */
const SUSPECT =
  /AKIA|gh[pousr]_|github_pat_|glpat-|xox|npm_|k_live_|AIza|PRIVATE KEY|:\/\/[^\s/]+@|passw|token|secret|api[-_]?key/i;

const TOKENS = [
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/,
  /\bgithub_pat_\w{22,}/,
  /\bglpat-[\w-]{20,}/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\b[rs]k_live_[A-Za-z0-9]{16,}/,
  /\bAIza[\w-]{35}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];
/** A longer word is data. */
const MAX_WORD = 2000;
/** `https://name:password@host` with the password in so many words. */
const IN_URL = /\b[a-z][a-z+.-]*:\/\/[\w.-]+:([^\s:@/$<>{}'"]{3,})@[\w.-]+/i;
/** A setting of a password in so many words. */
const SETTING =
  /^(?:--(?:[\w-]+-)?(?:password|passwd|token|secret|api-key)|(?:\w+_)?(?:PASSWORD|PASSWD|TOKEN|SECRET|API_?KEY|SECRET_KEY))=(["']?)([^\s"'$`]{3,})\1$/i;
/** Values that stand for nothing secret. */
const HARMLESS =
  /^(true|false|yes|no|none|null|dummy.*|placeholder.*|change-?me.*|x{3,}|\*+|test(ing)?|example|fake|unused|file|env|<.*>|\/.*|\.\/.*|not[-_]?.*|build.*|secret[-_]?key[-_]?(base)?)$/i;

function* inRun({ commands }: RunFacts): Generator<Finding> {
  for (const [index, { words, prefix, after }] of commands.entries()) {
    for (const { raw, value, span } of [...prefix, ...words]) {
      if (raw.length > MAX_WORD) continue;
      const url = IN_URL.exec(value)?.[1];
      const setting = SETTING.exec(value)?.[2];
      const token = TOKENS.some((pattern) => pattern.test(raw));
      const literal = (text: string | undefined): boolean => text !== undefined && !HARMLESS.test(text);
      if (token || literal(url) || literal(setting)) yield hint('no-secrets', span, '');
    }
    const next = commands[index + 1];
    const [program, ...rest] = words;
    if (
      after === '|' &&
      next?.words[0]?.value === 'chpasswd' &&
      /^(echo|printf)$/.test(program?.value ?? '')
    ) {
      const pair = rest.find(({ value }) => /^[\w-]+:[^$`\s]{1,}$/.test(value.replace(/\\n$/, '')));
      if (pair) yield hint('no-secrets', pair.span, '');
    }
  }
}
