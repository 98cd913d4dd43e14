/** The way around: names of the pages and what the frame says. */
export const frameTexts = {
  en: {
    skip: "Skip to the content", pages: "Pages", board: "Wallboard", wall: "Big screen", notFound: "There is no such page", toBoard: "Go to the wallboard",
    gone: (what: string) => `“${what}” doesn't exist, no longer exists, or isn't yours to see.`,
  },
  zh: {
    skip: "跳到正文", pages: "页面", board: "看板", wall: "大屏", notFound: "没有这个页面", toBoard: "回到看板",
    gone: (what: string) => `“${what}”不存在（或已不存在），或您无权查看。`,
  },
};
