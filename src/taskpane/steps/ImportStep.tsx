import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Dispatch } from "react";
import { pane } from "../../messages/zh-CN";
import { DropZone } from "../import/DropZone";
import { PasteBox } from "../import/PasteBox";
import { SelectionBox } from "../import/SelectionBox";
import type { Jobs } from "../jobs";
import { useLayout } from "../parts/layout";
import { samples } from "../sources";
import type { Action, State } from "../state";

const useStyles = makeStyles({
  intro: { margin: 0 },
  action: { alignSelf: "flex-start" },
});

interface Props {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  readonly jobs: Jobs;
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** The pane stands in Excel. */
  readonly live: boolean;
}

export function ImportStep({ state, dispatch, jobs, over, onFiles, live }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const busy = state.job !== null;
  return (
    <>
      <div className={layout.scroll}>
        <div className={mergeClasses(layout.narrow, layout.column)}>
          <p className={styles.intro}>{pane.import.intro}</p>
          <DropZone busy={busy} over={over} onFiles={onFiles} />
          <PasteBox
            busy={busy}
            onSources={jobs.read}
            onRefused={(text) => dispatch({ type: "warned", subject: pane.import.pasteLabel, text })}
          />
          {live && <SelectionBox busy={busy} onSelect={jobs.select} />}
          <div className={mergeClasses(layout.card, layout.column)}>
            <div>
              <h2 className={layout.heading}>{pane.import.samplesTitle}</h2>
              <div className={layout.muted}>{pane.import.samplesHint(samples().length)}</div>
            </div>
            <Button className={styles.action} disabledFocusable={busy} onClick={() => jobs.read(samples())}>
              {pane.import.samples}
            </Button>
          </div>
        </div>
      </div>
      {state.readings.length > 0 && (
        <footer className={layout.footer}>
          <span>{pane.import.ready(state.readings.length)}</span>
          <Button appearance="primary" onClick={() => dispatch({ type: "go", step: "review" })}>
            {pane.next.review}
          </Button>
        </footer>
      )}
    </>
  );
}
