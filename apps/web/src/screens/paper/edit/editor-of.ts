// Where a paper is edited by whoever looks at it, if they may.
import type { PaperView } from '../../../shapes.ts';
import { goalOf } from '../../../parts/go-to.ts';
import { isChange } from '../../change/in-force.ts';
import { editableOf } from './editable.ts';

/** The route of the editor; that of the paper itself where its page has the editor as a pane. Nothing where it may not be edited. */
export function editorOf({ paper: { type }, standing: { revises }, commands }: PaperView) {
  if (commands.find((it) => it.command === 'revise')?.allowed !== true) return undefined;
  if (revises === undefined && type === 'renja') return '/renja/$id';
  if (revises === undefined && type === 'rka') return '/rka/$id';
  if (revises === undefined && type === 'realisasi') return '/realisasi';
  return editableOf(type, revises) === undefined && !isChange(type) ? undefined : '/dokumen/$id';
}

/** The editor in which the place of a refusal can be mended: it is that of a paper, and has the field. */
export function editorAt(view: PaperView, at: string): '/renja/$id' | '/rka/$id' | '/dokumen/$id' | undefined {
  const editor = editorOf(view);
  if (editor !== '/dokumen/$id') return editor === '/realisasi' ? undefined : editor;
  const { list, field } = goalOf(at);
  const editable = editableOf(view.paper.type, view.standing.revises);
  if (editable === undefined || editable.fields.includes(list)) return editor;
  const columns = editable.lists[list]?.columns;
  return columns !== undefined && (field === undefined || columns.includes(field)) ? editor : undefined;
}
