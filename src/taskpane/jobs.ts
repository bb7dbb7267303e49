import { type Dispatch, useMemo, useRef } from "react";
import { Refusal } from "../hosts/excel";
import { pane } from "../messages/zh-CN";
import type { HandInOptions } from "../sheet/hand-in";
import type { Host, Order, Tools } from "./host";
import { readAll } from "./reading-job";
import { fromText, type Source } from "./sources";
import type { Action, JobKind, Question, State, WorkKind } from "./state";
import { today } from "./today";
import { Cancelled, Crashed, Engine } from "./worker/engine";
import type { Book } from "./worker/protocol";

export interface Jobs {
  read(sources: readonly Source[]): Promise<void>;
  /** Reads what is selected in the open workbook. */
  select(name: string): Promise<void>;
  preview(state: State): Promise<void>;
  deliver(state: State, repair?: boolean): Promise<void>;
  work(kind: WorkKind, repair?: boolean): Promise<void>;
  /** Shows what would be handed in, and makes the file of it where `file` asks for that. */
  handIn(state: State, options: HandInOptions, file: boolean): Promise<void>;
  cancel(): void;
}

const bookOf = ({ readings, problems, duplicates }: State): Book => ({
  reports: readings.map((reading) => reading.report),
  problems,
  duplicates,
  madeOn: today(),
});

/** The one sentence, or the choice, that an error ends in. */
function failure(error: unknown, again: Question["again"], broken: string): Action {
  if (error instanceof Cancelled) return { type: "stopped", kept: 0, dropped: 0 };
  if (error instanceof Refusal) {
    // What Excel said is for whoever maintains the pane.
    if (error.cause) console.error(error.cause);
    return error.remedy === "repair"
      ? { type: "asked", question: { text: error.message, again } }
      : { type: "failed", text: error.message };
  }
  // The engine has logged what broke in the worker.
  if (!(error instanceof Crashed)) console.error(error);
  return { type: "failed", text: broken };
}

/** The long tasks of the pane. One runs at a time; `cancel` stops it and keeps what is finished. */
export function useJobs(dispatch: Dispatch<Action>, host: Host): Jobs {
  const stop = useRef<AbortController | null>(null);
  return useMemo(() => {
    const engine = new Engine();
    const begin = (): Tools => {
      stop.current?.abort();
      stop.current = new AbortController();
      const { signal } = stop.current;
      return {
        signal,
        run: (task) => engine.run(task, signal),
        tell: (phase, share = 0) => dispatch({ type: "told", phase, share }),
      };
    };
    const usual = host.live ? pane.live.broken : pane.broken;
    const attempt = async (
      kind: JobKind,
      again: Question["again"],
      work: (tools: Tools) => Promise<Action>,
      broken = usual,
    ) => {
      const tools = begin();
      dispatch({ type: "started", kind, total: 0 });
      try {
        dispatch(await work(tools));
      } catch (error) {
        dispatch(failure(error, again, broken));
      }
    };
    const read = (sources: readonly Source[]) => readAll(engine, sources, begin(), dispatch, host);
    const orderOf = async (book: Book, tools: Tools, repair: boolean, catalogues: Order["catalogues"]) => ({
      ...tools,
      book: await engine.order(book, tools.signal),
      catalogues,
      repair,
    });
    return {
      read,
      select: async (name) => {
        const tools = begin();
        dispatch({ type: "started", kind: "excel", total: 0 });
        try {
          const text = (await host.live?.selection(tools)) ?? "";
          if (text.trim() === "") throw new Refusal("emptySelection");
          await read([fromText(text, name)]);
        } catch (error) {
          dispatch(failure(error, "look", usual));
        }
      },
      preview: (state) =>
        attempt(host.live ? "excel" : "preview", "look", async (tools) => {
          const order = await engine.order(bookOf(state), tools.signal);
          const there = await host.live?.onto(order, tools);
          if (there) dispatch({ type: "said", said: there.said });
          const { sheets } = await tools.run({ kind: "preview", book: there?.book ?? order });
          return { type: "planned", sheets };
        }),
      deliver: (state, repair = false) =>
        attempt(host.live ? "excel" : "workbook", "deliver", async (tools) => {
          const catalogues = new Set(state.readings.map(({ catalogue }) => catalogue));
          const outcome = await host.deliver(await orderOf(bookOf(state), tools, repair, catalogues));
          return { type: host.live ? "written" : "delivered", ...outcome };
        }),
      work: (kind, repair = false) =>
        attempt("excel", kind, async (tools) => {
          if (!host.live) return { type: "answered" };
          const book: Book = { reports: [], madeOn: today() };
          const outcome = await host.live.work(kind, await orderOf(book, tools, repair, new Set()));
          return { type: "worked", kind, ...outcome };
        }),
      handIn: (state, options, file) =>
        attempt(
          "handIn",
          "look",
          async (tools) => {
            const book = await engine.order(host.live ? { reports: [], madeOn: today() } : bookOf(state), tools.signal);
            return { type: "handInDone", ...(await host.handIn({ ...tools, book, options, file })) };
          },
          pane.handIn.failed,
        ),
      cancel: () => stop.current?.abort(),
    };
  }, [dispatch, host]);
}
