/** What somebody or something did today. */
export const dayTexts = {
  en: {
    today: "Today", timeline: "Timeline", from: "From", until: "Until", state: "State", length: "For", queue: "Queue", reason: "Reason",
    nothing: "Nothing yet today.", now: "now",
  },
  zh: {
    today: "今日", timeline: "时间线", from: "从", until: "至", state: "状态", length: "时长", queue: "队列", reason: "原因",
    nothing: "今日暂无数据。", now: "现在",
  },
};
