import { say } from '../browser/words.ts';
import { REFRESH_CHOICES_MINUTES } from '../domain/settings.ts';
import { Choice } from './choice.tsx';
import { requestsPerDay } from './requests-per-day.ts';
import type { SectionProps } from './section-props.ts';

/** How often the service is asked. */
export function ScheduleSection(props: SectionProps) {
  return (
    <Choice
      {...props}
      name="refreshEveryMinutes"
      label={say('settings_refresh_every')}
      choices={REFRESH_CHOICES_MINUTES.map((minutes) => [minutes, periodWords(minutes)])}
      note={say('settings_refresh_note', requestsPerDay(props.settings))}
    />
  );
}

function periodWords(minutes: number): string {
  return minutes < 60 ? say('minutes', minutes) : say('hours', minutes / 60);
}
