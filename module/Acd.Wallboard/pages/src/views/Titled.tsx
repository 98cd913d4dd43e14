import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** The last page's title; a page opened by a link takes the focus to its own, so that a screen reader says where one is. */
let before = "";

/** A page with its title, which is the window's too. A quiet one isn't shown: everybody sees where he is. */
export function Titled({ title, quiet = false, children }: { title: string; quiet?: boolean; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · mod_acd`;
    if (before !== "" && before !== title) heading.current?.focus();
    before = title;
  }, [title]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} class={quiet ? "unseen" : undefined}>{title}</h1>
      {children}
    </>
  );
}
