import { createRoot } from "react-dom/client";
import { App } from "./App";
import { browserHost } from "./host";
import { joinOffice } from "./office";

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
createRoot(root).render(<App host={browserHost} />);

// A pane whose Office library does not load, or never reports ready, is still the browser pane.
joinOffice().catch(() => {});
