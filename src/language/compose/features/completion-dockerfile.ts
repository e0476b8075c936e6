/** What a Dockerfile tells about the service that is built from it. */
import { knownArg } from '../../dockerfile/facts/build-args.ts';
import { parseDockerfile } from '../../dockerfile/parse.ts';
import type { Instruction } from '../../dockerfile/syntax.ts';

export interface DockerfileFacts {
  readonly stages: readonly { readonly name: string; readonly base: string | undefined }[];
  readonly args: readonly { readonly name: string; readonly value: string | undefined }[];
  readonly environment: readonly { readonly name: string; readonly value: string | undefined }[];
  /** As EXPOSE has them, protocol included: `80`, `53/udp`. */
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly folders: readonly string[];
  readonly users: readonly string[];
}

/** @param target the stage that is built; the last one where it is not said */
export function factsOf(text: string, target: string | undefined): DockerfileFacts {
  const file = parseDockerfile(text);
  const stages = file.stages.flatMap(({ name, base }) =>
    name ? [{ name: name.value, base: base?.value }] : [],
  );
  const wanted =
    file.stages.findLast(({ name }) => name !== undefined && name.value === target) ?? file.stages.at(-1);
  const chain: Instruction[] = [];
  for (let stage = wanted, depth = 0; stage !== undefined && depth < 50; depth++) {
    chain.unshift(...stage.instructions);
    const base = stage.base?.value.toLowerCase();
    const { index } = stage;
    stage = file.stages.findLast((each) => each.index < index && each.name?.value.toLowerCase() === base);
  }
  const pairs = (
    keyword: string,
    from: readonly Instruction[],
  ): { name: string; value: string | undefined }[] =>
    from
      .filter((each) => each.keyword === keyword)
      .flatMap((each) => each.pairs.map(({ name, value }) => ({ name: name.value, value: value?.value })));
  const words = (keyword: string): string[] => [
    ...new Set(
      chain
        .filter((each) => each.keyword === keyword)
        .flatMap((each) => each.words.map(({ value }) => value)),
    ),
  ];
  return {
    stages,
    args: pairs('ARG', file.instructions).filter(({ name }) => knownArg(name) === undefined),
    environment: pairs('ENV', chain),
    ports: words('EXPOSE').filter((port) => /^\d+(\/[a-z]+)?$/.test(port)),
    volumes: words('VOLUME'),
    folders: words('WORKDIR').toReversed(),
    users: words('USER').toReversed(),
  };
}
