/** Which names of variables suggest a secret, and how the values are kept from view. */

// Source: `getSecretsRegex` in BuildKit's dockerfile2llb/validations.go.
const secretName = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const allowedName = /(?:_|^)(?:public|file|version)(?:_|$)/i;

/** True for `DB_PASSWORD`, false for `DB_PASSWORD_FILE`. */
export function isSecretName(name: string): boolean {
  return secretName.test(name) && !allowedName.test(name);
}

/** What stands in the place of a value. */
const hidden = '***';

/**
 * The words of a command line with the values of secrets hidden: `DB_PASSWORD=x`, also behind an option as in
 * `--env=DB_PASSWORD=x`, and within a word, as in `ENV DB_PASSWORD=x`.
 */
export function hideSecrets(words: readonly string[]): string[] {
  return words.map((word) => {
    const pair = /^(--?[\w-]+=)?([\w.-]+)=(.+)$/s.exec(word);
    if (pair && isSecretName(bare(pair[2] ?? ''))) return `${pair[1] ?? ''}${pair[2]}=${hidden}`;
    return hideSecretsIn(word);
  });
}

/** The same for a text whose words are not known: a value ends at a blank, or at the quote that it or its pair began with. */
export function hideSecretsIn(text: string): string {
  const hide = (pattern: RegExp, shown: string) => {
    text = text.replaceAll(pattern, (all, name: string) =>
      isSecretName(bare(name)) ? shown.replace('NAME', name) : all,
    );
  };
  hide(/'([\w.-]+)=(?:[^']|'\\'')*'/g, `'NAME=${hidden}'`);
  hide(/"([\w.-]+)=(?:[^"\\]|\\.)*"/g, `"NAME=${hidden}"`);
  hide(/([\w.-]+)=(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"']+)/g, `NAME=${hidden}`);
  return text;
}

/** Labels part their names by dots and dashes. */
const bare = (name: string): string => name.replaceAll(/[.-]/g, '_');
