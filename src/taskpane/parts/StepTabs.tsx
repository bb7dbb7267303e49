import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { pane } from "../../messages/zh-CN";
import type { State, Step } from "../state";
import { UNSEEN } from "./layout";

const STEPS: readonly Step[] = ["import", "review", "write"];

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    overflowX: "auto",
    // The ring of the tab that has the focus needs the room above.
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    paddingInline: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    // No room for it, and still where the headings of the page begin.
    "@media (max-width: 479.98px)": { ...UNSEEN, paddingInline: 0 },
  },
  count: { marginInlineStart: tokens.spacingHorizontalXS },
});

interface Props {
  readonly state: State;
  /** The pane stands in Excel and works on the workbook that is open there. */
  readonly live: boolean;
  readonly onGo: (step: Step) => void;
}

/** The three steps, and how far the person is; in Excel also the workbook itself. */
export function StepTabs({ state, live, onGo }: Props) {
  const styles = useStyles();
  const found = state.readings.reduce((sum, reading) => sum + reading.found.length, 0);
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <img src="assets/icon-32.png" width={20} height={20} alt="" />
        {pane.name}
      </h1>
      <TabList
        size={live ? "medium" : "large"}
        selectedValue={state.step}
        onTabSelect={(_, data) => onGo(data.value as Step)}
        aria-label={pane.stepsLabel}
      >
        {STEPS.map((step, i) => (
          <Tab key={step} value={step} id={`step-${step}`} aria-controls="step">
            {i + 1} {pane.steps[step]}
            {step === "review" && found > 0 && (
              <CounterBadge
                className={styles.count}
                count={found}
                overflowCount={9999}
                appearance="filled"
                aria-label={pane.review.found(found)}
              />
            )}
          </Tab>
        ))}
        {live && (
          <Tab value="book" id="step-book" aria-controls="step">
            {pane.steps.book}
          </Tab>
        )}
      </TabList>
    </header>
  );
}
