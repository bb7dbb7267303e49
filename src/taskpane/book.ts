import { type Dispatch, useEffect } from "react";
import type { Host } from "./host";
import type { Jobs } from "./jobs";
import type { Asked } from "./office";
import type { Action, State, Step } from "./state";

export interface BookControls {
  go(step: Step): void;
  /** Undefined while something else is going on. */
  readonly takeBack: (() => void) | undefined;
  answer(repair: boolean): void;
}

/** What the pane does with the workbook that is open in Excel, besides the three steps. */
export function useBook(
  state: State,
  dispatch: Dispatch<Action>,
  jobs: Jobs,
  host: Host,
  asked: Asked | undefined,
): BookControls {
  const { job, question } = state;

  useEffect(() => {
    if (host.greeting) dispatch({ type: "said", said: [host.greeting] });
    if (!host.live) return;
    if (asked) dispatch({ type: "go", step: "book" });
    if (asked === "handin") dispatch({ type: "handInShown", shown: true });
    // Ends a write that was broken off, and tells what became of it.
    jobs.work(asked === undefined || asked === "handin" ? "look" : asked);
  }, [host, jobs, asked, dispatch]);

  return {
    go(step) {
      dispatch({ type: "go", step });
      // A person, or the other pane, may have changed the workbook since.
      if (step === "book" && !job) jobs.work("look");
    },
    takeBack: job ? undefined : () => jobs.work("undo"),
    answer(repair) {
      dispatch({ type: "answered" });
      if (!repair || !question) return;
      if (question.again === "deliver") jobs.deliver(state, true);
      else jobs.work(question.again, true);
    },
  };
}
