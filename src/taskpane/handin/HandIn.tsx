import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { type Dispatch, useEffect, useRef, useState } from "react";
import { pane } from "../../messages/zh-CN";
import type { HandInOptions } from "../../sheet/hand-in";
import type { Jobs } from "../jobs";
import { useLayout } from "../parts/layout";
import type { Action, State } from "../state";
import { today } from "../today";
import { HandInForm } from "./HandInForm";
import { HandInResult } from "./HandInResult";
import { unitOf } from "./unit";

const say = pane.handIn;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    scrollMarginTop: tokens.spacingVerticalM,
    outlineStyle: "none",
  },
  buttons: { display: "flex", flexGrow: 1, justifyContent: "flex-end", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  readonly jobs: Jobs;
  /** The copy is made of the open workbook, not of the reports that were brought. */
  readonly live: boolean;
}

const optionsOf = ({ handIn: { form }, readings, now }: State, live: boolean): HandInOptions => ({
  unit: form.unit ?? (live ? (now?.unit ?? "") : unitOf(readings.map(({ report }) => report))),
  on: form.on ?? today(),
  withoutWorking: form.withoutWorking ?? false,
  withoutRemarks: form.withoutRemarks ?? false,
});

/** 准备报送: a form, what would come of it, and then the file. */
export function HandIn({ state, dispatch, jobs, live }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const busy = state.job !== null;
  const { preview } = state.handIn;
  const options = optionsOf(state, live);
  const ready = preview !== null && preview.broken.length === 0;

  // What was asked for begins below the form, out of sight in a narrow pane.
  useEffect(() => {
    if (preview) result.current?.focus();
  }, [preview]);

  const start = (file: boolean) => {
    setTried(true);
    const given = { ...options, unit: options.unit.trim() };
    const missing = (["unit", "on"] as const).find((name) => given[name] === "");
    const field = missing && form.current?.elements.namedItem(missing);
    if (field instanceof HTMLElement) field.focus();
    else if (!busy) jobs.handIn(state, given, file);
  };

  return (
    <>
      <div className={layout.scroll}>
        <div className={layout.column}>
          <div className={mergeClasses(layout.narrow, layout.column)}>
            <div className={styles.head}>
              <Button
                appearance="subtle"
                icon={<ArrowLeftRegular />}
                aria-label={say.back}
                disabledFocusable={busy}
                onClick={() => dispatch({ type: "handInShown", shown: false })}
              />
              <h2 className={layout.heading}>{say.heading}</h2>
            </div>
            <HandInForm
              options={options}
              tried={tried}
              disabled={busy}
              form={form}
              onFill={(filled) => dispatch({ type: "handInFilled", form: filled })}
              onSubmit={() => start(false)}
            />
          </div>
          {preview && (
            <div ref={result} className={styles.result} tabIndex={-1}>
              <HandInResult preview={preview} unwritten={live ? state.readings.length : 0} />
            </div>
          )}
        </div>
      </div>
      <footer className={layout.footer}>
        <div className={styles.buttons}>
          <Button type="submit" form="hand-in" appearance={ready ? "secondary" : "primary"} disabledFocusable={busy}>
            {say.preview}
          </Button>
          <Button
            appearance={ready ? "primary" : "secondary"}
            disabledFocusable={busy || !ready}
            onClick={() => start(true)}
          >
            {say.make}
          </Button>
        </div>
      </footer>
    </>
  );
}
