import { paperPage } from '../../../domain/paper-page.ts';
import type { Row } from '../../../domain/row.ts';
import { followOnClick } from '../../follow-on-click.ts';
import type { GlanceActions } from '../model.ts';

/** The way to where a paper's stars are given; none where that is nowhere to be opened. */
export function starsLink(row: Row, actions: GlanceActions) {
  return row.starred === undefined ? undefined : linkTo(row.id, row.starred, actions);
}

/** The way to the comments below a paper's page at Hugging Face. */
export function commentsLink({ id }: Row, actions: GlanceActions) {
  return linkTo(id, `${paperPage(id)}#community`, actions);
}

function linkTo(id: string, href: string, { follow }: GlanceActions) {
  return { href, target: '_blank', rel: 'noreferrer', ...followOnClick(id, href, follow) } as const;
}
