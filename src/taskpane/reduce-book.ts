import { pane } from "../messages/zh-CN";
import type { BookNow, Said } from "./host";
import { forgotten } from "./reduce-hand-in";
import { sayAll } from "./reduce-notices";
import { type Batch, NO_BATCH, type State, type WorkKind } from "./state";

const batchOf = ({ readings, problems, duplicates }: State): Batch => ({ readings, problems, duplicates });

/** What a result said stands until the next result, and only the last import can be taken back. */
const settled = (state: State): State => ({ ...state, notices: state.notices.filter(({ passing }) => !passing) });

const sayPassing = (state: State, said: readonly (Said & { readonly takeBack?: boolean })[]): State =>
  sayAll(
    state,
    said.map((one) => ({ ...one, passing: true })),
  );

/** The reports are in the workbook, and no longer to be written: what a person then deletes there stays deleted. */
export function written(state: State, [result, ...others]: readonly Said[], now: BookNow): State {
  const next: State = {
    ...settled(state),
    ...NO_BATCH,
    job: null,
    step: "book",
    sheets: null,
    now,
    written: batchOf(state),
    handIn: forgotten(state),
  };
  return sayPassing(next, result ? [{ ...result, takeBack: true }, ...others] : []);
}

/** What an undone import had written can be looked over and written again. */
function withBatch(state: State, batch: Batch): State {
  const known = new Set(state.readings.map(({ report }) => report.reportId));
  const back = batch.readings.filter(({ report }) => !known.has(report.reportId));
  return {
    ...state,
    readings: [...back, ...state.readings],
    problems: [...batch.problems, ...state.problems],
    duplicates: [...batch.duplicates, ...state.duplicates],
    sheets: null,
    held: false,
    written: NO_BATCH,
  };
}

export function worked(state: State, kind: WorkKind, said: readonly Said[], now: BookNow): State {
  if (kind === "look") return sayAll({ ...state, job: null, now }, said);
  const next: State = { ...settled(state), job: null, now, sheets: null, handIn: forgotten(state) };
  if (kind !== "undo") return sayPassing(next, said);
  const [result, ...others] = said;
  const count = state.written.readings.length;
  const again =
    count > 0 && result ? [{ ...result, text: result.text + pane.live.backAgain(count) }] : said.slice(0, 1);
  return sayPassing(withBatch(next, state.written), [...again, ...others]);
}
