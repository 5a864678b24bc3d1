import { t } from '../browser/i18n.ts';
import { REFRESH_CHOICES_MINUTES } from '../domain/settings.ts';
import { Choice } from './choice.tsx';
import type { SectionProps } from './model.ts';
import { requestsPerDay } from './requests-per-day.ts';

/** How often the service is asked. */
export function ScheduleSection(props: SectionProps) {
  return (
    <Choice
      {...props}
      name="refreshEveryMinutes"
      label={t('settings_refresh_every')}
      choices={REFRESH_CHOICES_MINUTES.map((minutes) => [minutes, periodWords(minutes)])}
      note={t('settings_refresh_note', requestsPerDay(props.settings))}
    />
  );
}

function periodWords(minutes: number): string {
  return minutes < 60 ? t('minutes', minutes) : t('hours', minutes / 60);
}
