/** What is said of a Dockerfile, by rule and line. */
export interface Told {
  /** BuildKit's rule name, or `error` where the file is refused. */
  readonly rule: string;
  /** 0-based. */
  readonly line: number;
  readonly message: string;
}

export type Verdict = readonly Told[];

interface Place {
  readonly ranges?: readonly { readonly start?: { readonly line?: number } }[];
}

interface CheckOutput {
  readonly warnings?:
    | readonly { ruleName?: string; description?: string; detail?: string; location?: Place }[]
    | null;
  readonly buildError?: { message?: string; location?: Place };
}

/**
 * Reads what `docker buildx build --call=check,format=json` prints; undefined when it is something else.
 * Source: `frontend/subrequests/lint` in moby/buildkit.
 */
export function readVerdict(printed: string): Told[] | undefined {
  const start = printed.indexOf('{');
  const end = printed.lastIndexOf('}');
  if (start < 0 || end < start) return undefined;
  let output: CheckOutput;
  try {
    output = JSON.parse(printed.slice(start, end + 1)) as CheckOutput;
  } catch {
    return undefined;
  }
  if (!('warnings' in output) && !('buildError' in output)) return undefined;
  const { warnings, buildError } = output;
  return [
    ...(warnings ?? []).map(({ ruleName, detail, description, location }) => ({
      rule: ruleName ?? '',
      line: lineOf(location),
      message: detail ?? description ?? '',
    })),
    ...(buildError
      ? [{ rule: 'error', line: lineOf(buildError.location), message: buildError.message ?? '' }]
      : []),
  ];
}

function lineOf(place: Place | undefined): number {
  return Math.max(0, (place?.ranges?.[0]?.start?.line ?? 1) - 1);
}

/** What one of the two says and the other does not. */
export function differences(
  ours: Verdict,
  theirs: Verdict,
): { readonly by: 'ours' | 'theirs'; readonly told: Told }[] {
  const key = ({ rule, line }: Told): string => `${rule} ${line}`;
  const without = (all: Verdict, others: Verdict): Told[] => {
    const known = new Set(others.map(key));
    return all.filter((told) => !known.has(key(told)));
  };
  return [
    ...without(theirs, ours).map((told) => ({ by: 'theirs' as const, told })),
    ...without(ours, theirs).map((told) => ({ by: 'ours' as const, told })),
  ];
}
