import type { Dispatch } from "react";
import { Refusal } from "../hosts/excel";
import { pane, problems } from "../messages/zh-CN";
import { MAX_BYTES, type TableState } from "../model";
import type { Host, Tools } from "./host";
import type { Source } from "./sources";
import type { Action } from "./state";
import { Cancelled, Crashed, type Engine } from "./worker/engine";
import type { ReadAnswer } from "./worker/protocol";

async function readOne(
  engine: Engine,
  source: Source,
  signal: AbortSignal,
  catalogue: TableState | undefined,
): Promise<ReadAnswer> {
  const refuse = (code: "too-large" | "unreadable" | "crashed"): ReadAnswer => ({
    ok: false,
    problem: { file: source.name, code, message: problems[code] },
  });
  if (source.size > MAX_BYTES) return refuse("too-large");
  const input = await source.load().catch(() => null);
  if (!input) return refuse("unreadable");
  try {
    const task = { kind: "read", input, ...(catalogue ? { catalogue } : {}) } as const;
    return await engine.run(task, signal, "bytes" in input ? [input.bytes.buffer] : []);
  } catch (error) {
    if (error instanceof Crashed) return refuse("crashed");
    throw error;
  }
}

/** In Excel reports are read with the catalogue as it stands in the workbook; without it nothing is read. */
async function catalogueFor(tools: Tools, dispatch: Dispatch<Action>, { live }: Host) {
  if (!live) return undefined;
  const { table, said } = await live.catalogue(tools);
  dispatch({ type: "said", said });
  return table;
}

/** Reads reports one by one; what fails is named, and the rest goes on. */
export async function readAll(
  engine: Engine,
  sources: readonly Source[],
  tools: Tools,
  dispatch: Dispatch<Action>,
  host: Host,
): Promise<void> {
  let added = 0;
  let done = 0;
  dispatch({ type: "started", kind: "read", total: sources.length });
  try {
    const catalogue = await catalogueFor(tools, dispatch, host);
    for (const source of sources) {
      dispatch({ type: "advanced", done, subject: source.name });
      const answer = await readOne(engine, source, tools.signal, catalogue);
      if (answer.ok) added++;
      dispatch(answer.ok ? { type: "read", reading: answer.reading } : { type: "refused", problem: answer.problem });
      done++;
    }
    dispatch({ type: "finished", added });
  } catch (error) {
    if (error instanceof Cancelled) {
      dispatch({ type: "stopped", kept: added, dropped: sources.length - done });
      return;
    }
    if (!(error instanceof Refusal)) console.error(error);
    dispatch({ type: "failed", text: error instanceof Refusal ? error.message : pane.live.brokenReading });
  }
}
