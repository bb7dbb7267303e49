import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Dispatch, useMemo, useState } from "react";
import { reviewBatch } from "../../checks/batch";
import { pane } from "../../messages/zh-CN";
import { useLayout, WIDE } from "../parts/layout";
import { Findings } from "../review/Findings";
import { ReportList } from "../review/ReportList";
import type { Action, State } from "../state";
import type { Reading } from "../worker/protocol";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignItems: "start",
    gap: tokens.spacingVerticalM,
    [WIDE]: {
      gridTemplateColumns: "320px minmax(0, 1fr)",
      gap: tokens.spacingHorizontalXL,
      maxWidth: "1280px",
      marginInline: "auto",
    },
  },
  beside: { [WIDE]: { position: "sticky", top: 0, maxHeight: "calc(100vh - 160px)", overflowY: "auto" } },
});

interface Props {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
}

/** What only shows when reports are seen together is said of each of them, and goes when its other half is removed. */
function withBatchWarnings(readings: readonly Reading[]): Reading[] {
  const { reports } = reviewBatch(readings.map(({ report }) => report));
  return readings.map((reading, i) => ({ ...reading, report: reports[i] ?? reading.report }));
}

export function ReviewStep({ state: { readings }, dispatch }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [picked, setPicked] = useState("");
  const reviewed = useMemo(() => withBatchWarnings(readings), [readings]);
  if (readings.length === 0) {
    return (
      <div className={mergeClasses(layout.scroll, layout.empty)}>
        <p>{pane.review.noReports}</p>
        <Button onClick={() => dispatch({ type: "go", step: "import" })}>{pane.next.import}</Button>
      </div>
    );
  }
  // The picked report may have been removed.
  const reportId = readings.some((reading) => reading.report.reportId === picked) ? picked : "";
  const found = readings.reduce((sum, reading) => sum + reading.found.length, 0);
  return (
    <>
      <div className={layout.scroll}>
        <div className={styles.columns}>
          <div className={styles.beside}>
            <ReportList
              readings={reviewed}
              picked={reportId}
              onPick={setPicked}
              onRemove={(id) => dispatch({ type: "removed", reportId: id })}
              onClear={() => dispatch({ type: "cleared" })}
            />
          </div>
          <Findings readings={readings} reportId={reportId} />
        </div>
      </div>
      <footer className={layout.footer}>
        <span>{pane.finished(readings.length, found)}</span>
        <Button appearance="primary" onClick={() => dispatch({ type: "go", step: "write" })}>
          {pane.next.write}
        </Button>
      </footer>
    </>
  );
}
