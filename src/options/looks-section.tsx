import { say, type WordKey } from '../browser/words.ts';
import { DENSITIES, type Density, THEMES, type Theme } from '../domain/settings.ts';
import { Choice } from './choice.tsx';
import type { SectionProps } from './section-props.ts';
import { ThumbnailsSetting } from './thumbnails-setting.tsx';

const THEME_NAMES = {
  system: 'settings_theme_system',
  light: 'settings_theme_light',
  dark: 'settings_theme_dark',
} as const satisfies Record<Theme, WordKey>;

const DENSITY_NAMES = {
  comfortable: 'settings_density_comfortable',
  compact: 'settings_density_compact',
} as const satisfies Record<Density, WordKey>;

/** Colours, how close the rows stand, pictures. */
export function LooksSection(props: SectionProps) {
  return (
    <>
      <Choice
        {...props}
        name="theme"
        label={say('settings_theme')}
        find={say('settings_theme_find')}
        choices={THEMES.map((theme) => [theme, say(THEME_NAMES[theme])])}
      />
      <Choice
        {...props}
        name="density"
        label={say('settings_density')}
        choices={DENSITIES.map((density) => [density, say(DENSITY_NAMES[density])])}
      />
      <ThumbnailsSetting {...props} />
    </>
  );
}
