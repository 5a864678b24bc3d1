import { t } from '../../../browser/i18n.ts';
import { VIEWS, type View } from '../../../domain/screen.ts';
import { Icon, type IconName } from '../../icons.tsx';
import type { GlanceActions, GlanceModel } from '../model.ts';

export function Header({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  return (
    <header class="glance-header">
      <h1 class="visually-hidden">{t('extension_name')}</h1>
      <div class="tabs" role="tablist" aria-label={t('tabs')}>
        {VIEWS.map((view) => (
          <Tab key={view} view={view} model={model} onSelect={actions.showView} />
        ))}
      </div>
      <IconButton icon="refresh" name={t('button_refresh')} isTurning={model.isRefreshing} onClick={actions.refresh} />
      <IconButton icon="panel" name={t('button_panel')} onClick={actions.openPanel} />
      <IconButton icon="library" name={t('button_library')} onClick={actions.openLibrary} />
      <IconButton icon="settings" name={t('button_settings')} onClick={actions.openSettings} />
    </header>
  );
}

function IconButton(props: { icon: IconName; name: string; isTurning?: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      class={`icon-button for-${props.icon}${props.isTurning ? ' is-turning' : ''}`}
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** A tab is named by its view alone; its count is a description, so that the name stays stable. */
function Tab({ view, model, onSelect }: { view: View; model: GlanceModel; onSelect: (view: View) => void }) {
  const isSelected = model.state.view === view;
  const count = countFor(view, model);
  const description = count > 0 ? t(view === 'saved' ? 'tab_saved_count' : 'tab_new_count', count) : undefined;
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${view}`}
      aria-label={t(`tab_${view}`)}
      aria-description={description}
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => onSelect(view)}
    >
      {t(`tab_${view}`)}
      {count > 0 && <span class="count">{count > 99 ? '99+' : count}</span>}
    </button>
  );
}

function countFor(view: View, { screen }: GlanceModel): number {
  if (!screen) return 0;
  if (view === 'saved') return screen.savedCount;
  if (view === 'daily') return screen.unseen.newest;
  return view === 'trending' ? screen.unseen.trending : 0;
}
