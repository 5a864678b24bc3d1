import { describe, expect, it } from 'vitest';
import { matchingCommands, type PaletteCommand, type PaletteGroup } from '../../../src/ui/palette/palette-command.ts';

const COMMANDS = [
  command('page', 'Mark all as seen'),
  command('places', 'Library › Done'),
  command('tags', 'Übersicht'),
  command('tags', 'unseen'),
  command('settings', 'Schedule › Ask for new papers every'),
];
const GROUPS: Readonly<Record<PaletteGroup, string>> = {
  paper: 'This paper',
  page: 'This page',
  places: 'Places',
  tags: 'Tags',
  settings: 'Settings',
};

describe('what is typed into the palette', () => {
  it.each([
    ['', COMMANDS.map(({ name }) => name)],
    ['  ', COMMANDS.map(({ name }) => name)],
    ['done', ['Library › Done']],
    ['UBER', ['Übersicht']],
    ['seen', ['Mark all as seen', 'unseen']],
    ['seen all', ['Mark all as seen']],
    ['settings ask', ['Schedule › Ask for new papers every']],
    ['tags', ['Übersicht', 'unseen']],
    ['ings', []],
    ['lib done never', []],
  ])('%j finds %j', (typed, names) => {
    expect(found(COMMANDS, typed)).toEqual(names);
  });

  it('puts what begins with it before what only has it inside', () => {
    const commands = [command('tags', 'unsaved'), command('page', 'Save'), command('tags', 'not saved')];
    expect(found(commands, 'save')).toEqual(['Save', 'not saved', 'unsaved']);
  });

  it('offers so many at once that a list of ten thousand tags is no burden', () => {
    const tags = Array.from({ length: 10_000 }, (_, index) => command('tags', `tag ${index}`));
    expect(found(tags, '')).toHaveLength(50);
    expect(found(tags, 'tag 9999')).toEqual(['tag 9999']);
  });
});

function command(group: PaletteGroup, name: string): PaletteCommand {
  return { group, name, run: () => {} };
}

function found(commands: readonly PaletteCommand[], typed: string): string[] {
  return matchingCommands(commands, typed, (group) => GROUPS[group]).map(({ name }) => name);
}
