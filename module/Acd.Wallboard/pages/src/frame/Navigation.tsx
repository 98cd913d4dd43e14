import { useLocation } from "preact-iso";
import { wording } from "../store";
import { pages } from "../routes";
import { frameTexts } from "../texts/frame";

/** Links to the pages that stand for themselves. */
export function Navigation() {
  const { path } = useLocation();
  return (
    <nav aria-label={wording(frameTexts).pages}>
      {pages.map((page) => page.name && (page.isFor?.() ?? true) && (
        <a key={page.path} href={page.path} aria-current={path === page.path ? "page" : undefined}>{page.name()}</a>
      ))}
    </nav>
  );
}
