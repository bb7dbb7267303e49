import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Dispatch, useEffect } from "react";
import { pane } from "../../messages/zh-CN";
import { HandIn } from "../handin/HandIn";
import type { Host } from "../host";
import type { Jobs } from "../jobs";
import { MAGNIFIED, useLayout } from "../parts/layout";
import type { Action, State } from "../state";
import { SheetPreviews } from "../write/SheetPreviews";

const useStyles = makeStyles({
  fill: { display: "flex", flexDirection: "column" },
  buttons: { display: "flex", flexShrink: 0, gap: tokens.spacingHorizontalS, [MAGNIFIED]: { flexWrap: "wrap" } },
});

interface Props {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  readonly jobs: Jobs;
  readonly host: Host;
}

export function WriteStep({ state, dispatch, jobs, host }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { readings, sheets, job, held, handIn } = state;
  const wanting = readings.length > 0 && !sheets && !job && !held;
  useEffect(() => {
    if (wanting) jobs.preview(state);
  }, [wanting, jobs, state]);

  if (readings.length === 0) {
    return (
      <div className={mergeClasses(layout.scroll, layout.empty)}>
        <p>{pane.write.noReports}</p>
        <Button onClick={() => dispatch({ type: "go", step: "import" })}>{pane.next.import}</Button>
      </div>
    );
  }
  if (handIn.shown && !host.live) return <HandIn state={state} dispatch={dispatch} jobs={jobs} live={false} />;
  return (
    <>
      <div className={mergeClasses(layout.scroll, styles.fill)}>
        {sheets && <SheetPreviews sheets={sheets} />}
        {!sheets && (
          <div className={layout.empty}>
            <p>{held ? pane.write.held : pane.write.planning}</p>
            {held && !job && <Button onClick={() => dispatch({ type: "planAgain" })}>{pane.write.planAgain}</Button>}
          </div>
        )}
      </div>
      <footer className={layout.footer}>
        <span>{sheets ? pane.write.planned(sheets.length) : ""}</span>
        <div className={styles.buttons}>
          {!host.live && (
            <Button
              disabledFocusable={!sheets || job !== null}
              onClick={() => dispatch({ type: "handInShown", shown: true })}
            >
              {pane.handIn.open}
            </Button>
          )}
          <Button appearance="primary" disabledFocusable={!sheets || job !== null} onClick={() => jobs.deliver(state)}>
            {host.action}
          </Button>
        </div>
      </footer>
    </>
  );
}
