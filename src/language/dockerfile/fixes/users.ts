/** root-user: a user of its own for what starts in the container. */
import { isRoot, factsOf } from '../hints/facts.ts';
import { family, type ImageName } from '../hints/images.ts';
import { firstLineWithComments, lineBreak } from '../places.ts';
import { type Fixer, inCaseOf, insert, proposal } from './fix.ts';
import { titles } from './titles.ts';

export const ownUser: Fixer = (file, _finding, instruction) => {
  const { last } = factsOf(file);
  const start = last?.stage.instructions.findLast(
    ({ keyword }) => keyword === 'ENTRYPOINT' || keyword === 'CMD',
  );
  if (!last?.image || !start || start.index < instruction.index) return [];
  // What follows the place would no longer be allowed to change the system.
  const follows = last.stage.instructions.some(
    ({ index, keyword }) => index > start.index && keyword === 'RUN',
  );
  if (follows) return [];
  const earlier = last.stage.instructions.findLast(
    ({ keyword, argument }) => keyword === 'USER' && !isRoot(argument),
  );
  const [user, command] = earlier ? [earlier.argument] : userFor(last.image);
  const end = lineBreak(file);
  const lines = [
    ...(command === undefined ? [] : [`${inCaseOf(file, start, 'RUN')} ${command}${end}`]),
    `${inCaseOf(file, start, 'USER')} ${user}${end}`,
  ];
  const at = file.lines.startOf(firstLineWithComments(file, start));
  return proposal(titles.newUser, insert(at, lines.join('')));
};

/** The user that an image brings along, or the command that makes one with the tools it has. */
function userFor(image: ImageName): readonly [user: string, command?: string] {
  switch (family(image)) {
    case 'node':
      return ['node'];
    case 'distroless':
      return ['nonroot'];
    case 'alpine':
      return ['app', 'adduser -D app'];
    case 'other':
      // .NET's images bring one since version 8.
      return image.name.includes('/dotnet/') && !/^[1-7]\./.test(image.tag ?? '')
        ? ['app']
        : ['app', 'useradd --create-home app'];
  }
}
