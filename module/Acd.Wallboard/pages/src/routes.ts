import type { AnyComponent } from "preact";
import { AgentPage } from "./pages/AgentPage";
import { BoardPage } from "./pages/BoardPage";
import { QueuePage } from "./pages/QueuePage";
import { frameTexts } from "./texts/frame";
import { wording } from "./store";

/** One page: where it is, what shows it, and, when it stands in the navigation, its name. A new page is one entry of the list. */
export interface Page {
  path: string;
  // What a page takes comes from its path, which types don't know.
  component: AnyComponent<any>;
  name?: () => string;
}

export const pages: Page[] = [
  { path: "/", component: BoardPage, name: () => wording(frameTexts).board },
  { path: "/queues/:queue", component: QueuePage },
  { path: "/agents/:agent", component: AgentPage },
];
