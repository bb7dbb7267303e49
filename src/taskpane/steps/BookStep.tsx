import { Button, mergeClasses } from "@fluentui/react-components";
import type { Dispatch } from "react";
import { pane } from "../../messages/zh-CN";
import { HandIn } from "../handin/HandIn";
import type { Jobs } from "../jobs";
import { useLayout } from "../parts/layout";
import type { Action, State } from "../state";
import { Actions } from "../work/Actions";
import { BookCard } from "../work/BookCard";

interface Props {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  readonly jobs: Jobs;
}

/** The workbook that is open in Excel. */
export function BookStep({ state, dispatch, jobs }: Props) {
  const layout = useLayout();
  const { now, job, handIn } = state;
  const busy = job !== null;
  if (now && handIn.shown) return <HandIn state={state} dispatch={dispatch} jobs={jobs} live />;
  if (now) {
    return (
      <div className={layout.scroll}>
        <div className={mergeClasses(layout.narrow, layout.column)}>
          <BookCard now={now} />
          <Actions
            busy={busy}
            undoable={now.undoable}
            onWork={(kind) => (kind === "handin" ? dispatch({ type: "handInShown", shown: true }) : jobs.work(kind))}
          />
        </div>
      </div>
    );
  }
  const text = now === null ? pane.book.empty : busy ? pane.book.reading : pane.book.unread;
  return (
    <div className={mergeClasses(layout.scroll, layout.empty)}>
      <p>{text}</p>
      {now === null && <Button onClick={() => dispatch({ type: "go", step: "import" })}>{pane.next.import}</Button>}
      {now === undefined && !busy && <Button onClick={() => jobs.work("look")}>{pane.book.again}</Button>}
    </div>
  );
}
