import { t, type WordKey } from '../browser/i18n.ts';
import { DENSITIES, type Density, THEMES, type Theme } from '../domain/settings.ts';
import { Choice } from './choice.tsx';
import type { SectionProps } from './model.ts';
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
        label={t('settings_theme')}
        find={t('settings_theme_find')}
        choices={THEMES.map((theme) => [theme, t(THEME_NAMES[theme])])}
      />
      <Choice
        {...props}
        name="density"
        label={t('settings_density')}
        choices={DENSITIES.map((density) => [density, t(DENSITY_NAMES[density])])}
      />
      <ThumbnailsSetting {...props} />
    </>
  );
}
