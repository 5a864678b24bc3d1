import { t } from '../../browser/i18n.ts';
import type { FieldsProps } from './fields-props.ts';

/** The folder that was picked, as far as the browser tells. */
export function FolderFields({ draft: { folder } }: FieldsProps) {
  return folder.name ? <p>{t('sync_folder_picked', folder.name)}</p> : null;
}
