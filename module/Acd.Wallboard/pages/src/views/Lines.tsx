/** Lines under a title, as they are; nothing when there are none. */
export function Lines({ title, lines, isBad = false }: { title: string; lines: string[]; isBad?: boolean }) {
  return lines.length === 0 ? null : (
    <section>
      <h2 class={isBad ? "failing" : undefined}>{title}</h2>
      <pre tabIndex={0} aria-label={title}>{lines.join("\n")}</pre>
    </section>
  );
}
