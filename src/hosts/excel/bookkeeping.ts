import type { There } from "./check";
import { type Journal, type SavedState, SETTING, toParts } from "./journal";
import { type Op, op } from "./ops";

/** A journal goes into the workbook before anything else does. */
export const journalOps = (journal: Journal): readonly Op[] =>
  toParts(journal).map((xml) => op(({ workbook }) => void workbook.customXmlParts.add(xml), 2, xml));

export const dropOps = (ids: readonly string[]): readonly Op[] =>
  ids.map((id) => op(({ workbook }) => workbook.customXmlParts.getItem(id).delete(), 2));

/** The one action from which a write stands. */
export const commitOp = (state: SavedState): Op =>
  op(({ workbook }) => void workbook.settings.add(SETTING, JSON.stringify(state)), 2, JSON.stringify(state));

export const sheetsOf = (names: readonly string[], there: There): readonly string[] =>
  there.inventory.sheets.filter(({ name }) => names.includes(name)).map(({ id }) => id);

export const deleteOps = (ids: readonly string[]): readonly Op[] =>
  ids.map((id) => op(({ workbook }) => workbook.worksheets.getItem(id).delete(), 2));

export const unnameOps = (names: readonly string[], { inventory }: There): readonly Op[] =>
  names
    .filter((name) => inventory.names.has(name.toLowerCase()))
    .map((name) => op(({ workbook }) => workbook.names.getItem(name).delete(), 2));
