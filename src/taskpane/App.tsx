import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { pane } from "../messages/zh-CN";
import { useBook } from "./book";
import type { Host } from "./host";
import { useFileDrop } from "./import/file-drop";
import { useJobs } from "./jobs";
import type { Asked } from "./office";
import { UNSEEN } from "./parts/layout";
import { Notices } from "./parts/Notices";
import { Progress } from "./parts/Progress";
import { RepairDialog } from "./parts/RepairDialog";
import { StepTabs } from "./parts/StepTabs";
import { reduce } from "./reduce";
import { fromFile } from "./sources";
import { initialState } from "./state";
import { BookStep } from "./steps/BookStep";
import { ImportStep } from "./steps/ImportStep";
import { ReviewStep } from "./steps/ReviewStep";
import { WriteStep } from "./steps/WriteStep";
import { useSystemTheme } from "./theme";

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase300,
    // No line of one character: in a narrow pane every second sentence would end in one.
    textWrap: "pretty",
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    outlineStyle: "none",
  },
  spoken: UNSEEN,
});

interface Props {
  readonly host: Host;
  /** What the ribbon asked for when it opened the pane. */
  readonly asked: Asked | undefined;
}

export function App({ host, asked }: Props) {
  const styles = useStyles();
  const theme = useSystemTheme();
  const [state, dispatch] = useReducer(reduce, initialState);
  const jobs = useJobs(dispatch, host);
  const busy = state.job !== null;
  const live = host.live !== undefined;
  const book = useBook(state, dispatch, jobs, host, asked);
  const onFiles = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      if (busy) dispatch({ type: "warned", subject: "", text: pane.import.busy });
      else jobs.read(files.map(fromFile));
    },
    [busy, jobs],
  );
  const over = useFileDrop(onFiles);
  const body = useRef<HTMLDivElement>(null);
  /** What had the focus goes: the keyboard goes on in the step, not at the top of the page. */
  const leave = () => body.current?.focus();
  const cancel = () => {
    jobs.cancel();
    leave();
  };
  const view = state.handIn.shown ? "handIn" : state.step;
  const shown = useRef(view);

  // The step can change by itself when a batch is done; the keyboard then starts at what is new.
  useEffect(() => {
    const typing = document.activeElement?.getAttribute("role") === "tab";
    if (shown.current !== view && !typing) body.current?.focus();
    shown.current = view;
  }, [view]);

  return (
    <FluentProvider theme={theme} className={styles.pane}>
      <StepTabs state={state} live={live} onGo={book.go} />
      <Progress job={state.job} onCancel={cancel} />
      <Notices notices={state.notices} dispatch={dispatch} onTakeBack={book.takeBack} onGone={leave} />
      <RepairDialog question={state.question} onAnswer={book.answer} />
      <main className={styles.body}>
        <div
          id="step"
          ref={body}
          className={styles.body}
          role="tabpanel"
          aria-labelledby={`step-${state.step}`}
          tabIndex={-1}
        >
          {state.step === "import" && (
            <ImportStep state={state} dispatch={dispatch} jobs={jobs} over={over} onFiles={onFiles} live={live} />
          )}
          {state.step === "review" && <ReviewStep state={state} dispatch={dispatch} />}
          {state.step === "write" && <WriteStep state={state} dispatch={dispatch} jobs={jobs} host={host} />}
          {state.step === "book" && <BookStep state={state} dispatch={dispatch} jobs={jobs} />}
        </div>
      </main>
      <div role="status" className={styles.spoken}>
        {/* The same words said again have to be new to a screen reader. */}
        <span key={state.noticed}>{state.status}</span>
      </div>
    </FluentProvider>
  );
}
