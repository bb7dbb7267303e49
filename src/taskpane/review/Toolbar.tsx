import { makeStyles, SearchBox, Select, Switch, Tab, TabList, tokens } from "@fluentui/react-components";
import { pane } from "../../messages/zh-CN";
import { dispositionLabels } from "../../sheet/labels";
import type { Filter, Reason } from "./filter";

export type View = "found" | "leftOut";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, flexBasis: "180px", maxWidth: "none" },
});

interface Props {
  readonly view: View;
  readonly counts: Readonly<Record<View, number>>;
  readonly low: number;
  readonly reasons: readonly (readonly [Reason, number])[];
  readonly filter: Filter;
  readonly onView: (view: View) => void;
  readonly onFilter: (filter: Filter) => void;
}

/** Which list, and what of it. */
export function Toolbar({ view, counts, low, reasons, filter, onView, onFilter }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <TabList
        size="small"
        appearance="subtle-circular"
        selectedValue={view}
        onTabSelect={(_, data) => onView(data.value as View)}
        aria-label={pane.review.viewsLabel}
      >
        <Tab value="found" id="view-found">
          {pane.review.foundTab(counts.found)}
        </Tab>
        <Tab value="leftOut" id="view-leftOut">
          {pane.review.leftOutTab(counts.leftOut)}
        </Tab>
      </TabList>
      <div className={styles.line}>
        <SearchBox
          className={styles.search}
          placeholder={pane.review.search}
          aria-label={pane.review.search}
          dismiss={{ "aria-label": pane.review.clearSearch }}
          value={filter.words}
          onChange={(_, data) => onFilter({ ...filter, words: data.value })}
        />
        {view === "found" ? (
          <Switch
            label={pane.review.lowOnly(low)}
            checked={filter.lowOnly}
            onChange={(_, data) => onFilter({ ...filter, lowOnly: data.checked })}
          />
        ) : (
          <Select
            aria-label={pane.review.reason}
            value={filter.reason}
            onChange={(_, data) => onFilter({ ...filter, reason: data.value as Reason | "" })}
          >
            <option value="">{pane.review.allReasons}</option>
            {reasons.map(([reason, count]) => (
              <option key={reason} value={reason}>
                {pane.review.reasonCount(dispositionLabels[reason], count)}
              </option>
            ))}
          </Select>
        )}
      </div>
    </div>
  );
}
