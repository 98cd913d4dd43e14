import type { AnyComponent } from "preact";
import { ownAgent } from "./desk/desk";
import { DeskPage } from "./desk/DeskPage";
import { deskTexts } from "./desk/texts";
import { AgentPage } from "./pages/AgentPage";
import { BoardPage } from "./pages/BoardPage";
import { QueuePage } from "./pages/QueuePage";
import { ReloadPage } from "./pages/ReloadPage";
import { ReportPage } from "./pages/ReportPage";
import { WallPage } from "./pages/WallPage";
import { frameTexts } from "./texts/frame";
import { reloadTexts } from "./texts/reload";
import { reportTexts } from "./texts/report";
import { wording } from "./store";
import { rules } from "./views/rights";

/** One page: where it is, what shows it, and, when it stands in the navigation, its name. A new page is one entry of the list. */
export interface Page {
  path: string;
  // What a page takes comes from its path, which types don't know.
  component: AnyComponent<any>;
  name?: () => string;
  /** Who sees it in the navigation; everybody when it isn't said. */
  isFor?: () => boolean;
}

export const pages: Page[] = [
  { path: "/", component: BoardPage, name: () => wording(frameTexts).board },
  { path: "/desk", component: DeskPage, name: () => wording(deskTexts).desk, isFor: () => ownAgent() !== null },
  { path: "/queues/:queue", component: QueuePage },
  { path: "/agents/:agent", component: AgentPage },
  { path: "/reports", component: ReportPage, name: () => wording(reportTexts).title },
  { path: "/wall", component: WallPage, name: () => wording(frameTexts).wall },
  { path: "/configuration", component: ReloadPage, name: () => wording(reloadTexts).title, isFor: rules },
];
