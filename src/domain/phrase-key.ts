/** The keys of `_locales` that the domain says something with: the badge's, those of notifications, the status line's. */
export type PhraseKey = BadgeKey | NoticeKey | StatusKey | NewsKey;

type NewsKey =
  | 'news_code'
  | 'news_project'
  | 'news_stars'
  | 'news_withdrawn'
  | 'news_version'
  | `news_${'first' | 'authors' | 'organisation'}_${'models' | 'datasets' | 'spaces'}`
  | 'news_doi'
  | 'news_journal'
  | 'news_venue';

type BadgeKey =
  | 'badge_unseen'
  | 'badge_unseen_watched'
  | 'badge_nothing_new'
  | 'badge_nothing_counted'
  | 'badge_watched'
  | 'badge_nothing_watched'
  | 'badge_in_all'
  | 'badge_only_trending'
  | 'badge_only_newest'
  | 'badge_back';

type NoticeKey =
  | 'notify_new'
  | 'notify_watched'
  | 'notify_more'
  | 'notify_others'
  | 'notify_digest_day'
  | 'notify_digest_week'
  | 'paper_count'
  | 'notify_news'
  | 'notify_saved'
  | 'notify_saved_before'
  | 'notify_no_paper'
  | 'notice_failed'
  | 'notify_test'
  | 'notify_test_text';

type StatusKey =
  | 'status_loading'
  | 'status_refreshing'
  | 'status_updated'
  | 'status_offline'
  | 'status_offline_once'
  | 'status_timeout'
  | 'status_timeout_once'
  | 'status_rate_limited'
  | 'status_http_error'
  | 'status_http_error_once'
  | 'status_bad_payload'
  | 'status_bad_payload_once'
  | 'status_empty'
  | 'status_empty_once'
  | 'status_storage'
  | 'status_storage_once'
  | 'status_unknown'
  | 'status_unknown_once'
  | 'status_no_access'
  | 'status_showing'
  | 'status_no_papers';
