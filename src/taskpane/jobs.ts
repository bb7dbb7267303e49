import { type Dispatch, useMemo, useRef } from "react";
import { problems } from "../messages/zh-CN";
import { MAX_BYTES } from "../model";
import type { Host } from "./host";
import type { Source } from "./sources";
import type { Action, JobKind, State } from "./state";
import { Cancelled, Crashed, Engine } from "./worker/engine";
import type { Answers, Book, ReadAnswer, Task } from "./worker/protocol";

export interface Jobs {
  read(sources: readonly Source[]): Promise<void>;
  preview(state: State): Promise<void>;
  deliver(state: State): Promise<void>;
  cancel(): void;
}

/** Today as an ISO date, in the clerk's own time zone. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

const bookOf = ({ readings, problems, duplicates }: State): Book => ({
  reports: readings.map((reading) => reading.report),
  problems,
  duplicates,
  madeOn: today(),
});

async function readOne(engine: Engine, source: Source, signal: AbortSignal): Promise<ReadAnswer> {
  const refuse = (code: "too-large" | "unreadable" | "crashed"): ReadAnswer => ({
    ok: false,
    problem: { file: source.name, code, message: problems[code] },
  });
  if (source.size > MAX_BYTES) return refuse("too-large");
  const input = await source.load().catch(() => null);
  if (!input) return refuse("unreadable");
  try {
    return await engine.run({ kind: "read", input }, signal, "bytes" in input ? [input.bytes.buffer] : []);
  } catch (error) {
    if (error instanceof Crashed) return refuse("crashed");
    throw error;
  }
}

async function readAll(engine: Engine, sources: readonly Source[], signal: AbortSignal, dispatch: Dispatch<Action>) {
  let added = 0;
  dispatch({ type: "started", kind: "read", total: sources.length });
  for (const [done, source] of sources.entries()) {
    dispatch({ type: "advanced", done, subject: source.name });
    try {
      const answer = await readOne(engine, source, signal);
      if (answer.ok) added++;
      dispatch(answer.ok ? { type: "read", reading: answer.reading } : { type: "refused", problem: answer.problem });
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      dispatch({ type: "stopped", kept: added, dropped: sources.length - done });
      return;
    }
  }
  dispatch({ type: "finished", added });
}

/** The long tasks of the pane. One runs at a time; `cancel` stops it and keeps what is finished. */
export function useJobs(dispatch: Dispatch<Action>, host: Host): Jobs {
  const stop = useRef<AbortController | null>(null);
  return useMemo(() => {
    const engine = new Engine();
    const begin = () => {
      stop.current?.abort();
      stop.current = new AbortController();
      return stop.current.signal;
    };
    const attempt = async (kind: JobKind, work: (signal: AbortSignal) => Promise<Action>) => {
      const signal = begin();
      dispatch({ type: "started", kind, total: 0 });
      try {
        dispatch(await work(signal));
      } catch (error) {
        dispatch(error instanceof Cancelled ? { type: "stopped", kept: 0, dropped: 0 } : { type: "broken" });
      }
    };
    return {
      read: (sources) => readAll(engine, sources, begin(), dispatch),
      preview: (state) =>
        attempt("preview", async (signal) => {
          const { sheets } = await engine.run(
            { kind: "preview", book: await engine.order(bookOf(state), signal) },
            signal,
          );
          return { type: "planned", sheets };
        }),
      deliver: (state) =>
        attempt("workbook", async (signal) => {
          const run = <T extends Task>(task: T): Promise<Answers[T["kind"]]> => engine.run(task, signal);
          return {
            type: "delivered",
            text: await host.deliver({ book: await engine.order(bookOf(state), signal), run }),
          };
        }),
      cancel: () => stop.current?.abort(),
    };
  }, [dispatch, host]);
}
