/** The page on which admins reload the configuration. */
export const reloadTexts = {
  en: {
    title: "Configuration", intro: "What a reload of acd.conf.xml would change. Nothing is changed before you reload.",
    again: "Check again", reload: "Reload", nothing: "A reload would change nothing.",
    changes: "A reload would change", errors: "Errors: correct them in the file, then check again", warnings: "Warnings",
    reloaded: "Reloaded. This was changed:", reloadedNothing: "Reloaded; nothing was different.", forbidden: "Only admins reload the configuration.",
  },
  zh: {
    title: "配置", intro: "重新加载 acd.conf.xml 将产生的变化。点击“重新加载”之前不会有任何改变。",
    again: "再次检查", reload: "重新加载", nothing: "重新加载不会改变任何内容。",
    changes: "重新加载将改变", errors: "错误：请在文件中改正后再次检查", warnings: "警告",
    reloaded: "已重新加载，变化如下：", reloadedNothing: "已重新加载，内容没有不同。", forbidden: "只有管理员可以重新加载配置。",
  },
};
