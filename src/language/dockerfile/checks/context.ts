/** What a check of a Dockerfile depends on beside its text. Everything is given in, nothing is looked up. */
export interface CheckContext {
  /** The text of the `.dockerignore` that belongs to the build context; absent where there is none. */
  readonly dockerignore?: string;
  /** The arguments that the build is given. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  /**
   * The variables that images outside of the file set. With `unknown`, the default, nothing is said of a variable that
   * an image may set, nor of a folder that it may start in. A list holds for every image: BuildKit's own comparison
   * runs have an image that sets `PATH` alone.
   */
  readonly baseEnvironment?: 'unknown' | readonly string[];
}
