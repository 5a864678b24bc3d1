import type { ComponentType } from 'preact';
import { SETTINGS_PLACES, type SettingsSectionId } from '../ui/settings-places.ts';
import { AboutSection } from './about-section.tsx';
import { BadgeSection } from './badge-section.tsx';
import { DataSection } from './data-section.tsx';
import { DigestSection } from './digest-section.tsx';
import { ForYouSection } from './for-you-section.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { LooksSection } from './looks-section.tsx';
import type { SectionProps } from './model.ts';
import { NotificationsSection } from './notifications-section.tsx';
import { OpeningSection } from './opening-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { RulesSection } from './rules/rules-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';
import { SyncSection } from './sync/sync-section.tsx';
import { WatchSection } from './watch-section.tsx';

/** What stands below each title: elements of class "setting", which the search shows and hides one by one. */
const BODIES: Readonly<Record<SettingsSectionId, ComponentType<SectionProps>>> = {
  schedule: ScheduleSection,
  lists: ListsSection,
  badge: BadgeSection,
  rules: RulesSection,
  'for-you': ForYouSection,
  notifications: NotificationsSection,
  watching: WatchSection,
  digest: DigestSection,
  opening: OpeningSection,
  looks: LooksSection,
  keyboard: KeyboardSection,
  data: DataSection,
  sync: SyncSection,
  privacy: PrivacySection,
  about: AboutSection,
};

/** The sections in their order. */
export const SECTIONS = SETTINGS_PLACES.map(({ id, title }) => ({ id, title, Body: BODIES[id] }));
