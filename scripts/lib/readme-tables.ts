import { categories, type CommandDefinition } from '../../src/contract/command.ts';
import { commands } from '../../src/contract/commands.ts';
import { type SettingDefinition, settings } from '../../src/contract/settings.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

function commandTable(): string {
  const rows = Object.values(commands as Record<string, CommandDefinition>).map((command) => {
    const docker = command.docker === undefined ? '' : `\`${command.docker}\``;
    return `| ${categories[command.category].en} | ${cell(command.title.en)} | ${cell(docker)} |`;
  });
  return ['| | Command | What it stands for |', '| --- | --- | --- |', ...rows].join('\n');
}

function settingTable(): string {
  const rows = Object.entries(settings as Record<string, SettingDefinition>).map(
    ([key, setting]) =>
      `| \`dockyard.${key}\` | ${cell(setting.description.en)} | \`${JSON.stringify(setting.default)}\` |`,
  );
  return ['| Setting | What it does | Default |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The README with its tables between the `<!-- commands -->` and `<!-- settings -->` markers made anew. */
export function withTables(readme: string): string {
  const tables: Record<string, string> = { commands: commandTable(), settings: settingTable() };
  return readme.replaceAll(
    /(<!-- (commands|settings) -->\n)[\s\S]*?(\n<!-- \/\2 -->)/g,
    (_all, open: string, name: string, close: string) => `${open}\n${tables[name]}\n${close}`,
  );
}
