import type { ComponentType } from 'preact';
import type { WordKey } from '../browser/words.ts';
import { AboutSection } from './about-section.tsx';
import { BadgeSection } from './badge-section.tsx';
import { DataSection } from './data-section.tsx';
import { DigestSection } from './digest-section.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { LooksSection } from './looks-section.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import { OpeningSection } from './opening-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { RulesSection } from './rules/rules-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';
import type { SectionProps } from './section-props.ts';

interface Section {
  /** Its place in the page's address: "#schedule". */
  readonly id: string;
  readonly title: WordKey;
  /** What stands below the title: elements of class "setting", which the search shows and hides one by one. */
  readonly Body: ComponentType<SectionProps>;
}

/** The sections in their order. */
export const SECTIONS: readonly Section[] = [
  { id: 'schedule', title: 'settings_schedule_title', Body: ScheduleSection },
  { id: 'lists', title: 'settings_lists_title', Body: ListsSection },
  { id: 'badge', title: 'settings_badge_title', Body: BadgeSection },
  { id: 'rules', title: 'rules_title', Body: RulesSection },
  { id: 'notifications', title: 'settings_notify_title', Body: NotificationsSection },
  { id: 'digest', title: 'settings_digest_title', Body: DigestSection },
  { id: 'opening', title: 'settings_opening_title', Body: OpeningSection },
  { id: 'looks', title: 'settings_looks_title', Body: LooksSection },
  { id: 'keyboard', title: 'settings_keyboard_title', Body: KeyboardSection },
  { id: 'data', title: 'settings_data_title', Body: DataSection },
  { id: 'privacy', title: 'settings_privacy_title', Body: PrivacySection },
  { id: 'about', title: 'settings_about_title', Body: AboutSection },
];
